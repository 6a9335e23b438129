package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.RuleCutOracle;
import io.jenjang.oracle.RuleCutOracle.Total;
import io.jenjang.oracle.Seeds;
import io.jenjang.oracle.Trial;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rules cut, against the definition over random plans, trees and shares. */
class PayCutsTest {
  private static final int[] SHARES = {0, 0, 100_000, 333_333, 1_000_000};

  @Test
  void agreesWithTheDefinitionAndNothingIsLost() {
    Seeds.of(400).forEach(seed -> {
      Trial trial = Trial.of(seed);
      Numbered numbered = Numbered.of(trial.month());
      Outcome before = Engine.compute(numbered.period());
      int[] shares = shares(seed, numbered.ids().size());
      Outcome after = before.cut(shares);
      Map<Total, BigDecimal> expected = expected(before, numbered.ids(), shares);
      for (int bonus = 0; bonus < before.earned().length; bonus++) {
        String code = before.payments().get(bonus).code();
        for (int member = 1; member < shares.length; member++) {
          assertThat(money(before, after.cuts().ruled(bonus, member)))
              .as("%s of %s, %s", code, numbered.ids().get(member), trial.name())
              .isEqualByComparingTo(expected.get(new Total(numbered.ids().get(member), code)));
        }
        assertThat(after.paid(bonus) + after.unpaid(bonus))
            .as(trial.name())
            .isEqualTo(before.theoretical()[bonus]);
      }
      long[] pay = after.earnedInAll();
      for (int member = 1; member < shares.length; member++) {
        if (shares[member] == 1_000_000) {
          assertThat(pay[member]).as(trial.name()).isNotPositive();
        }
      }
    });
  }

  private static int[] shares(long seed, int length) {
    Random random = new Random(seed);
    return IntStream.range(0, length)
        .map(any -> SHARES[random.nextInt(SHARES.length)])
        .toArray();
  }

  private static Map<Total, BigDecimal> expected(Outcome before, List<String> ids, int[] shares) {
    Map<Total, BigDecimal> paid = new LinkedHashMap<>();
    Map<String, BigDecimal> byId = new LinkedHashMap<>();
    int[] idOrder = before.qualification().period().members().idOrder();
    IntStream.range(1, ids.size())
        .boxed()
        .sorted((one, other) -> Integer.compare(idOrder[one], idOrder[other]))
        .forEach(member -> {
          byId.put(ids.get(member), BigDecimal.valueOf(shares[member], 6));
          for (int bonus = 0; bonus < before.earned().length; bonus++) {
            long units = before.earned()[bonus][member] - before.cuts().of(bonus, member);
            paid.put(
                new Total(ids.get(member), before.payments().get(bonus).code()),
                money(before, units));
          }
        });
    return RuleCutOracle.cut(paid, byId, money(before, 1));
  }

  private static BigDecimal money(Outcome outcome, long units) {
    return BigDecimal.valueOf(units, outcome.qualification().period().plan().payoutExponent());
  }
}
