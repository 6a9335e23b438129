package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.DerivedPlaces;
import io.jenjang.tree.DerivedTree;
import io.jenjang.tree.Frontlines;
import io.jenjang.tree.Members;
import io.jenjang.tree.Places;
import io.jenjang.tree.Tree;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;

/**
 * The arrays of a qualification, filled one after another. Whoever reads an array before its turn reads the state of things so far: a rank's own
 * {@code require} relies on that.
 */
final class Standing implements Serializable {
  private static final long serialVersionUID = 1L;

  final Period period;
  final boolean[] active;
  final byte[] paidAs;
  final byte[] title;
  final byte[][] periodsSince;

  /** By rule with {@code count} 0. */
  final LinkedHashMap<Predicate.Legs, int[]> legCounts = new LinkedHashMap<>();

  private final long[][] values;
  private final long[][] legs;

  /** By group: the tree by whose nodes its legs are known, where that is not the tree of the group. */
  private final Tree[] legTrees;

  private final long[] customerThresholds;
  private final LinkedHashMap<String, Tree> trees = new LinkedHashMap<>();
  private final LinkedHashMap<String, DerivedTree> derived = new LinkedHashMap<>();
  private final LinkedHashMap<String, DerivedPlaces> derivedPlaces = new LinkedHashMap<>();

  Standing(Period period) {
    this.period = period;
    Plan plan = period.plan();
    int size = period.members().count() + 1;
    active = new boolean[size];
    paidAs = new byte[size];
    title = period.history().titles().clone();
    periodsSince = new byte[plan.ranks().size()][];
    values = new long[plan.quantities().size()][];
    legs = new long[plan.quantities().size()][];
    legTrees = new Tree[plan.quantities().size()];
    customerThresholds = Quantities.customerThresholds(plan);
    for (int i = 0; i < plan.trees().size(); i++) {
      trees.put(plan.trees().get(i), period.trees().get(i));
    }
  }

  Members members() {
    return period.members();
  }

  int count() {
    return active.length - 1;
  }

  /** The array of a quantity, by member, made when it is first asked for. */
  long[] values(int index) {
    if (values[index] == null) {
      values[index] = new long[active.length];
    }
    return values[index];
  }

  long[] values(String quantity) {
    return values(period.plan().quantityIndex(quantity));
  }

  /** Takes an array as it is for a quantity. */
  void share(int index, long[] array) {
    values[index] = array;
  }

  /** What every node adds to its parent's group, made when it is first asked for. */
  long[] legs(int group) {
    if (legs[group] == null) {
      legs[group] = new long[legTree(group).nodes()];
    }
    return legs[group];
  }

  /** Takes an array as it is for the legs of a group. */
  void shareLegs(int group, long[] array) {
    legs[group] = array;
  }

  /** Forgets the legs of a group of which nobody asks for them any more. */
  void dropLegs(int group) {
    legs[group] = null;
    legTrees[group] = null;
  }

  /** Takes the legs of members who have several places. */
  void shareLegs(int group, Frontlines frontlines) {
    legTrees[group] = frontlines.tree();
    legs[group] = frontlines.leg();
  }

  /** The tree by whose nodes {@link #legs} are. */
  Tree legTree(int group) {
    Quantity.Group quantity = (Quantity.Group) period.plan().quantities().get(group);
    return legTrees[group] == null ? tree(quantity.tree()) : legTrees[group];
  }

  long[] recorded(int over) {
    return values(((Quantity.Over) period.plan().quantities().get(over)).of());
  }

  /** Customers of every member with at least this volume. */
  int[] customers(long volume) {
    return period.customers()[Arrays.binarySearch(customerThresholds, volume)];
  }

  Tree tree(String name) {
    return trees.get(name);
  }

  DerivedTree derived(String name) {
    return derived.get(name);
  }

  void add(String name, DerivedTree tree) {
    derived.put(name, tree);
    trees.put(name, tree.tree());
  }

  /** Takes how a derived tree of those who are kept stood at every instant. */
  void add(String name, DerivedPlaces places) {
    derivedPlaces.put(name, places);
  }

  /** How a derived tree of those who are kept stood at every instant; null where nobody moved. */
  DerivedPlaces derivedPlaces(String tree) {
    return derivedPlaces.get(tree);
  }

  /** The places of members in a tree or derived tree; null where each has one. */
  Places places(String tree) {
    DerivedPlaces made = derivedPlaces.get(tree);
    return made == null ? period.places(tree) : made.places();
  }

  /** The tree that says who sponsored whom: the one called sponsor, else the first. */
  Tree sponsors() {
    int named = period.plan().trees().indexOf("sponsor");
    return period.trees().get(Math.max(named, 0));
  }
}
