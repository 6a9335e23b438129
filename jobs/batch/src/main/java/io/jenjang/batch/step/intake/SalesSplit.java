package io.jenjang.batch.step.intake;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sums are kept by who bought: those on which something is paid, and the net sales of everybody, which follow the plan's own sums. Nothing for a plan
 * that runs under no rule set.
 *
 * @param volumes how many sums are the plan's own
 * @param bits the sums that are split, as bits; 0 for none
 */
record SalesSplit(int volumes, long bits) implements Serializable {
  /** Sales without tax, returns off, without lines that sell joining. */
  private static final Sum NET = new Sum(
      "net of everybody", SaleColumn.NET, Filter.NONE.withoutTags(List.of(Quantity.JOINING_KIT)));

  static SalesSplit of(Plan plan) {
    List<Sum> sums = plan.sums();
    if (!plan.safeguards().isNamed()) {
      return new SalesSplit(sums.size(), 0);
    }
    Set<String> paidOn = paidOn(plan);
    long bits = 1L << sums.size();
    for (int i = 0; i < sums.size(); i++) {
      bits |= paidOn.contains(sums.get(i).name()) ? 1L << i : 0;
    }
    return new SalesSplit(sums.size(), bits);
  }

  /** The plan's sums, and behind them what is measured. */
  static List<Sum> sums(Plan plan) {
    List<Sum> sums = new ArrayList<>(plan.sums());
    if (plan.safeguards().isNamed()) {
      sums.add(NET);
    }
    return sums;
  }

  private static Set<String> paidOn(Plan plan) {
    Set<String> names = new HashSet<>();
    for (Bonus bonus : plan.bonuses()) {
      Bonus.Fund fund = bonus.terms().bounds().fund();
      names.add(source(plan, bonus.terms().basis()));
      names.add(fund == null ? "" : source(plan, fund.of()));
    }
    return names;
  }

  /** The sum that a personal volume comes from; the name itself if it is something else. */
  private static String source(Plan plan, String name) {
    String source = name == null ? "" : name;
    int index = plan.quantityIndex(source);
    while (index >= 0 && plan.quantities().get(index) instanceof Quantity.Rolled rolled) {
      source = rolled.of();
      index = plan.quantityIndex(source);
    }
    return source;
  }

  boolean isAsked() {
    return bits != 0;
  }

  boolean has(int sum) {
    return (bits >> sum & 1) != 0;
  }

  /** The plan's own sums among those into which a line counts. */
  long own(long counts) {
    return counts & ~(-1L << volumes);
  }
}
