package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.intake.ReturnedLine;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes back what sales of closed periods paid when they come back: each bonus line whose source is the member to whom the sale was credited, and whose
 * basis counts the sale, and the lines of matching bonuses on what these lines brought. A line goes back in the part that came back of its basis, whoever was paid
 * by it and whatever rate holds now.
 *
 * @param returns what came back, by the key of the return
 * @param clawbacks by period, then member, then line
 * @param notes what people should know
 */
public record Reversals(
    List<ReversedReturn> returns, List<Clawback> clawbacks, List<String> notes) {
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
      if (!volumes.nowIn(run.run()).isEmpty()) {
        requireSameMoney(run, plan);
        clawbacks.addAll(new RunReversal(sales, run, volumes).clawbacks());
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
}
