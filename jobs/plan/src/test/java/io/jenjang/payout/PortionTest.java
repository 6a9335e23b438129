package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Exact parts of what was paid, and what they come to together. */
class PortionTest {
  @Test
  void isNeverLessThanNothingNorMoreThanAll() {
    assertThat(portion("-1", "3")).isEqualTo(portion("0", "7.50"));
    assertThat(portion("4", "3")).isEqualTo(portion("1", "1"));
    assertThat(portion("1.50", "4.5")).isEqualTo(portion("1", "3"));
    assertThat(portion("1", "3").of(new BigDecimal("100"), 4)).isEqualTo(new BigDecimal("33.3333"));
  }

  @Test
  void aThirdOfOneAmountAndHalfOfAnotherAreAPartOfBoth() {
    Portion.Sum sum = new Portion.Sum();
    add(sum, 30, portion("1", "3"));
    add(sum, 70, portion("1", "2"));
    assertThat(sum.in(BigInteger.valueOf(100))).isEqualTo(portion("45", "100"));
  }

  /** The example of the plan reference: half of 60 of 100, of which a cap left 80 or nothing was cut. */
  @Test
  void aCapTakesItsPartOfEveryAmount() {
    Portion.Sum capped = new Portion.Sum();
    capped.add(
        BigInteger.valueOf(60), BigInteger.valueOf(80), BigInteger.valueOf(100), portion("1", "2"));
    assertThat(capped.in(BigInteger.valueOf(80))).isEqualTo(portion("3", "10"));
    Portion.Sum whole = new Portion.Sum();
    add(whole, 60, portion("1", "2"));
    assertThat(whole.in(BigInteger.valueOf(100))).isEqualTo(portion("3", "10"));
  }

  /** Against sums with far more digits than any of the fractions needs. */
  @Test
  void sumsAreExactInAnyOrder() {
    for (int seed = 1; seed <= 200; seed++) {
      Random dice = new Random(seed);
      List<Portion> parts = new ArrayList<>();
      List<Integer> amounts = new ArrayList<>();
      BigDecimal expected = BigDecimal.ZERO;
      int total = 0;
      for (int i = 1 + dice.nextInt(12); i > 0; i--) {
        int whole = 1 + dice.nextInt(1_000_000);
        int part = dice.nextInt(whole + 1);
        int amount = 1 + dice.nextInt(10_000);
        parts.add(portion(String.valueOf(part), String.valueOf(whole)));
        amounts.add(amount);
        total += amount;
        expected = expected.add(BigDecimal.valueOf((long) amount * part)
            .divide(BigDecimal.valueOf(whole), new MathContext(200)));
      }
      BigDecimal share = expected.divide(BigDecimal.valueOf(total), new MathContext(180));
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, dice);
      Portion.Sum sum = new Portion.Sum();
      order.forEach(i -> add(sum, amounts.get(i), parts.get(i)));
      assertThat(sum.in(BigInteger.valueOf(total)).of(BigDecimal.ONE, 150))
          .as("seed %d", seed)
          .isCloseTo(share, within(new BigDecimal("1e-149")));
    }
  }

  private static void add(Portion.Sum sum, int amount, Portion portion) {
    sum.add(BigInteger.valueOf(amount), BigInteger.ONE, BigInteger.ONE, portion);
  }

  private static Portion portion(String part, String whole) {
    return Portion.of(new BigDecimal(part), new BigDecimal(whole));
  }
}
