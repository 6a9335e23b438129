package io.jenjang.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many positions a full matrix has, as published (O33). */
class RewardTextTest {
  @Test
  void positionsOfAFullMatrix() {
    assertThat(RewardText.positions(3, 7)).isEqualTo("3279");
    assertThat(RewardText.positions(2, 12)).isEqualTo("8190");
    assertThat(RewardText.positions(1, 1)).isEqualTo("1");
    assertThat(RewardText.positions(1, 1000)).isEqualTo("1000");
    assertThat(RewardText.positions(1_000_000, 1000)).isEqualTo("more than 2147483647");
  }
}
