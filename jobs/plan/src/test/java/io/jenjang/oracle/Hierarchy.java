package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One tree: who stands under whom. Everything is found by climbing from parent to parent, one at a time. */
final class Hierarchy {
  private final Map<String, String> parent;
  private final Map<String, List<String>> climbed = new HashMap<>();
  private final Map<String, Map<String, Integer>> distances = new HashMap<>();
  private final Map<String, List<String>> frontlines = new HashMap<>();

  /** @param parent of everybody in the tree; null for who stands directly under the company */
  Hierarchy(Map<String, String> parent) {
    this.parent = parent;
  }

  static Hierarchy of(List<Person> people, String tree) {
    Map<String, String> parent = new LinkedHashMap<>();
    people.forEach(person -> parent.put(person.id(), person.parents().get(tree)));
    return new Hierarchy(parent);
  }

  /** The tree of those who are kept, each under the nearest kept upline. */
  Hierarchy keeping(Set<String> kept) {
    Map<String, String> moved = new LinkedHashMap<>();
    for (String member : parent.keySet()) {
      if (kept.contains(member)) {
        moved.put(
            member, uplines(member).stream().filter(kept::contains).findFirst().orElse(null));
      }
    }
    return new Hierarchy(moved);
  }

  /** The tree in which the first recruits of everybody hang under the one above; who has nobody above keeps them. */
  Hierarchy passingUp(int first, Comparator<String> order) {
    Map<String, String> moved = new LinkedHashMap<>(parent);
    for (String member : parent.keySet()) {
      if (parent.get(member) != null) {
        frontline(member).stream()
            .sorted(order)
            .limit(first)
            .forEach(recruit -> moved.put(recruit, parent.get(member)));
      }
    }
    return new Hierarchy(moved);
  }

  Set<String> members() {
    return parent.keySet();
  }

  boolean holds(String member) {
    return parent.containsKey(member);
  }

  /** Everybody above, the nearest first; nobody for who is not in this tree. */
  List<String> uplines(String member) {
    return climbed.computeIfAbsent(member, this::climb);
  }

  private List<String> climb(String member) {
    List<String> above = new ArrayList<>();
    for (String next = parent.get(member); next != null; next = parent.get(next)) {
      above.add(next);
    }
    return above;
  }

  /** Those whose parent the member is. */
  List<String> frontline(String member) {
    return frontlines.computeIfAbsent(
        member,
        any -> parent.keySet().stream()
            .filter(other -> member.equals(parent.get(other)))
            .toList());
  }

  /** Levels from the one above down to the one below; 0 for the same member, -1 if it does not stand above. */
  int distance(String above, String below) {
    return holds(below)
        ? distances.computeIfAbsent(below, this::distances).getOrDefault(above, -1)
        : -1;
  }

  private Map<String, Integer> distances(String member) {
    Map<String, Integer> levels = new HashMap<>(Map.of(member, 0));
    for (String upline : uplines(member)) {
      levels.put(upline, levels.size());
    }
    return levels;
  }
}
