package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.Customers;
import io.jenjang.plan.Predicate.LegShare;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.TitleAtLeast;
import java.util.HashSet;
import java.util.Set;

/** Finds qualifications that nobody has to sell for: met by having people, not by products sold to anybody. */
public final class SalesAsked {
  private final Plan plan;
  private final Set<Integer> looking = new HashSet<>();

  public SalesAsked(Plan plan) {
    this.plan = plan;
  }

  /** Whether a predicate cannot hold without some sale, of the member's own or of somebody else's. */
  public boolean by(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts().stream().anyMatch(this::by);
    }
    if (predicate instanceof Any any) {
      return any.parts().stream().allMatch(this::by);
    }
    if (predicate instanceof Legs legs) {
      return by(legs.having());
    }
    if (predicate instanceof Active active) {
      return active.expected() && by(plan.active());
    }
    if (predicate instanceof RankAtLeast least) {
      return ranks(least.rank());
    }
    if (predicate instanceof TitleAtLeast least) {
      return ranks(least.rank());
    }
    return volume(predicate);
  }

  private static boolean volume(Predicate predicate) {
    if (predicate instanceof AtLeast least) {
      return least.min() > 0;
    }
    if (predicate instanceof LegShare share) {
      return share.min() > 0;
    }
    return predicate instanceof ByLeg
        || predicate instanceof Customers
        || predicate instanceof Share;
  }

  /** Whether every rank from here upward asks; a rank that is being looked at is no way to itself. */
  private boolean ranks(int lowest) {
    boolean all = true;
    for (int number = lowest; all && number <= plan.ranks().size(); number++) {
      if (looking.add(number)) {
        all = by(plan.ranks().get(number - 1).require());
        looking.remove(number);
      }
    }
    return all;
  }

  /** Whether a predicate asks for people in legs, at any depth of its alternatives. */
  static boolean asksForPeople(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts().stream().anyMatch(SalesAsked::asksForPeople);
    }
    if (predicate instanceof Any any) {
      return any.parts().stream().anyMatch(SalesAsked::asksForPeople);
    }
    return predicate instanceof Legs;
  }
}
