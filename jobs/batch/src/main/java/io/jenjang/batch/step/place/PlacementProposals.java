package io.jenjang.batch.step.place;

import io.jenjang.batch.schema.Placements;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Placer;
import io.jenjang.tree.Placer.Proposal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Places proposed for members who name a sponsor and no place.
 *
 * @param members who they are
 * @param sponsorIds by member number: the sponsor as the input says
 * @param proposals in the order of joining, then id
 */
public record PlacementProposals(Members members, Ids sponsorIds, List<Proposal> proposals) {

  /**
   * Finds places.
   *
   * @param sponsor place of the tree of sponsors among the trees of the plan
   * @param placement place of the tree in which members are placed
   */
  public static PlacementProposals of(
      MemberIntake people, int sponsor, int placement, Placer.Rule rule) {
    Ids sponsorIds = people.uplineIds().get(sponsor);
    Ids placementIds = people.uplineIds().get(placement);
    boolean[] joined = new boolean[people.members().count() + 1];
    for (int member = 1; member < joined.length; member++) {
      joined[member] = placementIds.length(member) == 0 && sponsorIds.length(member) > 0;
    }
    List<Proposal> proposals = Placer.propose(
        people.members(), people.trees().get(sponsor), people.trees().get(placement), joined, rule);
    return new PlacementProposals(people.members(), sponsorIds, proposals);
  }

  /** A row of the table {@link Placements}: a value a column, null where there is none. */
  public List<Object> row(Proposal proposal) {
    Object[] row = new Object[Placements.TABLE.columns().size()];
    row[Placements.MEMBER_ID] = members.ids().text(proposal.member());
    row[Placements.SPONSOR_ID] = sponsorIds.text(proposal.member());
    if (proposal.reason() == null) {
      row[Placements.PLACEMENT_ID] = members.ids().text(proposal.placement());
      row[Placements.PLACEMENT_LEG] = proposal.leg();
      row[Placements.LEVEL] = proposal.level();
    } else {
      row[Placements.REASON] = proposal.reason().name();
    }
    return Arrays.asList(row);
  }

  /** How many found a place. */
  public long placed() {
    return proposals.stream().filter(proposal -> proposal.reason() == null).count();
  }

  /** How many found none, by reason. */
  public Map<Placer.Reason, Long> refused() {
    Map<Placer.Reason, Long> refused = new EnumMap<>(Placer.Reason.class);
    proposals.stream()
        .filter(proposal -> proposal.reason() != null)
        .forEach(proposal -> refused.merge(proposal.reason(), 1L, Math::addExact));
    return refused;
  }
}
