package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids as texts in one array of bytes. */
class IdsTest {
  private static final List<String> TEXTS = List.of("", "M1", "", "Mé3", "M4");

  private static Ids ids() {
    int[] start = new int[TEXTS.size() + 1];
    for (int i = 0; i < TEXTS.size(); i++) {
      start[i + 1] = start[i] + bytes(TEXTS.get(i)).length;
    }
    return new Ids(bytes(String.join("", TEXTS)), start);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"1, longer", "1, x", "2, new", "3, ''", "4, M5é", "4, ''"})
  void oneIsReplacedAndTheRestStays(int index, String id) {
    Ids before = ids();
    Ids after = before.with(index, bytes(id));
    assertThat(IntStream.range(0, after.count()).mapToObj(after::text))
        .containsExactlyElementsOf(IntStream.range(0, TEXTS.size())
            .mapToObj(i -> i == index ? id : TEXTS.get(i))
            .toList());
    assertThat(IntStream.range(0, before.count()).mapToObj(before::text))
        .containsExactlyElementsOf(TEXTS);
  }
}
