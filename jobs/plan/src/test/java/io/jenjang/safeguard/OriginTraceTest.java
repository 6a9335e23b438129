package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.MovingTrial;
import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.Seeds;
import io.jenjang.oracle.Trial;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OriginTraceTest {
  @Test
  void whateverThePlanEveryUnitOfPayHasOneOrigin() {
    Seeds.of(600).forEach(seed -> {
      Trial trial = Trial.of(seed);
      everyUnitHasOneOrigin(seed, Numbered.of(trial.month()), trial.name());
    });
  }

  @Test
  void whoeverMovesEveryUnitOfPayHasOneOrigin() {
    Seeds.of(400)
        .forEach(
            seed -> everyUnitHasOneOrigin(seed, MovingTrial.numbered(seed), "moves, seed " + seed));
  }

  private static void everyUnitHasOneOrigin(long seed, Numbered numbered, String trial) {
    Outcome outcome = Engine.compute(numbered.period());
    PayOrigins origins = OriginTrace.of(outcome, RandomSales.of(seed, numbered.period()));
    for (int bonus = 0; bonus < outcome.payments().size(); bonus++) {
      assertThat(origins.total(bonus))
          .as("bonus %s, %s", outcome.payments().get(bonus).code(), trial)
          .isEqualTo(outcome.paid(bonus));
    }
    long[] earned = outcome.earnedInAll();
    for (int member = 1; member < earned.length; member++) {
      int who = member;
      assertThat(Arrays.stream(origins.members())
              .mapToLong(row -> row == null ? 0 : row[who])
              .sum())
          .as("member %s, %s", numbered.ids().get(member), trial)
          .isEqualTo(earned[member]);
    }
  }

  @Test
  void anAmountIsSplitByLargestRemainderAndTiesGoByTheOrderOfOrigins() {
    assertThat(split(100, 1, 1, 0, 1, 0, 0)).containsExactly(34, 33, 0, 33, 0, 0, 0);
    assertThat(split(10, 0, 0, 0, 70, 0, 20)).containsExactly(0, 0, 0, 8, 0, 2, 0);
    assertThat(split(-100, 1, 1, 0, 1, 0, 0)).containsExactly(-33, -33, 0, -34, 0, 0, 0);
  }

  @Test
  void aReturnTakesFromTheWholeItIsPartOf() {
    assertThat(split(80, 100, 0, 0, -20, 0, 0)).containsExactly(80, 0, 0, 0, 0, 0, 0);
    assertThat(split(-80, -100, 0, 0, 20, 0, 0)).containsExactly(-80, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void whatHasNoPartsHasNoSource() {
    assertThat(split(7, 0, 0, 0, 0, 0, 0)).containsExactly(0, 0, 0, 0, 0, 0, 7);
  }

  /** A member with two origins is split by a shorter way, which must be the same. */
  @Test
  void aMemberIsSplitAsItsWeightsAre() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      long[][] parts = new long[Origin.COUNT][];
      long[] weights = new long[Origin.COUNT];
      for (int origin = 0; origin < parts.length; origin++) {
        if (random.nextInt(3) == 0) {
          weights[origin] = random.nextLong(-20, round % 2 == 0 ? 21 : 1L << 55);
          parts[origin] = new long[] {0, weights[origin]};
        }
      }
      long amount = random.nextLong(-50, round % 3 == 0 ? 51 : 1L << 50);
      long[] byMember = new long[Origin.COUNT];
      new Mixture(parts, 2).split(1, amount, byMember);
      assertThat(byMember)
          .as("%s by %s", amount, Arrays.toString(weights))
          .containsExactly(split(amount, weights));
      assertThat(Arrays.stream(byMember).sum()).isEqualTo(amount);
    }
  }

  private static long[] split(long amount, long... parts) {
    long[] into = new long[Origin.COUNT];
    Mixture.split(amount, Arrays.copyOf(parts, Origin.COUNT), into);
    return into;
  }

  @Test
  void matchingInheritsWhatItMatches() {
    Company company = Company.of("""
            volumes { cv { sum = cv } }
            bonuses = [
              { code = own, type = personal, basis = cv, rate = 0.20 }
              { code = match, type = matching, of = [own], levels = [0.50] }
            ]
            """)
        .member("A", "")
        .member("B", "A")
        .sale("B", "retail", "c1", 75)
        .sale("B", "stock", "", 25);
    PayOrigins origins = OriginTrace.of(company.outcome(), company.sales());
    // B: 20 (15 retail, 5 stock); A: half of it.
    assertThat(origins.bonuses()[0][Origin.RETAIL.ordinal()]).isEqualTo(1500);
    assertThat(origins.bonuses()[0][Origin.STOCK.ordinal()]).isEqualTo(500);
    assertThat(origins.bonuses()[1][Origin.RETAIL.ordinal()]).isEqualTo(750);
    assertThat(origins.bonuses()[1][Origin.STOCK.ordinal()]).isEqualTo(250);
    assertThat(origins.others()[1]).isEqualTo(1000);
    assertThat(origins.others()[2]).isZero();
  }

  /** A pool of 10 % of 100, 30 of it retail, shared by A and B; matching pays A 40 % of what B has of it. */
  @Test
  void aPoolComesFromAllSalesAndMatchingInheritsThat() {
    Company company = Company.of("""
            volumes { cv { sum = cv } }
            bonuses = [
              { code = pool, type = pool, fund { rate = 0.10, of = cv }, shares = 1 }
              { code = match, type = matching, of = [pool], levels = [0.40] }
            ]
            """)
        .member("A", "")
        .member("B", "A")
        .sale("A", "self", "", 70)
        .sale("B", "retail", "c1", 30);
    PayOrigins origins = OriginTrace.of(company.outcome(), company.sales());
    assertThat(origins.bonuses()[0][Origin.SELF.ordinal()]).isEqualTo(700);
    assertThat(origins.bonuses()[0][Origin.RETAIL.ordinal()]).isEqualTo(300);
    // 2.00 of B's 5.00, which is 3.50 and 1.50.
    assertThat(origins.bonuses()[1][Origin.SELF.ordinal()]).isEqualTo(140);
    assertThat(origins.bonuses()[1][Origin.RETAIL.ordinal()]).isEqualTo(60);
    assertThat(origins.total(0)).isEqualTo(company.outcome().paid(0));
    assertThat(origins.total(1)).isEqualTo(company.outcome().paid(1));
  }

  /** Leaders T, M, L and K, each below the one before. L has 796 of what K sold and gives M 396; M, who has 4 of what L bought besides, gives T 396 of its 400. */
  private static PayOrigins guaranteed(String fund) {
    Company company = Company.of("""
            volumes { cv { sum = cv }, shop { sum = cv, buyer = [retail] } }
            bonuses = [ { code = share, type = generation, basis = cv, leader { cv = 100 }, generations = [0.04],
              nearest = 0, from = self, guarantee { volume = 10000 } %s } ]
            """.formatted(fund))
        .member("T", "")
        .member("M", "T")
        .member("L", "M")
        .member("K", "L")
        .sale("T", "retail", "c1", 100)
        .sale("M", "stock", "", 100)
        .sale("L", "self", "", 100)
        .sale("K", "retail", "c2", 19900);
    return OriginTrace.of(company.outcome(), company.sales());
  }

  @Test
  void whatIsGivenIsMadeOfAllThatTheGiverHas() {
    PayOrigins origins = guaranteed("");
    assertThat(of(origins, Origin.RETAIL)).containsExactly(0, 39_204, 396, 40_000, 0);
    assertThat(of(origins, Origin.SELF)).containsExactly(0, 396, 4, 0, 0);
    assertThat(of(origins, Origin.STOCK)).containsExactly(0, 400, 0, 0, 0);
    assertThat(origins.others()).containsExactly(0, 40_000, 400, 40_000, 0);
  }

  /** Half of what all lines come to. */
  @Test
  void whatAFundScalesIsGivenInTheSameParts() {
    PayOrigins origins = guaranteed(", fund { rate = 0.0201, of = shop }");
    assertThat(of(origins, Origin.RETAIL)).containsExactly(0, 19_602, 198, 20_000, 0);
    assertThat(of(origins, Origin.SELF)).containsExactly(0, 198, 2, 0, 0);
    assertThat(of(origins, Origin.STOCK)).containsExactly(0, 200, 0, 0, 0);
    assertThat(origins.others()).containsExactly(0, 20_000, 200, 20_000, 0);
  }

  private static long[] of(PayOrigins origins, Origin origin) {
    return origins.members()[origin.ordinal()];
  }

  @Test
  void capAndLimitTakeFromAllOriginsInProportion() {
    Company company =
        Company.of("""
            volumes { cv { sum = cv } }
            bonuses = [{ code = own, type = personal, basis = cv, rate = 0.50, cap { per-earner = 20 } }]
            limits { payout { max = 0.10, of = cv } }
            """).member("A", "").sale("A", "retail", "c1", 75).sale("A", "self", "", 25);
    PayOrigins origins = OriginTrace.of(company.outcome(), company.sales());
    assertThat(origins.bonuses()[0][Origin.RETAIL.ordinal()]).isEqualTo(750);
    assertThat(origins.bonuses()[0][Origin.SELF.ordinal()]).isEqualTo(250);
  }
}
