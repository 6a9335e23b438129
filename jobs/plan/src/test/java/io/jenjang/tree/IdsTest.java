package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids as texts in one array of bytes. */
class IdsTest {
  private static final List<String> TEXTS = List.of("", "M1", "", "Mé3", "M4");

  private static Ids ids(List<String> texts) {
    int[] start = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      start[i + 1] = start[i] + bytes(texts.get(i)).length;
    }
    return new Ids(bytes(String.join("", texts)), start);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"1, longer", "1, x", "2, new", "3, ''", "4, M5é", "4, ''"})
  void oneIsReplacedAndTheRestStays(int index, String id) {
    Ids before = ids(TEXTS);
    Ids after = before.with(index, bytes(id));
    assertThat(IntStream.range(0, after.count()).mapToObj(after::text))
        .containsExactlyElementsOf(IntStream.range(0, TEXTS.size())
            .mapToObj(i -> i == index ? id : TEXTS.get(i))
            .toList());
    assertThat(IntStream.range(0, before.count()).mapToObj(before::text))
        .containsExactlyElementsOf(TEXTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 17, 40})
  void standInAnyOrder(int longest) {
    Random random = new Random(longest);
    List<String> texts = IntStream.range(0, 2_500)
        .mapToObj(i -> "é".repeat(random.nextInt(longest / 2 + 1)) + "x".repeat(longest % 2))
        .map(text -> text.replace('x', (char) ('a' + random.nextInt(26))))
        .toList();
    Ids ids = ids(texts);
    int[] shuffled = shuffled(texts.size(), random);
    int[] some = Arrays.copyOf(shuffled, 2_000);
    int[] twice = IntStream.concat(Arrays.stream(shuffled), Arrays.stream(some)).toArray();
    for (int[] entries : List.of(shuffled, some, twice, new int[0])) {
      Ids inOrder = ids.inOrder(entries);
      assertThat(IntStream.range(0, inOrder.count()).mapToObj(inOrder::text))
          .containsExactlyElementsOf(Arrays.stream(entries).mapToObj(texts::get).toList());
      assertThat(inOrder.bytes()).hasSize(inOrder.start()[inOrder.count()]);
    }
  }

  /** Enough of them that several processors copy at the same time, side by side in one array. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 17})
  void standInAnyOrderWhereThereAreMany(int longest) {
    Random random = new Random(longest);
    List<String> texts = IntStream.range(0, 200_000)
        .mapToObj(i -> Integer.toString(i, 36).repeat(longest))
        .map(text -> text.substring(0, random.nextInt(Math.min(longest, text.length()) + 1)))
        .toList();
    int[] entries = shuffled(texts.size(), random);
    Ids inOrder = ids(texts).inOrder(entries);
    assertThat(IntStream.range(0, inOrder.count()).mapToObj(inOrder::text))
        .containsExactlyElementsOf(Arrays.stream(entries).mapToObj(texts::get).toList());
  }

  @Test
  void twinsAreFoundWhereverTheyStand() {
    List<String> texts = new ArrayList<>();
    texts.add("");
    IntStream.range(0, 140_000).forEach(i -> texts.add("M%06d".formatted(i)));
    assertThat(ids(texts).hasTwins()).isFalse();
    for (int place : new int[] {2, 65_537, 65_538, 140_000}) {
      List<String> with = new ArrayList<>(texts);
      with.set(place, texts.get(place - 1));
      assertThat(ids(with).hasTwins()).as("%s", place).isTrue();
    }
    assertThat(ids(List.of("", "M1")).hasTwins()).isFalse();
    assertThat(ids(List.of("")).hasTwins()).isFalse();
  }

  private static int[] shuffled(int count, Random random) {
    List<Integer> entries = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(entries, random);
    return entries.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void theirOwnOrderIsThemselvesAndLessIsNot() {
    Ids ids = ids(TEXTS);
    assertThat(ids.inOrder(new int[] {0, 1, 2, 3, 4})).isSameAs(ids);
    assertThat(ids.inOrder(new int[] {0, 1, 2, 3}).count()).isEqualTo(4);
  }
}
