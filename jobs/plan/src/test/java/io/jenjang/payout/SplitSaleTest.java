package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.WideSum;
import io.jenjang.oracle.Seeds;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A sale, and the same sale split between two sellers who stand at the same place: whoever is paid on it is due exactly the same, and gets the same but for what
 * rounding makes of two lines instead of one; the residues of the lines tell how much that is.
 */
class SplitSaleTest {
  private static final int SEEDS = 500;
  private static final List<String> UPLINE = List.of("top", "d", "c", "b", "a");
  /** Exact amounts have 16 places, and are paid with 2. */
  private static final BigInteger CENT = BigInteger.TEN.pow(14);

  private static final List<Bonus> BONUSES = List.of(
      new Bonus.Unilevel(
          Plans.terms("levels", "cv", Plans.ACTIVE),
          Plans.same("0.1", "0.05", "0.033333", "0.000001"),
          Compression.SKIP),
      new Bonus.Differential(
          Plans.terms("stairs", "cv", Plans.ACTIVE),
          Plans.byRank("0.02", "0.071111", "0.2"),
          false,
          Unqualified.PASS_UP),
      new Bonus.Generation(
          Plans.terms("leaders", "cv"),
          new Predicate.RankAtLeast(1),
          Plans.same("0.013", "0.007"),
          Nearest.FIRST,
          From.UPLINE,
          UnqualifiedLeader.COUNTS,
          null));

  private static SmallMonth month(Random random) {
    SmallMonth month = new SmallMonth().volumes("cv").ranks("silver", "gold").pointValue("14.5");
    BONUSES.forEach(month::bonus);
    month.chain(UPLINE.toArray(String[]::new));
    for (String member : UPLINE) {
      if (random.nextInt(4) == 0) {
        month.inactive(member);
      }
      if (random.nextBoolean()) {
        month.ranked(member, random.nextBoolean() ? "silver" : "gold");
      }
    }
    return month;
  }

  private static String volume(long units) {
    return BigDecimal.valueOf(units, 4).toPlainString();
  }

  @Test
  void splittingASaleChangesAtMostRoundingAndTheResiduesTellWhere() {
    long[] changed = new long[1];
    Seeds.of(SEEDS).forEach(seed -> {
      Random random = new Random(seed);
      int sold = 2 + random.nextInt(2_000_000);
      int part = 1 + random.nextInt(sold - 1);
      Paid whole = month(new Random(seed))
          .member("seller", "a")
          .volume("cv", "seller", volume(sold))
          .pay();
      Paid split = month(new Random(seed))
          .member("left", "a")
          .member("right", "a")
          .volume("cv", "left", volume(part))
          .volume("cv", "right", volume(sold - part))
          .pay();
      for (int bonus = 0; bonus < BONUSES.size(); bonus++) {
        for (String earner : UPLINE) {
          String name =
              "seed " + seed + ", " + earner + ", " + BONUSES.get(bonus).code();
          long more = amount(split, bonus, earner) - amount(whole, bonus, earner);
          assertThat(exact(split, bonus, earner)).as(name).isEqualTo(exact(whole, bonus, earner));
          assertThat(Math.abs(more)).as(name).isLessThanOrEqualTo(1);
          assertThat(residue(whole, bonus, earner).subtract(residue(split, bonus, earner)))
              .as(name)
              .isEqualTo(CENT.multiply(BigInteger.valueOf(more)));
          changed[0] += Math.abs(more);
        }
      }
    });
    assertThat(changed[0]).as("units that rounding moved").isPositive();
  }

  private static long amount(Paid paid, int bonus, String earner) {
    return paid.outcome().earned()[bonus][paid.ids().indexOf(earner)];
  }

  private static BigInteger exact(Paid paid, int bonus, String earner) {
    ExactLines lines = new ExactLines(CENT.longValueExact());
    paid.outcome().payments().get(bonus).lines(paid.ids().indexOf(earner), lines);
    return lines.sum();
  }

  /** What rounding left of all lines: exact less paid. */
  private static BigInteger residue(Paid paid, int bonus, String earner) {
    BigInteger[] residue = {BigInteger.ZERO};
    SourceLines lines = (source, level, paidLevel, basis, rate, multiplier, amount) -> {
      WideSum exact = new WideSum();
      exact.add(multiplier.exactHigh(basis), multiplier.exactLow(basis));
      residue[0] =
          residue[0].add(exact.value()).subtract(CENT.multiply(BigInteger.valueOf(amount)));
    };
    paid.outcome().payments().get(bonus).lines(paid.ids().indexOf(earner), lines);
    return residue[0];
  }
}
