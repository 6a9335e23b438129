package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.LocalDays;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.tree.IdIndex;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads and judges sale lines, one at a time: the instant first, then the cells, then what they say together. */
final class SaleReader {
  /** What became of a line. */
  enum Fate {
    USED,
    OUTSIDE,
    REJECTED
  }

  private static final long ONE = 10_000;
  private static final List<String> CHECKED = SalesInput.SCHEMA.names().stream()
      .filter(name ->
          !List.of(SalesInput.MEMBER_ID, SalesInput.TAGS, SalesInput.CHANNEL).contains(name))
      .toList();

  private final SaleLine line = new SaleLine();
  private final Cells cells;
  private final PeriodWindow window;
  private final boolean byPayment;
  private final boolean checksReturns;
  private final MemberFacts members;
  private final Catalog catalog;
  private final CurrencyCells currencies;
  private final LocalDays days;
  private final FaultCheck faults;
  private final NumberCell period;
  private final NumberCell soldAt;
  private final NumberCell lineNo;
  private final NumberCell returnsLineNo;
  private final NumberCell kind;
  private final NumberCell buyer;
  private final NumberCell quantity;
  private final NumberCell net;
  private final NumberCell tax;
  private final NumberCell qv;
  private final NumberCell cv;
  private final NumberCell verified;
  private final TextCell saleId;
  private final TextCell memberId;
  private final TextCell buyerId;
  private final TextCell returnsSaleId;
  private final TextCell sku;
  private final TextCell tags;
  private final TextCell channel;
  private RejectReason reason;
  private String detail;

  SaleReader(SalesRules rules, Cells cells, CurrencyCells currencies) {
    this.cells = cells;
    this.window = rules.window();
    this.byPayment = rules.periodBy() == Plan.PeriodBy.PAID_AT;
    this.checksReturns = rules.checksReturns();
    this.members = rules.members().value();
    this.catalog = rules.catalog() == null ? null : rules.catalog().value();
    this.currencies = currencies;
    this.days = new LocalDays(cells.shape().zone());
    this.faults = new FaultCheck(cells, CHECKED);
    this.period = cells.number(byPayment ? SalesInput.PAID_AT : SalesInput.SOLD_AT);
    this.soldAt = cells.number(SalesInput.SOLD_AT);
    this.lineNo = cells.number(SalesInput.LINE_NO);
    this.returnsLineNo = cells.number(SalesInput.RETURNS_LINE_NO);
    this.kind = cells.number(SalesInput.KIND);
    this.buyer = cells.number(SalesInput.BUYER);
    this.quantity = cells.number(SalesInput.QUANTITY);
    this.net = cells.number(SalesInput.NET);
    this.tax = cells.number(SalesInput.TAX);
    this.qv = cells.number(SalesInput.QV);
    this.cv = cells.number(SalesInput.CV);
    this.verified = cells.number(SalesInput.VERIFIED);
    this.saleId = cells.text(SalesInput.SALE_ID);
    this.memberId = cells.text(SalesInput.MEMBER_ID);
    this.buyerId = cells.text(SalesInput.BUYER_ID);
    this.returnsSaleId = cells.text(SalesInput.RETURNS_SALE_ID);
    this.sku = cells.text(SalesInput.SKU);
    this.tags = cells.text(SalesInput.TAGS);
    this.channel = cells.text(SalesInput.CHANNEL);
  }

  /** The line last read; whole only if it is used, and its key if it is not rejected. */
  SaleLine line() {
    return line;
  }

  RejectReason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }

  /** Money at stake: {@code net}, or {@code cv} where there is no net; 4 places. */
  long money(InternalRow row) {
    long value = net.read(row);
    if (!NumberCell.isValue(value)) {
      value = cv.read(row);
    }
    return NumberCell.isValue(value) ? value : 0;
  }

  Fate read(InternalRow row) {
    long instant = period.read(row);
    if (!NumberCell.isValue(instant)) {
      return noInstant(instant, row);
    }
    line.saleId = saleId.read(row);
    line.lineNo = or(lineNo.read(row), 1);
    line.isReturn = kind.read(row) == 1;
    if (instant < window.startMicros() || instant >= window.endMicros()) {
      return Fate.OUTSIDE;
    }
    RejectReason fault = faults.find(row);
    if (fault != null) {
      return reject(fault, faults.detail(row));
    }
    line.soldAt = or(soldAt.read(row), instant);
    line.day = days.day(line.soldAt);
    fill(row);
    return member(row) && currency(row) && values(row) && reference() ? Fate.USED : Fate.REJECTED;
  }

  private void fill(InternalRow row) {
    line.returnsSaleId = returnsSaleId.read(row);
    line.returnsLineNo = or(returnsLineNo.read(row), 1);
    line.buyer = (int) or(buyer.read(row), 0);
    line.buyerId = buyerId.read(row);
    line.verified = verified.read(row) == 1;
    line.tags = tags.read(row);
    line.channel = channel.read(row);
    line.quantity = or(quantity.read(row), line.isReturn ? -ONE : ONE);
    line.tax = or(tax.read(row), 0);
    line.qv = qv.read(row);
    line.cv = cv.read(row);
    line.net = net.read(row);
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

  private boolean member(InternalRow row) {
    UTF8String id = memberId.read(row);
    if (id == null) {
      return no(RejectReason.MISSING_FIELD, "member_id is empty");
    }
    line.member = find(members.index(), id);
    if (line.member > 0) {
      return true;
    }
    boolean later = find(members.later(), id) > 0;
    return no(
        later ? RejectReason.JOINED_LATER : RejectReason.UNKNOWN_MEMBER,
        "member_id is '" + id + "', who "
            + (later ? "joined after the period" : "is not in the genealogy"));
  }

  /** Looks an id up where it lies: nothing is copied. */
  private static int find(IdIndex index, UTF8String id) {
    if (id.getBaseObject() instanceof byte[] bytes) {
      return index.lookup(
          bytes, (int) (id.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), id.numBytes());
    }
    byte[] copy = id.getBytes();
    return index.lookup(copy, 0, copy.length);
  }

  private boolean currency(InternalRow row) {
    line.currency = currencies.known(row);
    return line.currency != Currencies.UNKNOWN
        || no(
            RejectReason.UNKNOWN_CURRENCY,
            "currency is '" + currencies.name(row)
                + "', neither the plan's nor one with a rate in fx_rates for the period");
  }

  private boolean values(InternalRow row) {
    if (catalog != null && !fromCatalog(row)) {
      return no(
          RejectReason.OUT_OF_RANGE,
          "the catalog's value of '" + Cells.string(sku, row)
              + "' times the quantity is too large");
    }
    if (!line.complete()) {
      UTF8String product = sku.read(row);
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
        || line.returnsSaleId != null
        || no(
            RejectReason.RETURN_WITHOUT_SALE,
            "a return names the sale that it returns; returns_sale_id is empty");
  }

  private boolean fromCatalog(InternalRow row) {
    boolean complete = line.qv != NumberCell.ABSENT
        && line.cv != NumberCell.ABSENT
        && line.net != NumberCell.ABSENT;
    UTF8String product = complete ? null : sku.read(row);
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

  private long look(UTF8String product, Catalog.Cell cell) {
    return catalog.value(product, members.country()[line.member], line.day, cell, line.quantity);
  }

  private static long or(long value, long absent) {
    return value == NumberCell.ABSENT ? absent : value;
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
