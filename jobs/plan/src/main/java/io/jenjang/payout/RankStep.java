package io.jenjang.payout;

import io.jenjang.plan.Rank;
import io.jenjang.tree.Members;
import java.util.List;

/**
 * Finds paid-as and title. Ranks are tried from the lowest; what was found so far stands in the arrays meanwhile, for a {@code require} that asks for a
 * lower rank or the title before. Where ranks are found in several steps, each begins anew at a lower one.
 */
final class RankStep implements Step.Judging {
  private final byte[] kind;
  private final byte[] paidAs;
  private final byte[] title;
  private final byte[] before;
  private final int lowest;
  private final byte[] forced;
  private final Condition[] require;
  private final int[] keepFor;
  private final byte[][] since;
  private final byte[][] next;

  /** @param from number of the lowest rank that is looked for */
  RankStep(Standing standing, int from, Condition[] require) {
    this.lowest = from - 1;
    this.require = require;
    List<Rank> ranks = standing.period.plan().ranks();
    kind = standing.members().kind();
    paidAs = standing.paidAs;
    title = standing.title;
    before = standing.period.history().titles();
    forced = standing.period.overrides().rank();
    since = standing.period.history().periodsSince();
    next = standing.periodsSince;
    keepFor = ranks.stream().mapToInt(Rank::keepFor).toArray();
    for (int i = 0; i < keepFor.length; i++) {
      next[i] = keepFor[i] == 0 ? null : new byte[paidAs.length];
    }
  }

  @Override
  public void judge(int node, int member) {
    boolean seller = kind[member] == Members.SELLER;
    paidAs[member] = 0;
    title[member] = before[member];
    for (int i = lowest; i < require.length; i++) {
      boolean holds = seller && require[i].holds(member);
      if (keepFor[i] > 0) {
        holds |= isKept(i, member, holds) && seller;
      }
      if (holds) {
        paidAs[member] = (byte) (i + 1);
      }
    }
    title[member] = (byte) Math.max(title[member], paidAs[member]);
    if (forced != null && forced[member] != 0) {
      paidAs[member] = (byte) (forced[member] - 1);
    }
  }

  /** Whether grace keeps the rank; notes for the next period when it last held. */
  private boolean isKept(int rank, int member, boolean holds) {
    int before = since[rank] == null ? 0 : since[rank][member] & 0xFF;
    int after = before == 0 ? 0 : Math.min(before + 1, 0xFF);
    next[rank][member] = (byte) (holds ? 1 : after);
    return before >= 1 && before <= keepFor[rank];
  }
}
