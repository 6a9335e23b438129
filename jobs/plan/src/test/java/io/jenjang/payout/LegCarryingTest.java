package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus.Cap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What becomes of the volume of one side. Lots are given by age, the youngest first. */
class LegCarryingTest {
  private static final LegCarrying KEEPS = new LegCarrying(true, Cap.UNLIMITED, 0);

  @Test
  void whatIsNotMatchedIsCarried() {
    assertThat(settle(KEEPS, 500, 300, lots(100))).isEqualTo("carried [300] flushed 0");
    assertThat(settle(KEEPS, 0, 0, lots(100))).isEqualTo("carried [100] flushed 0");
  }

  @Test
  void theOldestIsUsedFirst() {
    LegCarrying three = new LegCarrying(true, Cap.UNLIMITED, 3);
    assertThat(settle(three, 10, 0, lots(20, 30, 40))).isEqualTo("carried [10, 20, 30] flushed 40");
    assertThat(settle(three, 10, 40, lots(20, 30, 40))).isEqualTo("carried [10, 20, 30] flushed 0");
    assertThat(settle(three, 10, 65, lots(20, 30, 40))).isEqualTo("carried [10, 20, 5] flushed 0");
    assertThat(settle(three, 10, 100, lots(20, 30, 40))).isEqualTo("carried [0, 0, 0] flushed 0");
    assertThat(settle(three, 10, 95, lots(20, 30, 40))).isEqualTo("carried [5, 0, 0] flushed 0");
  }

  @Test
  void aSideCarriesNoMoreThanItMay() {
    LegCarrying most = new LegCarrying(true, 200, 0);
    assertThat(settle(most, 1000, 200, lots(0))).isEqualTo("carried [200] flushed 600");
    assertThat(settle(most, 200, 0, lots(0))).isEqualTo("carried [200] flushed 0");
    LegCarrying two = new LegCarrying(true, 25, 2);
    assertThat(settle(two, 10, 0, lots(20, 30))).isEqualTo("carried [10, 15] flushed 35");
    assertThat(settle(two, 30, 0, lots(20, 1))).isEqualTo("carried [25, 0] flushed 26");
  }

  @Test
  void flushedIsWhatIsLeftOver() {
    LegCarrying drops = new LegCarrying(false, Cap.UNLIMITED, 0);
    assertThat(settle(drops, 500, 300, lots(100))).isEqualTo("carried [0] flushed 300");
    LegAccount unqualified = KEEPS.settle(lots(100), 500, 0, true);
    assertThat(unqualified.flushed()).isEqualTo(600);
    assertThat(unqualified.carriedOut()).isZero();
  }

  @Test
  void aDebtIsNeitherFlushedNorDoesItExpire() {
    LegCarrying drops = new LegCarrying(false, Cap.UNLIMITED, 0);
    assertThat(settle(drops, -500, 0, lots(100))).isEqualTo("carried [-400] flushed 0");
    LegCarrying one = new LegCarrying(true, 10, 1);
    assertThat(settle(one, 0, 0, lots(-70))).isEqualTo("carried [-70] flushed 0");
    assertThat(settle(one, 100, 0, lots(-70))).isEqualTo("carried [10] flushed 20");
    assertThat(KEEPS.settle(lots(-70), 0, 0, true).carriedOut()).isEqualTo(-70);
  }

  @Test
  void aReturnTakesTheOldestVolumeFirst() {
    LegCarrying two = new LegCarrying(true, Cap.UNLIMITED, 2);
    assertThat(settle(two, -35, 0, lots(20, 30))).isEqualTo("carried [0, 15] flushed 0");
    assertThat(settle(two, -60, 0, lots(20, 30))).isEqualTo("carried [-10, 0] flushed 0");
    assertThat(settle(two, 40, 5, lots(-10, 0))).isEqualTo("carried [25, 0] flushed 0");
  }

  private static long[] lots(long... lots) {
    return lots;
  }

  private static String settle(LegCarrying carrying, long added, long matched, long[] carriedIn) {
    LegAccount account = carrying.settle(carriedIn, added, matched, false);
    assertThat(account.carriedIn()).isEqualTo(Arrays.stream(carriedIn).sum());
    assertThat(account.carriedIn() + account.added())
        .isEqualTo(account.matched() + account.carriedOut() + account.flushed());
    return "carried " + Arrays.toString(account.carried()) + " flushed " + account.flushed();
  }
}
