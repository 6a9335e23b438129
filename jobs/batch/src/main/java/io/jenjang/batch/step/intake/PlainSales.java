package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.LocalDays;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.plan.Plan;
import java.util.Arrays;

/**
 * Finds the plain sales among the rows at hand, a condition after another for all of them: rows that {@link SaleReader} would use without asking
 * anything of one of them alone. No return, nothing faulty or missing, in the period, of a known member and in a known currency. What it would put
 * into the line lies in arrays by row.
 */
final class PlainSales {

  private final CheckedRow cells;
  private final LocalDays days;
  private final int period;
  private final long start;
  private final long end;
  private final boolean keepsPaymentDay;
  private final boolean readsSoldAt;
  private final int firstDay;

  /** Whether a value that is not given is first looked for in the catalog. */
  private final boolean asksCatalog;

  private boolean[] plain = new boolean[0];
  private int[] member;
  private int[] currency;
  private long[] soldAt = new long[0];
  private int[] day = new int[0];
  private int[] periodDay = new int[0];
  private long[] qv = new long[0];
  private long[] cv = new long[0];
  private long[] net = new long[0];

  PlainSales(SalesRules rules, CheckedRow cells, LocalDays days) {
    this.cells = cells;
    this.days = days;
    this.period =
        rules.periodBy() == Plan.PeriodBy.PAID_AT ? SaleColumns.PAID_AT : SaleColumns.SOLD_AT;
    this.start = rules.window().startMicros();
    this.end = rules.window().endMicros();
    this.keepsPaymentDay = rules.keepsPaymentDay();
    this.readsSoldAt = rules.readsSoldAt();
    this.firstDay = (int) rules.window().firstDay().toEpochDay();
    this.asksCatalog = rules.catalog() != null;
  }

  /**
   * Looks at other rows.
   *
   * @param count of the rows, which the cells have read
   * @param member by row; 0 for nobody
   * @param currency by row
   * @param known currencies, those of the first places
   */
  void find(int count, int[] member, int[] currency, int known) {
    this.member = member;
    this.currency = currency;
    room(count);
    inPeriod(count);
    credited(count, known);
    sound(count);
    complete(count);
    signs(count);
    days(count);
  }

  private void room(int count) {
    if (plain.length < count) {
      plain = new boolean[count];
      soldAt = new long[count];
      day = new int[count];
      periodDay = new int[count];
      qv = new long[count];
      cv = new long[count];
      net = new long[count];
    }
  }

  private void inPeriod(int count) {
    long[] instant = cells.numbers(period);
    for (int row = 0; row < count; row++) {
      plain[row] = instant[row] >= start && instant[row] < end;
    }
  }

  private void credited(int count, int known) {
    for (int row = 0; row < count; row++) {
      plain[row] &= member[row] > 0 && currency[row] < known;
    }
  }

  private void sound(int count) {
    long[] kind = cells.numbers(SaleColumns.KIND);
    for (int row = 0; row < count; row++) {
      plain[row] &= kind[row] != 1;
    }
    for (int row = 0; !cells.isClean() && row < count; row++) {
      plain[row] &= !cells.isFaulty(row);
    }
  }

  /** As {@link SaleLine#complete}. */
  private void complete(int count) {
    long[] qvs = cells.numbers(SaleColumns.QV);
    long[] cvs = cells.numbers(SaleColumns.CV);
    long[] nets = cells.numbers(SaleColumns.NET);
    for (int row = 0; row < count; row++) {
      long q = qvs[row];
      long c = cvs[row];
      long n = nets[row];
      boolean hasQ = q != NumberCell.ABSENT;
      boolean hasC = c != NumberCell.ABSENT;
      boolean hasN = n != NumberCell.ABSENT;
      plain[row] &= asksCatalog ? hasQ && hasC && hasN : hasQ || hasC || hasN;
      c = hasC ? c : hasN ? n : 0;
      cv[row] = c;
      net[row] = hasN ? n : c;
      qv[row] = hasQ ? q : c;
    }
  }

  /** As {@link SaleLine#hasRightSigns} of a sale. */
  private void signs(int count) {
    long[] quantity = cells.numbers(SaleColumns.QUANTITY);
    long[] tax = cells.numbers(SaleColumns.TAX);
    for (int row = 0; row < count; row++) {
      plain[row] &= (qv[row] | cv[row] | net[row]) >= 0
          && (quantity[row] >= 0 || quantity[row] == NumberCell.ABSENT)
          && (tax[row] >= 0 || tax[row] == NumberCell.ABSENT);
    }
  }

  private void days(int count) {
    if (!readsSoldAt) {
      Arrays.fill(day, 0, count, firstDay);
      return;
    }
    long[] instant = cells.numbers(period);
    long[] sold = cells.numbers(SaleColumns.SOLD_AT);
    for (int row = 0; row < count; row++) {
      if (plain[row]) {
        soldAt[row] = sold[row] == NumberCell.ABSENT ? instant[row] : sold[row];
        day[row] = days.day(soldAt[row]);
        periodDay[row] = keepsPaymentDay ? days.day(instant[row]) : day[row];
      }
    }
  }

  /** Whether the row is a plain sale. */
  boolean has(int row) {
    return plain[row];
  }

  int member(int row) {
    return member[row];
  }

  int currency(int row) {
    return currency[row];
  }

  /** Epoch day of the sale; of a plain one. */
  int day(int row) {
    return day[row];
  }

  long qv(int row) {
    return qv[row];
  }

  long cv(int row) {
    return cv[row];
  }

  /** Also the money at stake: that is what is given of {@code net} and {@code cv}, in this order. */
  long net(int row) {
    return net[row];
  }

  /** Puts into the line what it is made of. */
  void fill(SaleLine line, int row) {
    line.member = member[row];
    line.currency = currency[row];
    line.isReturn = false;
    line.soldAt = soldAt[row];
    line.day = day[row];
    line.periodDay = periodDay[row];
    line.qv = qv[row];
    line.cv = cv[row];
    line.net = net[row];
    line.listed = 0;
  }
}
