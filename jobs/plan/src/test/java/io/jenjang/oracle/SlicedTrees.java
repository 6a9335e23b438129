package io.jenjang.oracle;

import io.jenjang.plan.Derivation;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trees as they stood in a slice of a month, derived ones made of what stood then. Who is kept is judged once, by the whole month; for everybody, whatever the kind.
 */
final class SlicedTrees {
  private final Qualification members;
  private final Map<String, Set<String>> kept = new HashMap<>();
  private final IdentityHashMap<Month, Map<String, Hierarchy>> known = new IdentityHashMap<>();

  /** The slice that ends with the month; nothing in it where there are none. */
  private final Set<Month> last = Collections.newSetFromMap(new IdentityHashMap<>());

  SlicedTrees(Qualification members, List<Month> slices) {
    this.members = members;
    last.addAll(slices.subList(Math.max(0, slices.size() - 1), slices.size()));
  }

  boolean isLast(Month slice) {
    return last.contains(slice);
  }

  Hierarchy tree(Month slice, String name) {
    Map<String, Hierarchy> trees = known.computeIfAbsent(slice, any -> new HashMap<>());
    Hierarchy found = trees.get(name);
    if (found == null) {
      found = make(slice, name);
      trees.put(name, found);
    }
    return found;
  }

  private Hierarchy make(Month slice, String name) {
    return slice.plan().derived().stream()
        .filter(derived -> derived.name().equals(name))
        .findFirst()
        .map(derived -> derive(tree(slice, derived.from()), derived))
        .orElseGet(() -> Hierarchy.of(slice.people(), name));
  }

  Hierarchy derive(Hierarchy from, Derivation derivation) {
    return derivation instanceof Derivation.PassUp passUp
        ? from.passingUp(passUp.passUp(), byJoining())
        : from.keeping(kept((Derivation.Compressed) derivation));
  }

  /** By date of joining, an unknown one first, then id. */
  private Comparator<String> byJoining() {
    return Comparator.comparing(
            (String member) -> members.person(member).joinedOn(),
            Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(CompanyOracle.byId());
  }

  private Set<String> kept(Derivation.Compressed derived) {
    Set<String> found = kept.get(derived.name());
    if (found == null) {
      found = new HashSet<>();
      for (String member : members.members()) {
        boolean forced = derived.name().equals(members.month().forced().keep().get(member));
        if (forced || members.judge().meets(derived.keep(), member)) {
          found.add(member);
        }
      }
      kept.put(derived.name(), found);
    }
    return found;
  }

  /** Own volume and that of everybody whose nearest kept upline the member was in the slice; 0 for who was taken out. */
  BigDecimal rolled(Month slice, Quantity.Rolled rolled, String member) {
    Hierarchy tree = tree(slice, rolled.tree());
    Derivation.Compressed derived = slice.plan().derived().stream()
        .filter(one -> one.name().equals(rolled.tree()))
        .map(Derivation.Compressed.class::cast)
        .findFirst()
        .orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    if (!tree.holds(member)) {
      return sum;
    }
    for (String other : members.members()) {
      if (derived.rollUp()
          ? member.equals(home(slice, derived, tree, other))
          : member.equals(other)) {
        sum = sum.add(slice.volume(rolled.of(), other));
      }
    }
    return sum;
  }

  private String home(Month slice, Derivation.Compressed derived, Hierarchy tree, String member) {
    if (tree.holds(member)) {
      return member;
    }
    return tree(slice, derived.from()).uplines(member).stream()
        .filter(tree::holds)
        .findFirst()
        .orElse(null);
  }
}
