package io.jenjang.plan.words;

import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.BinaryMode;
import io.jenjang.plan.Bonus.BinaryMode.Cycle;
import io.jenjang.plan.Bonus.BinaryMode.Percent;
import io.jenjang.plan.Bonus.BinaryMode.Tiers;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Carry;
import io.jenjang.plan.Bonus.OverCap;
import io.jenjang.plan.Bonus.OwnVolume;
import io.jenjang.plan.Bonus.UnqualifiedLegs;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words how a binary bonus matches both sides, and what becomes of the volume. */
record BinaryText(Plan plan) {

  List<String> of(Binary bonus) {
    List<String> lines = new ArrayList<>(mode(bonus.mode()));
    lines.add(carry(bonus));
    if (bonus.carryMax() != Cap.UNLIMITED) {
      lines.add("carry-max: one side carries at most " + Figures.volume(bonus.carryMax())
          + ", the oldest beyond it is lost");
    }
    if (bonus.carryExpires() > 0) {
      lines.add("carry-expires: volume is carried for "
          + Figures.count(bonus.carryExpires(), "period")
          + ", the oldest is used first, then it is lost");
    }
    lines.add(overCap(bonus));
    lines.add(
        bonus.unqualified() == UnqualifiedLegs.HOLD
            ? "unqualified = hold: who does not qualify is paid nothing and keeps what both sides hold"
            : "unqualified = flush: who does not qualify is paid nothing and loses what both sides hold");
    lines.add(
        bonus.ownVolume() == OwnVolume.NONE
            ? "own-volume = none: the member's own basis is on neither side"
            : "own-volume = weaker-leg: the member's own basis comes to the side that holds less");
    if (bonus.accrueWhen() != null) {
      lines.add("accrue-when: nothing new comes to either side, for good, unless the member meets: "
          + new PredicateText(plan).of(bonus.accrueWhen()));
    }
    return lines;
  }

  private List<String> mode(BinaryMode mode) {
    if (mode instanceof Percent percent) {
      return List.of("mode = percent: " + Figures.percent(percent.rate())
          + " of what both sides hold, the smaller side");
    }
    return mode instanceof Cycle cycle ? cycle(cycle) : List.of(tiers((Tiers) mode));
  }

  private List<String> cycle(Cycle cycle) {
    List<String> lines = new ArrayList<>();
    lines.add("mode = cycle: " + money(cycle.amount()) + " for every pair of "
        + pair(cycle.left(), cycle.right()));
    if (cycle.firstLeft() > 0) {
      lines.add("first-pair: before all others, once in life, a pair of "
          + pair(cycle.firstLeft(), cycle.firstRight()) + " pays the same");
    }
    lines.add(
        cycle.eitherWay()
            ? "either-way = true: the sides may be swapped; most cycles decide, then what takes more from the stronger side"
            : "either-way = false: the first number is of the first side, always");
    return lines;
  }

  private static String pair(long left, long right) {
    return Figures.volume(left) + " and " + Figures.volume(right);
  }

  private String tiers(Tiers tiers) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tiers.volume().size(); i++) {
      parts.add(Figures.volume(tiers.volume().get(i)) + " pays "
          + money(tiers.amount().get(i)));
    }
    return "mode = tiers: the highest that both sides hold, once a period: "
        + String.join(", ", parts);
  }

  private String money(long amount) {
    return Figures.money(amount, plan.payoutExponent(), plan.currency());
  }

  private static String overCap(Binary bonus) {
    if (bonus.overCap() == OverCap.FLUSH) {
      return "over-cap = flush: volume whose money a cap cuts is used up";
    }
    return bonus.mode() instanceof Percent
        ? "over-cap = keep: volume beyond what a cap pays for goes back to both sides"
        : "over-cap = keep: what a cap leaves unpaid, in whole cycles, goes back to both sides";
  }

  private static String carry(Binary bonus) {
    return bonus.carry() == Carry.KEEP
        ? "carry = keep: what is not matched is carried to the next period"
        : "carry = flush: what is not matched is lost at the close; what a side owes is carried";
  }
}
