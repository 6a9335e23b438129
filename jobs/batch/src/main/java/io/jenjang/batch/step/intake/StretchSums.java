package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.tree.Stretches;

/** What members of a range sold before their uplines changed, by earlier stretch, counted from the first of the range. */
final class StretchSums {
  private final Stretches stretches;
  private final Currencies currencies;
  private final SaleColumn[] columns;
  private final int firstMember;
  private final int firstStretch;
  private final int count;
  /** By sum, then by currency; null for nothing. */
  private final long[][][] sums;

  StretchSums(SalesRules rules, SaleColumn[] columns, int firstMember, int members) {
    this.stretches = rules.members().value().stretches();
    this.currencies = rules.currencies();
    this.columns = columns;
    this.firstMember = firstMember;
    this.firstStretch = stretches.start()[firstMember];
    this.count = stretches.start()[firstMember + members] - firstStretch;
    this.sums = new long[columns.length][currencies.names().size()][];
  }

  /** Adds a line, of whatever stretch. */
  void add(LineReader line, long counts) {
    int stretch = stretches.of(firstMember + line.member, line.periodDay);
    if (stretch == Stretches.LAST) {
      return;
    }
    for (long rest = counts; rest != 0; rest &= rest - 1) {
      int sum = Long.numberOfTrailingZeros(rest);
      int currency = columns[sum] == SaleColumn.QV ? 0 : line.currency;
      if (sums[sum][currency] == null) {
        sums[sum][currency] = new long[count];
      }
      long value = LineCode.value(columns[sum], line.qv, line.cv, line.net);
      long[] amounts = sums[sum][currency];
      amounts[stretch - firstStretch] = Math.addExact(amounts[stretch - firstStretch], value);
    }
  }

  /** By sum and stretch, each currency converted once. */
  long[][] converted() {
    long[][] converted = new long[columns.length][count];
    for (int sum = 0; sum < columns.length; sum++) {
      for (int currency = 0; currency < sums[sum].length; currency++) {
        for (int stretch = 0; sums[sum][currency] != null && stretch < count; stretch++) {
          long amount = currencies.inPlanCurrency(currency, sums[sum][currency][stretch]);
          converted[sum][stretch] = Math.addExact(converted[sum][stretch], amount);
        }
      }
    }
    return converted;
  }
}
