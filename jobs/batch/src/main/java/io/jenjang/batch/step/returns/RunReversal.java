package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.returns.PaidLines.Line;
import io.jenjang.batch.step.returns.ReturnedVolumes.Volume;
import io.jenjang.payout.Portion;
import io.jenjang.payout.Reversal;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What comes back of one closed run: of lines on volume in the part that came back of their basis, of lines of matching in the part in which what they matched goes back. */
final class RunReversal {
  private static final Comparator<BackedLine> ORDER = Comparator.comparing(
          (BackedLine one) -> one.line().memberId())
      .thenComparingInt(one -> one.line().lineNo());

  private final ClosedRun run;
  private final Plan plan;
  private final ClosedTables tables;
  private final FrozenRates rates;
  private final ReturnedVolumes volumes;

  /**
   * A line and how much of its basis is back, before this period and with it.
   *
   * @param back of the basis in this period, 4 places
   */
  record BackedLine(Line line, Portion before, Portion after, BigDecimal back) {
    boolean isNow() {
      return !before.equals(after);
    }
  }

  RunReversal(ClosedSales sales, ClosedRun run, ReturnedVolumes volumes) {
    this.run = run;
    this.plan = run.plan();
    this.tables = new ClosedTables(sales.session());
    this.rates = sales.rates(run);
    this.volumes = volumes;
  }

  /** By member, then line. */
  List<Clawback> clawbacks() {
    boolean matches = plan.bonuses().stream().anyMatch(Bonus.Matching.class::isInstance);
    List<Volume> back = matches ? volumes.everIn(run.run()) : volumes.nowIn(run.run());
    List<BackedLine> lines = new VolumeLines(tables, run, rates, volumes).of(back);
    if (matches) {
      lines.addAll(new MatchedLines(tables, run).of(lines));
    }
    List<BackedLine> now =
        lines.stream().filter(BackedLine::isNow).sorted(ORDER).toList();
    return clawbacks(now);
  }

  private List<Clawback> clawbacks(List<BackedLine> lines) {
    CutEarnings cuts = CutEarnings.unpaid(
        tables, run, lines.stream().map(one -> one.line().memberId()).distinct().toList());
    List<Clawback> clawbacks = new ArrayList<>();
    for (BackedLine one : lines) {
      long amount = reversal(one.line(), cuts).of(one.before(), one.after());
      if (amount != 0) {
        clawbacks.add(clawback(one, amount));
      }
    }
    return clawbacks;
  }

  private Reversal reversal(Line line, CutEarnings cuts) {
    BigDecimal cut = cuts.cut(line.earning());
    return new Reversal(
        units(line.amount()),
        units(cut.signum() == 0 ? line.amount() : cuts.lines(line.earning())),
        units(cut),
        plan.rounding());
  }

  private Clawback clawback(BackedLine one, long amount) {
    Line line = one.line();
    return new Clawback(
        line.memberId(),
        line.bonus(),
        line.sourceId(),
        line.level(),
        one.back().negate().unscaledValue().longValueExact(),
        line.rate().unscaledValue().longValueExact(),
        -amount,
        run.reference(line.lineNo()));
  }

  private BigInteger units(BigDecimal money) {
    return money.setScale(plan.payoutExponent(), RoundingMode.UNNECESSARY).unscaledValue();
  }
}
