package io.jenjang.batch.step.returns;

import io.jenjang.batch.schema.ExchangeRates;
import io.jenjang.batch.step.intake.ReturnedLine;
import io.jenjang.batch.step.returns.PaidLines.Line;
import io.jenjang.batch.step.returns.ReturnedVolumes.Amounts;
import io.jenjang.batch.step.returns.ReturnedVolumes.Part;
import io.jenjang.batch.step.returns.ReturnedVolumes.Volume;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Reversal;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Takes back what sales of closed periods paid when they come back: each bonus line whose source is the member to whom the sale was credited, and whose
 * basis counts the sale. A line goes back in the part that came back of its basis, whoever was paid by it and whatever rate holds now.
 *
 * @param returns what came back, by the key of the return
 * @param clawbacks by period, then member, then line
 * @param notes what people should know
 */
public record Reversals(
    List<ReversedReturn> returns, List<Clawback> clawbacks, List<String> notes) {
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::memberId).thenComparingInt(Line::lineNo);

  /** Nothing came back. */
  public static final Reversals NONE = new Reversals(List.of(), List.of(), List.of());

  /**
   * @param sales in which the returns were found
   * @param lines of the period, by key
   * @param plan of the period; money of another currency or exponent cannot be taken back and stops the run with PLAN
   */
  public static Reversals of(ClosedSales sales, List<ReturnedLine> lines, Plan plan) {
    if (lines.isEmpty()) {
      return NONE;
    }
    ReturnedVolumes volumes = ReturnedVolumes.of(sales, lines);
    List<Clawback> clawbacks = new ArrayList<>();
    List<ClosedRun> runs = new ArrayList<>(sales.runs());
    runs.sort(Comparator.comparing(ClosedRun::period));
    for (ClosedRun run : runs) {
      List<Volume> ofRun = volumes.now().keySet().stream()
          .filter(volume -> volume.run().equals(run.run()))
          .toList();
      if (!ofRun.isEmpty()) {
        requireSameMoney(run, plan);
        new OfRun(sales, run, volumes).add(ofRun, clawbacks);
      }
    }
    return new Reversals(
        List.copyOf(volumes.returns()), List.copyOf(clawbacks), List.copyOf(volumes.notes()));
  }

  private static void requireSameMoney(ClosedRun run, Plan plan) {
    Plan then = run.plan();
    if (!then.currency().equals(plan.currency())
        || then.payoutExponent() != plan.payoutExponent()) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "returns.closed-period = reverse-original: sales of period " + run.period()
              + " came back, which was paid in " + then.currency() + " with "
              + then.payoutExponent() + " decimal places; this plan pays " + plan.currency()
              + " with " + plan.payoutExponent()
              + "; take such returns back by adjustments, or set net-current");
    }
  }

  /** What comes back of one run. */
  private static final class OfRun {
    private final ClosedSales sales;
    private final ClosedRun run;
    private final Plan plan;
    private final ReturnedVolumes volumes;
    private final Map<String, BigDecimal> rates = new HashMap<>();

    OfRun(ClosedSales sales, ClosedRun run, ReturnedVolumes volumes) {
      this.sales = sales;
      this.run = run;
      this.plan = run.plan();
      this.volumes = volumes;
      rates.put(ReturnedVolumes.PLANS, BigDecimal.ONE);
      for (Row row : new ClosedTables(sales.session())
          .rows(
              List.of(run),
              ExchangeRates.TABLE.name(),
              "from_currency string, to_currency string, rate decimal(38,16)",
              "to_currency",
              List.of(plan.currency()))) {
        rates.put(row.getString(0), row.getDecimal(2));
      }
    }

    void add(List<Volume> ofRun, List<Clawback> clawbacks) {
      List<String> sources = ofRun.stream().map(Volume::memberId).distinct().toList();
      PaidLines paid = PaidLines.of(sales.session(), run, sources);
      Map<String, BigDecimal> wholeBasis = wholeBasis(paid.lines());
      for (Line line : paid.lines().stream().sorted(ORDER).toList()) {
        basisOf(line.bonus())
            .map(name -> new Volume(run.run(), line.sourceId(), name))
            .filter(volumes.now()::containsKey)
            .ifPresent(volume -> add(line, volume, wholeBasis.get(key(line)), paid, clawbacks));
      }
    }

    private void add(
        Line line, Volume volume, BigDecimal basis, PaidLines paid, List<Clawback> clawbacks) {
      if (basis.signum() <= 0 || line.amount().signum() <= 0) {
        return;
      }
      BigDecimal cut = paid.cut(line.earning());
      Reversal reversal = new Reversal(
          units(line.amount()),
          units(cut.signum() == 0 ? line.amount() : paid.earned(line.earning())),
          units(cut),
          basis,
          plan.rounding());
      BigDecimal before = inPlanCurrency(volume, volumes.before(volume), null);
      BigDecimal after =
          inPlanCurrency(volume, volumes.before(volume), volumes.now().get(volume));
      long back = reversal.of(before, after.subtract(before));
      if (back != 0) {
        clawbacks.add(new Clawback(
            line.memberId(),
            line.bonus(),
            line.sourceId(),
            line.level(),
            before.subtract(after).unscaledValue().longValueExact(),
            line.rate().unscaledValue().longValueExact(),
            -back,
            run.reference(line.lineNo())));
      }
    }

    /** The personal volume on which a bonus pays; empty for one that pays on earnings. */
    private Optional<String> basisOf(String code) {
      return plan.bonuses().stream()
          .filter(bonus -> bonus.code().equals(code))
          .map(bonus -> bonus.terms().basis())
          .filter(name -> source(name) != null)
          .findFirst();
    }

    /** The source's whole basis, by bonus and source: with {@code marginal} a line has but a block of it, the highest block tells. */
    private Map<String, BigDecimal> wholeBasis(List<Line> lines) {
      Map<String, BigDecimal> whole = new HashMap<>();
      for (Line line : lines) {
        whole.merge(key(line), upTo(line), BigDecimal::max);
      }
      return whole;
    }

    private BigDecimal upTo(Line line) {
      return plan.bonuses().stream()
          .filter(bonus -> bonus.code().equals(line.bonus()))
          .filter(bonus -> bonus instanceof Bonus.Personal personal && personal.marginal())
          .map(bonus -> ((Bonus.Personal) bonus).rates())
          .filter(Rates.Brackets.class::isInstance)
          .map(rates -> ((Rates.Brackets) rates).from().get(line.paidLevel() - 1))
          .map(from -> line.basis().add(BigDecimal.valueOf(from, 4)))
          .findFirst()
          .orElse(line.basis());
    }

    private static String key(Line line) {
      return line.bonus() + ' ' + line.sourceId();
    }

    /** The column that a volume, or the one that it rolls up, sums; null for what is no personal volume. */
    private Quantity.SaleColumn source(String name) {
      for (Quantity quantity : plan.quantities()) {
        if (quantity.name().equals(name) && quantity instanceof Quantity.Sum sum) {
          return sum.column();
        } else if (quantity.name().equals(name) && quantity instanceof Quantity.Rolled rolled) {
          return ((Quantity.Sum) plan.quantities().get(plan.quantityIndex(rolled.of()))).column();
        }
      }
      return null;
    }

    private BigInteger units(BigDecimal money) {
      return money.setScale(plan.payoutExponent(), RoundingMode.UNNECESSARY).unscaledValue();
    }

    /** Each currency converted once, as the run converted what was sold, so that all of it comes to the whole basis. */
    private BigDecimal inPlanCurrency(Volume volume, Amounts before, Amounts now) {
      boolean isMoney = source(volume.name()) != Quantity.SaleColumn.QV;
      Map<Part, BigDecimal> all = new HashMap<>(before.parts());
      if (now != null) {
        now.parts().forEach((part, amount) -> all.merge(part, amount, BigDecimal::add));
      }
      BigDecimal sum = BigDecimal.ZERO.setScale(4);
      for (Map.Entry<Part, BigDecimal> one : all.entrySet()) {
        BigDecimal rate = isMoney ? rates.get(one.getKey().currency()) : BigDecimal.ONE;
        sum = sum.add(one.getValue().multiply(rate).setScale(4, RoundingMode.HALF_UP));
      }
      return sum;
    }
  }
}
