package io.jenjang.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void countsSlips() {
    assertThat(Spelling.distance("levels", "levels")).isZero();
    assertThat(Spelling.distance("levles", "levels")).isEqualTo(1);
    assertThat(Spelling.distance("compresion", "compression")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void namesTheNearestWordIfOneIsNear() {
    assertThat(Spelling.hint("levles", List.of("basis", "levels")))
        .isEqualTo("; did you mean \"levels\"?");
    assertThat(Spelling.hint("HALF_UPWARDS", List.of("UP", "HALF_UP")))
        .isEqualTo("; did you mean \"HALF_UP\"?");
    assertThat(Spelling.hint("colour", List.of("basis", "levels"))).isEmpty();
  }
}
