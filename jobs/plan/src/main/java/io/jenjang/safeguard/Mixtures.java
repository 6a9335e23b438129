package io.jenjang.safeguard;

import io.jenjang.money.WideSum;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Tree;
import java.math.BigInteger;

/** What the volumes of a period are made of. */
final class Mixtures {
  /** Bits to which the weights of the company are cut, so that they add up. */
  private static final int BITS = 59;

  private final Plan plan;
  private final Qualification qualification;
  private final SalesByBuyer sales;

  Mixtures(Qualification qualification, SalesByBuyer sales) {
    this.plan = qualification.period().plan();
    this.qualification = qualification;
    this.sales = sales;
  }

  /** Members, the company counted. */
  int members() {
    return qualification.period().members().count() + 1;
  }

  /** [origin][member] of a personal volume, null where nobody has anything; nothing at all for a name that is no personal volume. */
  long[][] parts(String volume) {
    int index = plan.quantityIndex(volume);
    if (index >= 0 && plan.quantities().get(index) instanceof Quantity.Sum sum) {
      long[][] parts = sales.volumes()[plan.sums().indexOf(sum)];
      return parts == null ? new long[Origin.OF_SALES][] : parts;
    }
    if (index >= 0 && plan.quantities().get(index) instanceof Quantity.Rolled rolled) {
      return rolled(rolled, parts(rolled.of()));
    }
    return new long[Origin.OF_SALES][];
  }

  private long[][] rolled(Quantity.Rolled rolled, long[][] of) {
    long[][] parts = new long[of.length][];
    for (int origin = 0; origin < of.length; origin++) {
      parts[origin] = of[origin] == null ? null : qualification.rolled(rolled, of[origin]);
    }
    return parts;
  }

  /** [origin]: what the sales of the whole company are made of. */
  long[] company(long[][] parts) {
    BigInteger[] sums = new BigInteger[Origin.COUNT];
    int bits = 0;
    for (int origin = 0; origin < sums.length; origin++) {
      WideSum sum = new WideSum();
      for (int member = 1;
          origin < parts.length && parts[origin] != null && member < parts[origin].length;
          member++) {
        sum.add(parts[origin][member]);
      }
      sums[origin] = sum.value();
      bits = Math.max(bits, sums[origin].bitLength());
    }
    long[] company = new long[sums.length];
    for (int origin = 0; origin < sums.length; origin++) {
      company[origin] = sums[origin].shiftRight(Math.max(0, bits - BITS)).longValueExact();
    }
    return company;
  }

  /** [origin]: what all sales of the company are made of. */
  long[] company() {
    return company(sales.net());
  }

  /** By node: what is given by member, summed over the node and its downline; nulls stay. */
  static long[][] downlines(Tree tree, long[][] parts) {
    long[][] sums = new long[parts.length][];
    for (int origin = 0; origin < parts.length; origin++) {
      if (parts[origin] != null) {
        sums[origin] = downlines(tree, parts[origin]);
      }
    }
    return sums;
  }

  private static long[] downlines(Tree tree, long[] values) {
    long[] sums = new long[tree.nodes()];
    for (int node = 1; node < sums.length; node++) {
      sums[node] = values[tree.member(node)];
    }
    int[] parent = tree.parents();
    for (int node = parent.length - 1; node > 0; node--) {
      sums[parent[node]] = Math.addExact(sums[parent[node]], sums[node]);
    }
    return sums;
  }
}
