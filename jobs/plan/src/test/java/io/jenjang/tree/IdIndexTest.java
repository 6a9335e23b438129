package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdIndexTest {
  @Test
  void findsEveryIdInsideAnotherArrayAndNothingElse() {
    String[] texts = new String[20_001];
    texts[0] = "";
    for (int i = 1; i < texts.length; i++) {
      texts[i] = "member-" + Integer.toString(i * 7, 36);
    }
    IdIndex index = IdIndex.of(IdSortTest.ids(texts));
    for (int i = 1; i < texts.length; i++) {
      byte[] inside = ("<" + texts[i] + ">").getBytes(StandardCharsets.UTF_8);
      assertThat(index.lookup(inside, 1, inside.length - 2)).as(texts[i]).isEqualTo(i);
      assertThat(index.lookup(inside, 0, inside.length - 1)).as(texts[i]).isZero();
    }
    assertThat(index.lookup(new byte[0], 0, 0)).isZero();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    assertThat(IdIndex.of(IdSortTest.ids("")).lookup(new byte[] {1}, 0, 1)).isZero();
  }
}
