package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final int MANY = 300_001;

  @Test
  void everyIndexIsDoneOnce() {
    for (int from : new int[] {0, 1, 65_536, MANY - 1, MANY}) {
      int[] times = new int[MANY];
      Ranges.each(from, MANY, (first, end) -> {
        for (int i = first; i < end; i++) {
          times[i]++;
        }
      });
      for (int i = 0; i < MANY; i++) {
        assertThat(times[i]).as("from %s: %s", from, i).isEqualTo(i < from ? 0 : 1);
      }
    }
  }

  @Test
  void whatRangesComeToIsInTheirOrder() {
    List<Integer> starts = Ranges.map(1, MANY, (from, to) -> from);
    assertThat(starts).hasSize(5).isSorted().doesNotHaveDuplicates().first().isEqualTo(1);
    assertThat(Ranges.map(7, 7, (from, to) -> from)).isEmpty();
  }

  @Test
  void oneIndexBreaksTheClaim() {
    for (int broken : new int[] {1, 65_536, 65_537, MANY - 1}) {
      assertThat(Ranges.all(1, MANY, (from, to) -> broken < from || broken >= to))
          .as("%s", broken)
          .isFalse();
    }
    assertThat(Ranges.all(1, MANY, (from, to) -> true)).isTrue();
    assertThat(Ranges.all(1, 1, (from, to) -> false)).isTrue();
  }

  @Test
  void whatTheWorkThrowsComesOut() {
    AtomicInteger begun = new AtomicInteger();
    assertThatThrownBy(() -> Ranges.each(0, MANY, (from, to) -> {
          begun.incrementAndGet();
          throw new ArithmeticException("too much");
        }))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("too much");
    assertThat(begun.get()).isPositive();
  }
}
