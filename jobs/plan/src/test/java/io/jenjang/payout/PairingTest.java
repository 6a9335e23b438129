package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus.BinaryMode;
import org.junit.jupiter.api.Test;

/** Which way round cycles are taken, by hand. */
class PairingTest {
  private static Match match(BinaryMode.Cycle cycle, long first, long second) {
    return Pairing.of(cycle, 1, null, 0).of(first, second, false);
  }

  private static String taken(BinaryMode.Cycle cycle, long first, long second) {
    Match match = match(cycle, first, second);
    return match.pairs().cycles() + ": " + match.first() + " and " + match.second();
  }

  private static BinaryMode.Cycle eitherWay(long left, long right) {
    return new BinaryMode.Cycle(left, right, true, 10, 0, 0);
  }

  @Test
  void theWayWithMostCyclesIsTaken() {
    assertThat(taken(eitherWay(2, 1), 4, 2)).isEqualTo("2: 4 and 2");
    assertThat(taken(eitherWay(2, 1), 2, 4)).isEqualTo("2: 2 and 4");
    assertThat(taken(new BinaryMode.Cycle(2, 1, false, 10, 0, 0), 2, 4)).isEqualTo("1: 2 and 1");
  }

  @Test
  void ofTwoWithAsManyTheOneThatTakesMoreFromTheStrongerSide() {
    assertThat(taken(eitherWay(1, 2), 3, 2)).isEqualTo("1: 2 and 1");
    assertThat(taken(eitherWay(2, 1), 3, 2)).isEqualTo("1: 2 and 1");
    assertThat(taken(eitherWay(2, 1), 2, 3)).isEqualTo("1: 1 and 2");
    assertThat(taken(eitherWay(1, 2), 2, 3)).isEqualTo("1: 1 and 2");
  }

  @Test
  void ofEqualSidesThatWhichThePlanWrites() {
    assertThat(taken(eitherWay(2, 1), 3, 3)).isEqualTo("1: 2 and 1");
    assertThat(taken(eitherWay(1, 2), 3, 3)).isEqualTo("1: 1 and 2");
  }

  @Test
  void nothingIsMatchedWithNothingOrADebt() {
    assertThat(match(eitherWay(2, 1), 0, 5)).isEqualTo(Match.NONE);
    assertThat(match(eitherWay(2, 1), 5, -5)).isEqualTo(Match.NONE);
    assertThat(match(eitherWay(2, 1), 1, 1)).isEqualTo(Match.NONE);
  }
}
