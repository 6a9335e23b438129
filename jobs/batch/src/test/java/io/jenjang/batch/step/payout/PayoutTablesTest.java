package io.jenjang.batch.step.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.step.payout.PayoutTables.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutTablesTest {
  @Test
  void everyMemberIsInExactlyOneRange() {
    for (int members : new int[] {0, 1, 2, 65_536, 65_537, 1_000_003}) {
      for (int tasks : new int[] {0, 1, 3, 700}) {
        int next = 1;
        for (Range range : PayoutTables.ranges(members, tasks)) {
          assertThat(range.from()).isEqualTo(next);
          next = range.to();
        }
        assertThat(next).as("%d members, %d tasks", members, tasks).isEqualTo(members + 1);
      }
    }
  }

  @Test
  void theNumberOfRangesDependsOnMembersAlone() {
    assertThat(PayoutTables.ranges(10, 0)).hasSize(1);
    assertThat(PayoutTables.ranges(1_000_000, 0)).hasSize(16);
    assertThat(PayoutTables.ranges(100_000_000, 0)).hasSize(512);
    assertThat(PayoutTables.ranges(2, 5))
        .isEqualTo(List.of(new Range(0, 1, 2), new Range(1, 2, 3)));
  }
}
