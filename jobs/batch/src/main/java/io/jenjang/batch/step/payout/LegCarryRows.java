package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Carry.Item;
import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.LegAccount;
import io.jenjang.payout.Payment;
import java.util.List;

/** What the next period opens with on both sides of a member, in every binary bonus. */
final class LegCarryRows {
  private static final List<Item> SIDES = List.of(Item.LEG_1, Item.LEG_2);

  private final List<Payment> payments;
  private final Carry.Writer rows;
  private final PartTotals totals;
  private final List<String> recordedIn;

  /** @param recordedIn names of this period and those before it, the latest first, as many as volume is carried */
  LegCarryRows(Payroll payroll, Carry.Writer rows, PartTotals totals, List<String> recordedIn) {
    this.payments = payroll.payments();
    this.rows = rows;
    this.totals = totals;
    this.recordedIn = recordedIn;
  }

  void write(int member) {
    for (int bonus = 0; bonus < payments.size(); bonus++) {
      BinaryBook book = payments.get(bonus).legs();
      if (book != null) {
        write(member, bonus, book);
      }
    }
  }

  private void write(int member, int bonus, BinaryBook book) {
    String code = payments.get(bonus).code();
    List<LegAccount> sides = book.of(member);
    for (int side = 0; side < sides.size(); side++) {
      long[] carried = sides.get(side).carried();
      for (int age = 0; age < carried.length; age++) {
        if (carried[age] != 0) {
          String period = book.carryExpires() == 0 ? null : recordedIn(age);
          rows.amount(member, SIDES.get(side), code, period, carried[age]);
          totals.legs(bonus).carry(side, carried[age]);
        }
      }
    }
    if (book.paired(member)) {
      rows.text(member, Item.PAIRED, code, null, null);
    }
  }

  /** By age, 0 for what is new; beyond the beginning of the calendar its first period. */
  private String recordedIn(int age) {
    return recordedIn.get(Math.min(age, recordedIn.size() - 1));
  }
}
