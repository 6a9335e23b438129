package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code as-of = sale}: what was sold in a slice of the month goes up the tree as it stood in it. Everybody is judged once, by what that adds up to.
 *
 * <p>Readings: what a source sold while the same uplines stood above it, one after another, is one basis, in however many slices; the rounding row of a
 * differential stays one.
 */
final class SaleTimeOracle {
  private SaleTimeOracle() {}

  static boolean walks(Bonus bonus) {
    return bonus instanceof Bonus.Unilevel
        || bonus instanceof Bonus.Matrix
        || bonus instanceof Bonus.Differential
        || bonus instanceof Bonus.Generation;
  }

  /** What the member and everybody who stood below it sold while they did; a leg is whoever stood right below the member in any slice. */
  static Groups.Parts sum(Qualification members, Quantity.Group group, String member) {
    Map<String, BigDecimal> legs = new HashMap<>();
    if (!members.tree(group.tree()).holds(member)) {
      return new Groups.Parts(BigDecimal.ZERO, legs);
    }
    BigDecimal own = members.quantity(group.of(), member);
    for (Month slice : members.slices()) {
      Hierarchy tree = members.tree(slice, group.tree());
      tree.frontline(member).forEach(head -> legs.putIfAbsent(head, BigDecimal.ZERO));
      for (String other : tree.members()) {
        int distance = tree.distance(member, other);
        if (distance > 0 && members.groups().counts(group, tree, other, distance)) {
          String head = Groups.head(tree, other, distance);
          legs.merge(head, members.quantity(slice, group.of(), other), BigDecimal::add);
        }
      }
    }
    return new Groups.Parts(own, legs);
  }

  /**
   * One walk for every slice, all of them put together.
   *
   * @param paying what each of the walks comes to; the last one is that of the close
   */
  static BonusOutcome pay(
      Qualification members, Bonus.Terms terms, Function<List<Walk>, List<BonusOutcome>> paying) {
    List<Hierarchy> trees = members.slices().stream()
        .map(slice -> members.tree(slice, terms.tree()))
        .toList();
    List<Walk> walks = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      int slice = i;
      walks.add(new Walk(
          members,
          terms,
          source -> basis(members, terms.basis(), trees, slice, source),
          trees.get(slice)));
    }
    return together(paying.apply(walks));
  }

  /** What a source sold in all slices with the uplines that it has in this one; in the first of them, nothing in the others. */
  private static BigDecimal basis(
      Qualification members, String of, List<Hierarchy> trees, int slice, String source) {
    List<String> uplines = trees.get(slice).uplines(source);
    BigDecimal sold = BigDecimal.ZERO;
    for (int i = 0; i < trees.size(); i++) {
      if (trees.get(i).uplines(source).equals(uplines)) {
        if (i < slice) {
          return BigDecimal.ZERO;
        }
        sold = sold.add(members.quantity(members.slices().get(i), of, source));
      }
    }
    return sold;
  }

  private static BonusOutcome together(List<BonusOutcome> parts) {
    List<PaidLine> lines = new ArrayList<>();
    List<UnpaidRow> unpaid = new ArrayList<>();
    Map<Reason, UnpaidRow> ofNoSource = new LinkedHashMap<>();
    BigDecimal theoretical = BigDecimal.ZERO;
    for (BonusOutcome part : parts) {
      lines.addAll(part.lines());
      theoretical = theoretical.add(part.theoretical());
      for (UnpaidRow row : part.unpaid()) {
        if (row.source().isEmpty()) {
          ofNoSource.merge(row.reason(), row, UnpaidRow::and);
        } else {
          unpaid.add(row);
        }
      }
    }
    ofNoSource.values().stream().filter(row -> row.amount().signum() != 0).forEach(unpaid::add);
    return new BonusOutcome(parts.get(0).code(), lines, unpaid, theoretical);
  }
}
