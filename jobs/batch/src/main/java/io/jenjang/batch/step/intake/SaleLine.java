package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.safeguard.Origin;
import org.apache.spark.unsafe.types.UTF8String;

/** One sale line that was read; the same object again for the next one. Texts stay in the rows at hand and are good until the next ones. */
final class SaleLine {
  private static final long ONE = 10_000;

  private final CheckedRow cells;
  int member;
  boolean isReturn;
  int currency;
  long soldAt;
  int day;

  /** The day of the instant that puts the line into its period; set where it is kept. */
  int periodDay;

  long qv;
  long cv;
  long net;

  /** Of a return what the catalog asks for its goods; 0 where it says nothing, nobody asks, or the line has no net of its own. */
  long listed;

  SaleLine(CheckedRow cells) {
    this.cells = cells;
  }

  /** Null where the line has none, as with all texts. */
  UTF8String saleId() {
    return cells.text(SaleColumns.SALE_ID);
  }

  long lineNo() {
    return cells.number(SaleColumns.LINE_NO, 1);
  }

  long returnsLineNo() {
    return cells.number(SaleColumns.RETURNS_LINE_NO, 1);
  }

  /** One piece where nothing is said, with 4 places. */
  long quantity() {
    return cells.number(SaleColumns.QUANTITY, isReturn ? -ONE : ONE);
  }

  private long tax() {
    return cells.number(SaleColumns.TAX, 0);
  }

  UTF8String returnsSaleId() {
    return cells.text(SaleColumns.RETURNS_SALE_ID);
  }

  UTF8String buyerId() {
    return cells.text(SaleColumns.BUYER_ID);
  }

  /** Whether the line names the sale that it resells. */
  boolean isResale() {
    return cells.text(SaleColumns.RESALE_OF_SALE_ID) != null;
  }

  int buyer() {
    return (int) cells.number(SaleColumns.BUYER, 0);
  }

  /** Who bought, and whether that is verified, as {@link Origin} counts. */
  int origin() {
    return Origin.of(buyer(), isVerified());
  }

  boolean isVerified() {
    return cells.number(SaleColumns.VERIFIED) == 1;
  }

  int day() {
    return day;
  }

  UTF8String channel() {
    return cells.text(SaleColumns.CHANNEL);
  }

  UTF8String tags() {
    return cells.text(SaleColumns.TAGS);
  }

  /** Whether buyer is no participant: preferred or retail. */
  boolean isCustomers() {
    return buyer() >= 2 && buyerId() != null;
  }

  /** Puts defaults where nothing was said: {@code qv = cv}, {@code cv = net}, {@code net = cv}, else 0. False if there is no value at all. */
  boolean complete() {
    if (qv == NumberCell.ABSENT && cv == NumberCell.ABSENT && net == NumberCell.ABSENT) {
      return false;
    }
    cv = cv == NumberCell.ABSENT ? net : cv;
    net = net == NumberCell.ABSENT ? cv : net;
    cv = cv == NumberCell.ABSENT ? 0 : cv;
    net = net == NumberCell.ABSENT ? 0 : net;
    qv = qv == NumberCell.ABSENT ? cv : qv;
    return true;
  }

  /** A sale has nothing below zero, a return nothing above. */
  boolean hasRightSigns() {
    long quantity = quantity();
    long tax = tax();
    return isReturn
        ? (quantity <= 0 && net <= 0 && tax <= 0 && qv <= 0 && cv <= 0)
        : (quantity >= 0 && net >= 0 && tax >= 0 && qv >= 0 && cv >= 0);
  }
}
