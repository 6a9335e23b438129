package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What all members together come to, and in which order members of equal claim are served. */
final class CompanyOracle {
  private CompanyOracle() {}

  /** A share of what a volume sums to over all members, times the point-value unless it is money; never below zero. */
  static BigDecimal share(
      Qualification members, long rate, String of, boolean isMoney, RoundingMode rounding) {
    Plan plan = members.month().plan();
    BigDecimal sum = members.members().stream()
        .map(member -> members.quantity(of, member))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal pointValue = isMoney ? BigDecimal.ONE : Exact.rate(plan.pointValue());
    return sum.multiply(Exact.rate(rate))
        .multiply(pointValue)
        .setScale(plan.payoutExponent(), rounding)
        .max(BigDecimal.ZERO);
  }

  static BigDecimal unit(Qualification members) {
    return BigDecimal.ONE.movePointLeft(members.month().plan().payoutExponent());
  }

  /** Ids by their bytes. */
  static Comparator<String> byId() {
    return (left, right) -> Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  /** Everybody before its downline, siblings by id, in the plan's first tree: the order of a member's lines by source. */
  static Comparator<String> inTree(Qualification members) {
    Hierarchy tree = members.tree(members.month().plan().trees().get(0));
    return (left, right) -> {
      List<String> one = path(tree, left);
      List<String> other = path(tree, right);
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = byId().compare(one.get(i), other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    };
  }

  private static List<String> path(Hierarchy tree, String member) {
    List<String> path = new ArrayList<>(List.of(member));
    path.addAll(tree.uplines(member));
    Collections.reverse(path);
    return path;
  }
}
