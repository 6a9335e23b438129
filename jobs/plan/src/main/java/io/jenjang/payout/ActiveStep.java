package io.jenjang.payout;

import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;

/** Says who is active: sellers of status active, or of one that the predicate names, who meet it; or as people decided. */
final class ActiveStep implements Step.Judging {
  private final boolean[] active;
  private final byte[] kind;
  private final byte[] status;
  private final boolean[] allowed = new boolean[3];
  private final Condition condition;
  private final byte[] forced;

  ActiveStep(Standing standing, Predicate predicate, Condition condition) {
    this.condition = condition;
    active = standing.active;
    kind = standing.members().kind();
    status = standing.members().status();
    forced = standing.period.overrides().active();
    allowed[Members.ACTIVE] = true;
    Predicates.ofTheMember(predicate)
        .filter(Predicate.StatusIn.class::isInstance)
        .flatMap(part -> ((Predicate.StatusIn) part).statuses().stream())
        .forEach(named -> allowed[named] = true);
  }

  @Override
  public void judge(int node, int member) {
    if (forced != null && forced[member] != 0) {
      active[member] = forced[member] == 1;
    } else {
      active[member] =
          kind[member] == Members.SELLER && allowed[status[member]] && condition.holds(member);
    }
  }
}
