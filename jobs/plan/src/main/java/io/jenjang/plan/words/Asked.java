package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;

/** What a requirement of a rank asks of a member, in the order in which advice names it: selling before people. */
public enum Asked {
  /** Customers of its own. */
  CUSTOMERS,
  /** Volume that is credited to the member itself. */
  OWN_SALES,
  /** Volume of its downline. */
  TEAM_SALES,
  /** Somebody in its legs. */
  PEOPLE,
  /** A status, a rank, a market. */
  OTHER;

  /**
   * @param rank whose requirement it is
   * @param requirement as the table of qualifications says it
   */
  public static Asked of(Plan plan, String rank, String requirement) {
    int number = plan.rankNumber(rank);
    return number <= 0 ? OTHER : find(plan.ranks().get(number - 1).require(), plan, requirement);
  }

  private static Asked find(Predicate predicate, Plan plan, String requirement) {
    if (predicate instanceof Predicate.All all) {
      return all.parts().stream()
          .map(part -> find(part, plan, requirement))
          .filter(found -> found != OTHER)
          .findFirst()
          .orElse(OTHER);
    }
    String words = new PredicateText(plan).of(predicate);
    boolean isIt = requirement.equals(words) || requirement.startsWith(words + ": ");
    return isIt ? kind(predicate, plan) : OTHER;
  }

  private static Asked kind(Predicate predicate, Plan plan) {
    if (predicate instanceof Predicate.Customers) {
      return CUSTOMERS;
    } else if (predicate instanceof Predicate.Legs) {
      return PEOPLE;
    } else if (predicate instanceof Predicate.AtLeast least) {
      return isGroup(plan, least.quantity()) ? TEAM_SALES : OWN_SALES;
    } else if (predicate instanceof Predicate.Share share) {
      return isGroup(plan, share.of()) ? TEAM_SALES : OWN_SALES;
    }
    return predicate instanceof Predicate.LegShare || predicate instanceof Predicate.ByLeg
        ? TEAM_SALES
        : OTHER;
  }

  private static boolean isGroup(Plan plan, String name) {
    Quantity quantity = plan.quantities().get(plan.quantityIndex(name));
    return quantity instanceof Quantity.Over over
        ? isGroup(plan, over.of())
        : quantity instanceof Quantity.Group;
  }
}
