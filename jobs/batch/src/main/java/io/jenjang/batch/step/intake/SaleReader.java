package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.LocalDays;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads and judges sale lines, one at a time: the instant first, then the cells, then what they say together. */
final class SaleReader {
  /** What became of a line. */
  enum Fate {
    USED,
    OUTSIDE,
    REJECTED
  }

  private final SaleLine line;
  private final RowCursor rows;
  private final Cells cells;
  private final PeriodWindow window;
  private final Calendar calendar;
  private final boolean byPayment;
  private final boolean keepsPaymentDay;
  private final boolean checksReturns;
  private final boolean looksForSales;
  private final MemberFacts members;
  private final MemberNumbers numbers;
  private final Catalog catalog;
  private final boolean buyBacks;
  private final CurrencyCells currencies;
  private final LocalDays days;
  private final CheckedRow checked;
  private final PlainSales plain;
  private final SaleKeys keys;
  private final int period;
  private final TextCell memberId;
  private RejectReason reason;
  private String detail;
  private Strangers strangers = new Strangers();

  SaleReader(SalesRules rules, RowCursor rows, Cells cells, CurrencyCells currencies) {
    this.rows = rows;
    this.cells = cells;
    this.window = rules.window();
    this.calendar = rules.calendar();
    this.byPayment = rules.periodBy() == Plan.PeriodBy.PAID_AT;
    this.keepsPaymentDay = rules.keepsPaymentDay();
    this.checksReturns = rules.checksReturns();
    this.looksForSales = rules.looksForSales();
    this.members = rules.members().value();
    this.catalog = rules.catalog() == null ? null : rules.catalog().value();
    this.buyBacks = rules.trading().buyBacks();
    this.currencies = currencies;
    this.days = new LocalDays(cells.shape().zone());
    this.checked = new CheckedRow(cells, List.of(SalesInput.MEMBER_ID, SalesInput.CURRENCY));
    this.line = new SaleLine(checked);
    this.plain = new PlainSales(rules, checked, days);
    this.keys = new SaleKeys(checked);
    this.period = byPayment ? SaleColumns.PAID_AT : SaleColumns.SOLD_AT;
    this.memberId = cells.text(SalesInput.MEMBER_ID);
    this.numbers = new MemberNumbers(members.index(), cells.textColumn(SalesInput.MEMBER_ID), rows);
  }

  /** Writes down to whom lines are credited that have no member. */
  void noteIn(Strangers list) {
    strangers = list;
  }

  /** The line last read; whole only if it is used. */
  SaleLine line() {
    return line;
  }

  RejectReason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }

  /** Money at stake of the line last read: {@code net}, or {@code cv} where there is no net; 4 places. */
  long money() {
    long value = checked.number(SaleColumns.NET);
    if (!NumberCell.isValue(value)) {
      value = checked.number(SaleColumns.CV);
    }
    return NumberCell.isValue(value) ? value : 0;
  }

  /** Goes to the cursor's row; true if the rows at hand are others than before. Then all of them were looked at for plain sales. */
  boolean goTo() {
    boolean others = checked.goTo(rows);
    if (others) {
      plain.find(checked.count(), numbers.all(), currencies.all(rows), currencies.known());
      keys.read(checked.count());
    }
    return others;
  }

  /** The plain sales among the rows at hand. */
  PlainSales plain() {
    return plain;
  }

  /** The keys of the rows at hand. */
  SaleKeys keys() {
    return keys;
  }

  /** Judges the cursor's row. */
  Fate read() {
    goTo();
    if (isPlain()) {
      plain.fill(line, checked.place());
      return Fate.USED;
    }
    return judgeAlone();
  }

  /** Whether the row that was read is a plain sale. */
  boolean isPlain() {
    return plain.has(checked.place());
  }

  /** Judges the row that was read by itself, whether it is plain or not. */
  Fate judgeAlone() {
    RejectReason fault = checked.fault();
    line.member = numbers.number();
    long instant = checked.number(period);
    if (!NumberCell.isValue(instant)) {
      return noInstant(instant, rows.row());
    }
    boolean inside = instant >= window.startMicros() && instant < window.endMicros();
    return inside ? judge(fault, instant) : Fate.OUTSIDE;
  }

  private Fate judge(RejectReason fault, long instant) {
    if (fault != null) {
      return reject(fault, checked.detail(rows.row()));
    }
    line.soldAt = checked.number(SaleColumns.SOLD_AT, instant);
    line.day = days.day(line.soldAt);
    line.periodDay = keepsPaymentDay ? days.day(instant) : line.day;
    fill();
    return member() && currency() && values() && reference() ? Fate.USED : Fate.REJECTED;
  }

  /** Whether the row has a key, whatever became of it. */
  boolean key() {
    UTF8String saleId = line.saleId();
    return saleId != null
        && !Cells.isTooLong(saleId)
        && !NumberCell.isFault(checked.number(SaleColumns.LINE_NO));
  }

  /** Of the row's key, which must be there; as {@link LineCode#fingerprint}. */
  long fingerprint() {
    return keys.of(checked.place());
  }

  /**
   * What the row's key stands for, after {@link #read} said what became of the row. A sale of another period is judged as one of this period would be,
   * but its member must have joined by the end of its own.
   */
  KeyKind kind(Fate fate) {
    return switch (fate) {
      case USED -> line.isReturn ? KeyKind.RETURN : KeyKind.SALE;
      case OUTSIDE -> looksForSales && isSound() ? KeyKind.OUTSIDE : KeyKind.UNSOUND;
      case REJECTED -> KeyKind.UNSOUND;
    };
  }

  private boolean isSound() {
    long instant = checked.number(period);
    return judge(checked.fault(), instant) == Fate.USED
        && !line.isReturn
        && hadJoined(days.day(instant));
  }

  private boolean hadJoined(int day) {
    int joinedOn = members.joinedOn()[line.member];
    return joinedOn <= day
        || joinedOn < Calendars.endOfPeriod(calendar, LocalDate.ofEpochDay(day)).toEpochDay();
  }

  private void fill() {
    line.isReturn = checked.number(SaleColumns.KIND) == 1;
    line.qv = checked.number(SaleColumns.QV);
    line.cv = checked.number(SaleColumns.CV);
    line.net = checked.number(SaleColumns.NET);
  }

  private Fate noInstant(long instant, InternalRow row) {
    String column = byPayment ? SalesInput.PAID_AT : SalesInput.SOLD_AT;
    if (instant != NumberCell.ABSENT) {
      return reject(
          RejectReason.MALFORMED,
          column + " is '" + Cells.string(cells.text(column), row)
              + "', expected an instant such as 2026-10-05T10:00:00Z");
    }
    return reject(
        byPayment ? RejectReason.UNPAID_ORDER : RejectReason.MISSING_FIELD, column + " is empty");
  }

  private boolean member() {
    if (line.member > 0) {
      return true;
    }
    UTF8String id = memberId.read(rows.row());
    if (id == null) {
      return no(RejectReason.MISSING_FIELD, "member_id is empty");
    }
    boolean later = members.later().lookup(id.getBytes(), 0, id.numBytes()) > 0;
    strangers.add(id.toString(), later);
    return no(
        later ? RejectReason.JOINED_LATER : RejectReason.UNKNOWN_MEMBER,
        "member_id is '" + id + "', who "
            + (later ? "joined after the period" : "is not in the genealogy"));
  }

  private boolean currency() {
    line.currency = currencies.known(rows);
    return line.currency != Currencies.UNKNOWN
        || no(
            RejectReason.UNKNOWN_CURRENCY,
            "currency is '" + currencies.name(rows.row())
                + "', neither the plan's nor one with a rate in fx_rates for the period");
  }

  private boolean values() {
    line.listed = buyBacks && line.isReturn && line.net != NumberCell.ABSENT ? listed() : 0;
    if (catalog != null && !fromCatalog()) {
      return no(
          RejectReason.OUT_OF_RANGE,
          "the catalog's value of '" + checked.text(SaleColumns.SKU)
              + "' times the quantity is too large");
    }
    if (!line.complete()) {
      UTF8String product = checked.text(SaleColumns.SKU);
      return no(
          RejectReason.NO_CATALOG,
          "qv, cv and net are empty, and "
              + (product == null
                  ? "so is sku"
                  : "the catalog has no row for sku '" + product + "'"));
    }
    return line.hasRightSigns()
        || no(
            RejectReason.WRONG_SIGN,
            line.isReturn
                ? "a return has quantity, net, tax, qv and cv not above zero"
                : "a sale has quantity, net, tax, qv and cv not below zero");
  }

  private boolean reference() {
    return !line.isReturn
        || !checksReturns
        || line.returnsSaleId() != null
        || no(
            RejectReason.RETURN_WITHOUT_SALE,
            "a return names the sale that it returns; returns_sale_id is empty");
  }

  private boolean fromCatalog() {
    boolean complete = line.qv != NumberCell.ABSENT
        && line.cv != NumberCell.ABSENT
        && line.net != NumberCell.ABSENT;
    UTF8String product = complete ? null : checked.text(SaleColumns.SKU);
    if (product == null) {
      return true;
    }
    line.qv = line.qv == NumberCell.ABSENT ? look(product, Catalog.Cell.QV) : line.qv;
    line.cv = line.cv == NumberCell.ABSENT ? look(product, Catalog.Cell.CV) : line.cv;
    line.net = line.net == NumberCell.ABSENT ? look(product, Catalog.Cell.PRICE) : line.net;
    return !NumberCell.isFault(line.qv)
        && !NumberCell.isFault(line.cv)
        && !NumberCell.isFault(line.net);
  }

  private long listed() {
    UTF8String product = checked.text(SaleColumns.SKU);
    long price = product == null ? 0 : look(product, Catalog.Cell.PRICE);
    return NumberCell.isValue(price) ? price : 0;
  }

  private long look(UTF8String product, Catalog.Cell cell) {
    return catalog.value(product, members.country()[line.member], line.day, cell, line.quantity());
  }

  private boolean no(RejectReason why, String what) {
    reject(why, what);
    return false;
  }

  private Fate reject(RejectReason why, String what) {
    reason = why;
    detail = what;
    return Fate.REJECTED;
  }
}
