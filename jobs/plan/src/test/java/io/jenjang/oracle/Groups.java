package io.jenjang.oracle;

import io.jenjang.plan.Quantity.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A member's group volume and what each leg adds to it, by looking at the chain of everybody in the tree.
 *
 * <p>Readings: a leg that adds nothing (too deep, or its head meets {@code stop-at}) is a leg all the same, so it may be one of the largest when all others
 * are below zero; who is not in the group's tree has neither own volume nor legs there.
 */
final class Groups {
  /**
   * @param own what the member itself brings
   * @param legs what every leg adds, by the member at its head, those left out as 0
   */
  record Parts(BigDecimal own, Map<String, BigDecimal> legs) {
    BigDecimal total() {
      return legs.values().stream().reduce(own, BigDecimal::add);
    }
  }

  private final Qualification members;
  private final Map<Group, Map<String, Parts>> known = new HashMap<>();

  Groups(Qualification members) {
    this.members = members;
  }

  Parts of(Group group, String member) {
    Map<String, Parts> parts = known.computeIfAbsent(group, any -> new HashMap<>());
    Parts found = parts.get(member);
    if (found == null) {
      found = leaveOutLargest(
          group,
          members.slices().isEmpty()
              ? sum(group, members.tree(group.tree()), member)
              : SaleTimeOracle.sum(members, group, member));
      parts.put(member, found);
    }
    return found;
  }

  private Parts sum(Group group, Hierarchy tree, String member) {
    Map<String, BigDecimal> legs = new LinkedHashMap<>();
    if (!tree.holds(member)) {
      return new Parts(BigDecimal.ZERO, legs);
    }
    tree.frontline(member).forEach(head -> legs.put(head, BigDecimal.ZERO));
    for (String other : tree.members()) {
      int distance = tree.distance(member, other);
      if (distance > 0 && counts(group, tree, other, distance)) {
        legs.merge(
            head(tree, other, distance), members.quantity(group.of(), other), BigDecimal::add);
      }
    }
    return new Parts(members.quantity(group.of(), member), legs);
  }

  /** Whether somebody in the downline of whose group it is counts there. */
  boolean counts(Group group, Hierarchy tree, String other, int distance) {
    if (group.depth() >= 0 && distance > group.depth()) {
      return false;
    }
    if (group.stopAt() == null) {
      return true;
    }
    return !members.meets(group.stopAt(), other)
        && tree.uplines(other).subList(0, distance - 1).stream()
            .noneMatch(between -> members.meets(group.stopAt(), between));
  }

  /** Whose leg somebody in a downline stands in. */
  static String head(Hierarchy tree, String other, int distance) {
    return distance == 1 ? other : tree.uplines(other).get(distance - 2);
  }

  private static Parts leaveOutLargest(Group group, Parts parts) {
    List<String> largest = parts.legs().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(group.leaveOutLargestLegs())
        .map(Map.Entry::getKey)
        .toList();
    largest.forEach(head -> parts.legs().put(head, BigDecimal.ZERO));
    return parts;
  }
}
