package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles by nearest rank, Gini and the top hundredth, zero earners counted. */
class EarningsTest {

  @Test
  void nothingLiesBetweenTwoPeople() {
    Earnings four = Earnings.of(new long[] {400, 0, 100, 200});
    assertThat(four.count()).isEqualTo(4);
    assertThat(four.atZero()).isEqualTo(1);
    assertThat(four.shareAtZero()).isEqualByComparingTo(Ratio.scaled(BigInteger.valueOf(25), 2));
    assertThat(four.percentile(25)).isEqualTo(0);
    assertThat(four.percentile(26)).isEqualTo(100);
    assertThat(four.percentile(50)).isEqualTo(100);
    assertThat(four.percentile(75)).isEqualTo(200);
    assertThat(four.percentile(76)).isEqualTo(400);
    assertThat(four.percentile(99)).isEqualTo(400);
  }

  @Test
  void belowZeroIsZero() {
    Earnings two = Earnings.of(new long[] {-500, 500});
    assertThat(two.atZero()).isEqualTo(1);
    assertThat(two.percentile(25)).isEqualTo(0);
    // 2 (1 * 0 + 2 * 500) - 3 * 500 = 500, of 2 * 500.
    assertThat(two.gini().rounded()).isEqualByComparingTo("0.5");
  }

  @Test
  void sixtyPeopleAndOneWhoEarnsNearlyAll() {
    long[] amounts = new long[200];
    Arrays.fill(amounts, 1);
    amounts[7] = 1000;
    amounts[8] = 801;
    Earnings earnings = Earnings.of(amounts);
    // The best two of 200: 1801 of 1999.
    assertThat(earnings.topShare().rounded()).isEqualByComparingTo("0.900950");
    assertThat(Earnings.of(new long[] {5, 5, 5}).gini().rounded()).isEqualByComparingTo("0");
  }

  @Test
  void whereThereIsNobodyThereIsNothingToTell() {
    Earnings nobody = Earnings.of(new long[0]);
    assertThat(nobody.gini()).isNull();
    assertThat(nobody.topShare()).isNull();
    assertThat(nobody.shareAtZero()).isNull();
    assertThatThrownBy(() -> nobody.percentile(50))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no percentile");
    assertThat(Earnings.of(new long[] {0, 0}).gini()).isNull();
  }

  /** Against the definition: the best-paid hundredth, one by one, the number of people rounded up. */
  @Test
  void theTopHundredthAgreesWithTheDefinition() {
    for (long seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      long[] amounts = random.longs(1 + random.nextInt(450), -50, 5_000).toArray();
      List<Long> left = new ArrayList<>(
          Arrays.stream(amounts).map(one -> Math.max(0, one)).boxed().toList());
      long all = left.stream().mapToLong(one -> one).sum();
      long top = 0;
      for (int people = 0; people * 100 < amounts.length; people++) {
        Long best = Collections.max(left);
        left.remove(best);
        top += best;
      }
      Ratio share = Earnings.of(amounts).topShare();
      if (all == 0) {
        assertThat(share).isNull();
      } else {
        assertThat(share)
            .as("seed %d", seed)
            .isEqualByComparingTo(new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(all)));
      }
    }
  }

  /** Against the definitions: half of all absolute differences by n times the sum; and counting who does not exceed an amount. */
  @Test
  void agreesWithTheDefinitions() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      long[] amounts = random.longs(1 + random.nextInt(40), -3, 20).toArray();
      Earnings earnings = Earnings.of(amounts);
      long[] floored = Arrays.stream(amounts).map(amount -> Math.max(0, amount)).toArray();
      long sum = Arrays.stream(floored).sum();
      long differences = 0;
      for (long one : floored) {
        for (long other : floored) {
          differences += Math.abs(one - other);
        }
      }
      if (sum > 0) {
        assertThat(earnings.gini().rounded())
            .as("seed %d", seed)
            .isEqualByComparingTo(new Ratio(
                    BigInteger.valueOf(differences), BigInteger.valueOf(2L * floored.length * sum))
                .rounded());
      }
      for (int percent = 1; percent <= 100; percent++) {
        long found = earnings.percentile(percent);
        assertThat(Arrays.stream(floored).filter(amount -> amount <= found).count() * 100)
            .as("seed %d, %d %%", seed, percent)
            .isGreaterThanOrEqualTo((long) percent * floored.length);
        assertThat(Arrays.stream(floored).filter(amount -> amount < found).count() * 100)
            .as("seed %d, below %d %%", seed, percent)
            .isLessThan((long) percent * floored.length);
      }
    }
  }
}
