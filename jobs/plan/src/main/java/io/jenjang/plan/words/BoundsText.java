package io.jenjang.plan.words;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Fund;
import io.jenjang.plan.Bonus.Pool;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Says what caps, funds and the limit of the company do, in plain words. */
record BoundsText(Plan plan) {

  /** The fund of a pool is what it pays, and is told with it. */
  List<String> of(Bonus bonus) {
    Bounds bounds = bonus.terms().bounds();
    List<String> lines = new ArrayList<>();
    if (bounds.fund() != null && !(bonus instanceof Pool)) {
      lines.add("fund: its amounts are scaled so that they total exactly " + fund(bounds.fund())
          + "; by largest remainder, ties by member id");
    }
    if (bounds.cap() != null) {
      cap(bounds.cap(), lines);
    }
    return lines;
  }

  /** {@code 2 % of the cv of all members, times the point-value}. */
  String fund(Fund fund) {
    return Figures.percent(fund.rate()) + " of the " + company(fund.of(), fund.isMoney());
  }

  String limit() {
    if (plan.limit() == null) {
      return "The company pays whatever the bonuses come to";
    }
    return "The company pays at most " + Figures.percent(plan.limit().max()) + " of the "
        + company(plan.limit().of(), plan.limit().isMoney())
        + ", rounded down; beyond that every total is scaled by one factor, by largest remainder";
  }

  private String company(String volume, boolean isMoney) {
    boolean multiplied = !isMoney && plan.pointValue() != Scales.ONE_RATE;
    return volume + " of all members" + (multiplied ? ", times the point-value" : "");
  }

  private void cap(Cap cap, List<String> lines) {
    if (cap.perEarner() != Cap.UNLIMITED) {
      lines.add("cap per earner: at most " + money(cap.perEarner()));
    }
    List<String> ranks = byRank(cap.byRank());
    if (!ranks.isEmpty()) {
      lines.add("cap by rank paid as: at most " + String.join(", ", ranks)
          + "; below these no cap by rank");
    }
    if (cap.perOwner() != Cap.UNLIMITED) {
      lines.add("cap per owner: at most " + money(cap.perOwner())
          + " for all positions of one owner together");
    }
  }

  private List<String> byRank(List<Long> caps) {
    List<String> parts = new ArrayList<>();
    long lower = Cap.UNLIMITED;
    for (int rank = 1; rank < caps.size(); rank++) {
      if (caps.get(rank) != lower) {
        lower = caps.get(rank);
        parts.add(plan.rankName(rank) + " " + money(lower));
      }
    }
    return parts;
  }

  private String money(long units) {
    return Figures.money(units, plan.payoutExponent(), plan.currency());
  }
}
