package io.jenjang.payout;

import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;

/** Says what members still lack for the rank above theirs. */
final class NextRank {
  private final Standing standing;

  /** By rank number - 1. */
  private final List<List<Requirement>> requirements;

  NextRank(Standing standing) {
    this.standing = standing;
    requirements = standing.period.plan().ranks().stream()
        .map(Rank::require)
        .map(require -> Requirement.of(require, standing))
        .toList();
  }

  List<Missing> missing(int member) {
    int paidAs = standing.paidAs[member];
    if (!standing.members().isSeller(member) || paidAs == requirements.size()) {
      return List.of();
    }
    List<Missing> missing = new ArrayList<>();
    for (Requirement requirement : requirements.get(paidAs)) {
      if (!requirement.holds().holds(member)) {
        missing.add(requirement.missing(member));
      }
    }
    return missing;
  }
}
