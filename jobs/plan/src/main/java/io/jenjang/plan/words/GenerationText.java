package io.jenjang.plan.words;

import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Says how a bonus walks by generations, in plain words. */
record GenerationText(Plan plan) {

  List<String> of(Generation generation) {
    List<String> lines = new ArrayList<>();
    lines.add("leaders meet: " + new PredicateText(plan).of(generation.leader()));
    lines.addAll(new RateText(plan).levels("generations", generation.generations()));
    lines.add(
        generation.nearest() == Nearest.FIRST
            ? "nearest = 1: the nearest leader is generation 1"
            : "nearest = 0: the nearest leader owns the group and is paid nothing for it, the next one is generation 1");
    lines.add(
        generation.from() == From.UPLINE
            ? "from = upline: the source itself is never its own nearest leader"
            : "from = self: the source itself is the nearest leader, if it is a leader");
    lines.add(
        generation.unqualifiedLeader() == UnqualifiedLeader.COUNTS
            ? "unqualified-leader = counts: a leader who does not qualify uses its generation up, unpaid"
            : "unqualified-leader = invisible: a leader who does not qualify is no leader");
    if (generation.guarantee() != null) {
      lines.add(
          "guarantee: from the group of each leader the next leader gets at least as if its volume were "
              + Figures.volume(generation.guarantee().volume())
              + "; what is missing is taken from what that leader earned in this bonus, from the bottom up, as far as it goes"
              + (plan.asOf() == Plan.AsOf.SALE
                  ? "; the next leader is the one at the close, and what it got from the group on any day counts, not what others got who stood there before"
                  : ""));
    }
    return lines;
  }
}
