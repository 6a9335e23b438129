package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.List;

/**
 * Sides of a binary bonus with {@code as-of = sale}: what stood below on a side in a slice counts there as far as it was sold in it.
 *
 * <p>Reading: who stands under the same upline at the close stands on the side of the close all along; who has left stands on the leg that it had last.
 */
final class SaleTimeSides {
  private SaleTimeSides() {}

  /** @param heads who stands on both sides of the member at the close */
  static BigDecimal below(
      Qualification members, Bonus.Terms terms, String member, List<String> heads, int side) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Month slice : members.slices()) {
      Hierarchy tree = members.tree(slice, terms.tree());
      for (String head : tree.frontline(member)) {
        if (side(members, terms.tree(), member, heads, head) == side) {
          for (String other : tree.members()) {
            if (tree.distance(head, other) >= 0) {
              sum = sum.add(members.quantity(slice, terms.basis(), other));
            }
          }
        }
      }
    }
    return sum;
  }

  private static int side(
      Qualification members, String tree, String member, List<String> heads, String head) {
    if (heads.contains(head)) {
      return heads.indexOf(head);
    }
    int leg = 0;
    for (Month slice : members.slices()) {
      for (Person person : slice.people()) {
        if (person.id().equals(head) && member.equals(person.parents().get(tree))) {
          leg = person.leg();
        }
      }
    }
    return leg - 1;
  }
}
