package io.jenjang.bench.passes;

import io.jenjang.payout.Period;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import io.jenjang.tree.TreeBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An invented month in memory, before members are numbered: arrays by input index.
 *
 * @param sponsors as {@link TreeBuilder#build} takes them
 * @param volumes 4 places
 */
public record Month(int[] sponsors, long[] volumes) {
  private static final Policies ATTACH = new Policies(
      Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);

  /** The same month for the same arguments. */
  public static Month of(int members, TreeShape shape, long seed) {
    return new Month(shape.sponsors(members, seed), shape.volumes(members, seed));
  }

  /** Puts everybody in pre-order, for every tree of the plan: the first as drawn, further ones with two legs each, filled from the top in order of joining. */
  public Genealogy renumber(Plan plan) {
    List<TreeBuilder.Layout> layouts = new ArrayList<>();
    layouts.add(TreeBuilder.build(sponsors));
    while (layouts.size() < plan.trees().size()) {
      layouts.add(TreeBuilder.build(filled(sponsors.length)));
    }
    return Genealogy.of(layouts, Collections.nCopies(layouts.size(), ATTACH));
  }

  private static int[] filled(int members) {
    int[] parents = new int[members];
    for (int member = 0; member < members; member++) {
      parents[member] = member == 0 ? TreeBuilder.ROOT : (member - 1) / 2;
    }
    return parents;
  }

  /** What the engine computes a payout from: active sellers without a name, their tree, their volumes. */
  public Period period(Plan plan, Genealogy genealogy) {
    int count = sponsors.length;
    long[] sold = new long[count + 1];
    for (int member = 1; member <= count; member++) {
      sold[member] = volumes[genealogy.input()[member]];
    }
    Members members = new Members(
        new Ids(new byte[0], new int[count + 2]),
        genealogy.idOrder(),
        new byte[count + 1],
        new byte[count + 1],
        new int[count + 1],
        new int[count + 1],
        new String[] {""},
        new int[count + 1],
        new String[] {""});
    return new Period(
        plan,
        Calendars.window(plan, "2026-10"),
        members,
        genealogy.trees(),
        Collections.nCopies(plan.sums().size(), sold).toArray(long[][]::new),
        new int[0][],
        new Period.History(
            new byte[count + 1],
            new long[plan.quantities().size()][],
            new byte[plan.ranks().size()][]),
        Period.Overrides.NONE);
  }
}
