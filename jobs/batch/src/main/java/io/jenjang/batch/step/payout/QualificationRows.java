package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.money.Scales;
import io.jenjang.payout.LegAccount;
import io.jenjang.payout.Missing;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.payout.Quantities;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Tree;
import java.math.BigDecimal;
import java.util.List;

/** How a member stands, and what it lacks for the next rank. */
final class QualificationRows {
  private final Payroll payroll;
  private final Qualification standing;
  private final Qualifications.Writer rows;
  private final Plan plan;
  private final String[] names;
  private final boolean[] isGroup;
  private final Tree tree;
  private final int customers;
  private final PartTotals totals;

  QualificationRows(Payroll payroll, RowSink sink, PartTotals totals) {
    this.payroll = payroll;
    this.totals = totals;
    this.standing = payroll.qualification();
    this.rows = new Qualifications.Writer(sink, payroll.members());
    this.plan = payroll.plan();
    List<Quantity> quantities = plan.quantities();
    this.names = quantities.stream().map(Quantity::name).toArray(String[]::new);
    this.isGroup = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      isGroup[i] = isGroup(quantities.get(i));
    }
    this.tree = standing.tree(plan.trees().get(0));
    this.customers = Quantities.smallestAsked(plan);
  }

  void write(int member) {
    for (int i = 0; i < names.length; i++) {
      long value = standing.quantity(i, member);
      if (isGroup[i]) {
        rows.group(names[i], value);
      } else {
        rows.volume(names[i], value);
      }
    }
    if (customers >= 0) {
      rows.customers(standing.period().customers()[customers][member]);
    }
    int paidAs = standing.paidAs(member);
    rows.ranks(plan.rankName(paidAs), plan.rankName(standing.title(member)), next(member, paidAs));
    for (Missing missing : standing.missing(member)) {
      rows.missing(missing.requirement(), needed(missing), has(missing));
    }
    binaryLegs(member);
    rows.end(member, standing.active(member), legs(member));
  }

  private void binaryLegs(int member) {
    for (int bonus = 0; bonus < payroll.payments().size(); bonus++) {
      Payment payment = payroll.payments().get(bonus);
      if (payment.legs() != null) {
        List<LegAccount> sides = payment.legs().of(member);
        totals.legs(bonus).account(sides);
        for (int side = 0; side < sides.size(); side++) {
          rows.binaryLeg(payment.code(), side + 1, sides.get(side));
        }
      }
    }
  }

  /** A condition that is no number, such as a status, counts as 1 that is needed and 0 that is there. */
  private static long needed(Missing missing) {
    return missing.needed() == null ? Scales.ONE_VOLUME : unscaled(missing.needed());
  }

  private static long has(Missing missing) {
    return missing.has() == null ? 0 : unscaled(missing.has());
  }

  private static long unscaled(BigDecimal number) {
    return number.movePointRight(Scales.VOLUME).longValueExact();
  }

  private String next(int member, int paidAs) {
    boolean reachable =
        payroll.members().isSeller(member) && paidAs < plan.ranks().size();
    return reachable ? plan.rankName(paidAs + 1) : null;
  }

  private boolean isGroup(Quantity quantity) {
    if (quantity instanceof Quantity.Over over) {
      return isGroup(plan.quantities().get(plan.quantityIndex(over.of())));
    }
    return quantity instanceof Quantity.Group;
  }

  /** Members right below in the first tree. */
  private int legs(int member) {
    int count = 0;
    for (int child = member + 1; child < member + tree.size(member); child += tree.size(child)) {
      count++;
    }
    return count;
  }
}
