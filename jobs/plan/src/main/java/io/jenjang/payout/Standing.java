package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.DerivedTree;
import io.jenjang.tree.Tree;
import java.io.Serializable;
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
  final LinkedHashMap<Predicate.Legs, int[]> legCounts = new LinkedHashMap<>();
  private final long[][] values;
  private final LinkedHashMap<String, Tree> trees = new LinkedHashMap<>();
  private final LinkedHashMap<String, DerivedTree> derived = new LinkedHashMap<>();

  Standing(Period period) {
    this.period = period;
    Plan plan = period.plan();
    int size = period.members().count() + 1;
    active = new boolean[size];
    paidAs = new byte[size];
    title = period.history().titles().clone();
    periodsSince = new byte[plan.ranks().size()][];
    values = new long[plan.quantities().size()][];
    for (int i = 0; i < plan.trees().size(); i++) {
      trees.put(plan.trees().get(i), period.trees().get(i));
    }
  }

  /** The array of a quantity, made when it is first asked for. */
  long[] values(int index) {
    if (values[index] == null) {
      values[index] = new long[active.length];
    }
    return values[index];
  }

  long[] recorded(int over) {
    Quantity.Over quantity = (Quantity.Over) period.plan().quantities().get(over);
    return values(period.plan().quantityIndex(quantity.of()));
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

  boolean[] whoMeets(Predicate predicate) {
    boolean[] meets = new boolean[active.length];
    if (!predicate.equals(Predicate.ALWAYS)) {
      throw new UnsupportedOperationException(predicate.toString());
    }
    return meets;
  }
}
