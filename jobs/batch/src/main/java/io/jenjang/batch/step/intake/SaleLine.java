package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.safeguard.Origin;
import org.apache.spark.unsafe.types.UTF8String;

/** One sale line that was read; the same object again for the next one, and texts point into the row. */
final class SaleLine {
  UTF8String saleId;
  long lineNo;
  UTF8String returnsSaleId;
  long returnsLineNo;
  int member;
  int buyer;
  UTF8String buyerId;
  UTF8String channel;
  UTF8String tags;
  boolean verified;
  boolean isReturn;
  int currency;
  long soldAt;
  int day;
  long quantity;
  long tax;
  long qv;
  long cv;
  long net;

  int buyer() {
    return buyer;
  }

  /** Who bought, and whether that is verified, as {@link Origin} counts. */
  int origin() {
    return Origin.of(buyer, verified);
  }

  boolean isVerified() {
    return verified;
  }

  int day() {
    return day;
  }

  UTF8String channel() {
    return channel;
  }

  UTF8String tags() {
    return tags;
  }

  /** Whether buyer is no participant: preferred or retail. */
  boolean isCustomers() {
    return buyer >= 2 && buyerId != null;
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
    return isReturn
        ? (quantity <= 0 && net <= 0 && tax <= 0 && qv <= 0 && cv <= 0)
        : (quantity >= 0 && net >= 0 && tax >= 0 && qv >= 0 && cv >= 0);
  }
}
