package io.jenjang.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.Multiplier;
import io.jenjang.oracle.Month;
import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.Seeds;
import io.jenjang.oracle.Trial;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Payment;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayoutBoundTest {
  /** What was paid of everything that was sold, without returns, is never more than the bound says; each line may be rounded up by one unit. */
  @Test
  void isNeverExceededWhateverThePlanAndTheTree() {
    int[] bounded = {0};
    Seeds.of(1500).forEach(seed -> {
      Trial trial = Trial.of(seed);
      Month month = withoutReturns(trial.month());
      Plan plan = month.plan();
      Outcome outcome = Engine.compute(Numbered.of(month).period());
      PayoutBound bound = PayoutBound.of(plan);
      Map<String, Long> slack = new HashMap<>();
      BigDecimal most = BigDecimal.ZERO;
      for (int i = 0; i < plan.bonuses().size(); i++) {
        Bonus bonus = plan.bonuses().get(i);
        slack.put(bonus.code(), slack(bonus, outcome.payments().get(i), month, slack));
        BigDecimal share = bound.bonuses().get(bonus.code());
        if (share == null) {
          most = null;
          continue;
        }
        bounded[0]++;
        BigDecimal allowed = share
            .multiply(sold(month))
            .add(BigDecimal.valueOf(slack.get(bonus.code()), plan.payoutExponent()));
        assertThat(BigDecimal.valueOf(outcome.totals()[i], plan.payoutExponent()))
            .as("bonus %s with a bound of %s, %s", bonus.code(), share, trial.name())
            .isLessThanOrEqualTo(allowed);
        most = most == null ? null : most.add(allowed);
      }
      BigDecimal paid = BigDecimal.ZERO;
      for (int i = 0; i < plan.bonuses().size(); i++) {
        paid = paid.add(BigDecimal.valueOf(outcome.paid(i), plan.payoutExponent()));
      }
      if (bound.limit() != null) {
        assertThat(paid)
            .as("limit %s, %s", bound.limit(), trial.name())
            .isLessThanOrEqualTo(bound.limit().multiply(sold(month)));
      } else if (most != null) {
        assertThat(paid).as(trial.name()).isLessThanOrEqualTo(most);
      }
    });
    assertThat(bounded[0]).as("bonuses that were held against a bound").isPositive();
  }

  /** The largest of the volumes: whatever a bonus is paid on, it is no more. */
  private static BigDecimal sold(Month month) {
    return month.volumes().values().stream()
        .map(byMember -> byMember.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private static Month withoutReturns(Month month) {
    Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
    month.volumes().forEach((name, byMember) -> {
      Map<String, BigDecimal> sold = new HashMap<>();
      byMember.forEach((member, volume) -> sold.put(member, volume.abs()));
      volumes.put(name, sold);
    });
    return new Month(
        month.plan(),
        month.window(),
        month.people(),
        volumes,
        month.customers(),
        month.past(),
        month.forced());
  }

  /** Units by which rounding may lift a bonus: one a line, and for a matching what it was lifted by below. */
  private static long slack(Bonus bonus, Payment payment, Month month, Map<String, Long> earlier) {
    CountedLines lines = new CountedLines();
    for (int member = 1; member <= month.people().size(); member++) {
      payment.lines(member, lines);
    }
    long slack = lines.count + 1;
    if (bonus instanceof Bonus.Matching matching) {
      for (String code : matching.of()) {
        slack += earlier.get(code) * 5;
      }
    }
    return slack;
  }

  @Test
  void boundsOfEachTypeByHand() {
    Plan plan = PlanReader.read("p.conf", """
        plan {
          id = p, version = 1, effective-from = 2026-01-01, currency = IDR, point-value = 2
          calendar { every = month, zone = UTC }
          trees = [sponsor, placement]
          volumes { cv { sum = cv }, net { sum = net } }
          ranks = [ { name = a }, { name = b, require { cv = 1 } } ]
          bonuses = [
            { code = own, type = personal, basis = net, by = cv, brackets = [ { from = 1, rate = 0.03 }, { from = 9, rate = 0.05 } ] }
            { code = team, type = unilevel, basis = cv, by-rank { a = [0.04], b = [0.03, 0.02] } }
            { code = lead, type = differential, basis = cv, by-rank { a = 0.01, b = 0.05 } }
            { code = match, type = matching, of = [team, own], levels = [0.10, 0.05] }
            { code = funded, type = binary, basis = cv, mode = percent, rate = 0.10, fund { rate = 0.06, of = net } }
          ]
        }
        """);
    PayoutBound bound = PayoutBound.of(plan);
    assertThat(bound.bonuses().get("own")).isEqualByComparingTo("0.05");
    assertThat(bound.bonuses().get("team")).isEqualByComparingTo("0.12");
    assertThat(bound.bonuses().get("lead")).isEqualByComparingTo("0.10");
    assertThat(bound.bonuses().get("match")).isEqualByComparingTo("0.0255");
    assertThat(bound.bonuses().get("funded")).isEqualByComparingTo("0.06");
    assertThat(bound.whole()).isEqualByComparingTo("0.3555");
  }

  @Test
  void advancingForPeopleAloneGivesAWarning() {
    Plan plan = PlanReader.read("p.conf", """
        plan {
          id = p, version = 1, effective-from = 2026-01-01, currency = IDR
          calendar { every = month, zone = UTC }
          trees = [sponsor, placement]
          volumes { cv { sum = cv } }
          ranks = [
            { name = builder, require { legs = [ { count = 3, having { status = [active] } } ] } }
            { name = seller, require { legs = [ { count = 3, having { cv = 10 } } ] } }
          ]
          bonuses = [ { code = bin, type = binary, basis = cv, mode = percent, rate = 0.10 } ]
        }
        """);
    assertThat(PlanWords.salesWarnings(plan))
        .containsExactly(
            "rank builder asks for people in legs, and for no sale; ask for what was sold, such as having { retail = 100 } in the legs, or customers { min = 1 }",
            "there is no bound to what can be paid of a sale: bonus bin is no share of it; give it a fund, or the company a limit, limits { payout { max = 0.40, of = … } }");
  }

  /** Counts lines. */
  private static final class CountedLines implements Payment.LineSink {
    private long count;

    @Override
    public void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long amount) {
      count++;
    }

    @Override
    public void moved(int source, int level, long amount) {
      count++;
    }

    @Override
    public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
      count++;
    }

    @Override
    public void scaled(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        long exactHigh,
        long exactLow,
        long amount,
        long residueHigh,
        long residueLow) {
      count++;
    }
  }
}
