package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.tree.IdHash;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Writes used lines as few bytes for the range of their member, as {@link LineReader} reads them. */
final class LineCode {
  static final int RETURN = 1;
  static final int CUSTOMER = 2;
  static final int CANCELLED = 4;
  static final int FIRST_ORDER = 8;
  static final int JOINING_KIT = 16;
  /** A return of a closed period: counts where members are judged, never for what is paid. */
  static final int REVERSAL = 32;

  static final int FLAGS = 6;

  private final SalesRules rules;
  private final Layout layout;
  private final MemberFacts members;
  private final boolean qv;
  private final boolean cv;
  private final boolean net;
  private final boolean filtered;
  private final boolean split;
  private final Trading trading;
  private final long firstOrders;
  private final long firstDay;

  /** Null where no word holds a line. */
  private final LineWord words;

  LineCode(SalesRules rules) {
    this.rules = rules;
    this.layout = rules.layout();
    this.members = rules.members().value();
    this.qv = rules.sums(SaleColumn.QV);
    this.cv = rules.sums(SaleColumn.CV);
    this.net = rules.sums(SaleColumn.NET);
    this.filtered = !rules.isUnfiltered();
    this.split = rules.split().isAsked();
    this.trading = rules.trading();
    this.firstOrders = rules.firstOrderBits();
    this.firstDay = rules.window().firstDay().toEpochDay();
    this.words = LineWord.of(rules);
  }

  /** @param flags 0, {@link #CANCELLED} to take the line back, or {@link #REVERSAL} */
  void write(SaleLine line, int flags, Bytes out) {
    long counts = filtered ? counts(line) : 0;
    boolean customer = rules.countsCustomers() && line.isCustomers();
    boolean firstOrder = mayBeFirst(line);
    member(layout.inRange(line.member), words != null, out);
    if (trading.pairs()) {
      out.putCount(otherMember(line));
    }
    out.putCount((long) line.currency << FLAGS
        | flags
        | (line.isReturn ? RETURN : 0)
        | (customer ? CUSTOMER : 0)
        | (firstOrder ? FIRST_ORDER : 0)
        | (filtered && SumRule.isJoiningKit(line) ? JOINING_KIT : 0));
    out.putNumber(line.day - firstDay);
    if (rules.keepsPaymentDay()) {
      out.putNumber((long) line.periodDay - line.day);
    }
    values(line, out);
    if (split) {
      out.putCount(line.origin());
    }
    if (filtered) {
      out.putCount(counts);
    }
    trade(line, out);
    if (customer) {
      customer(line, out);
    }
    if (firstOrder) {
      order(line, out);
    }
    if (rules.reversesReturns()) {
      sale(line, out);
    }
  }

  /** With what a line at length begins. */
  static void member(int member, boolean isWord, Bytes out) {
    if (isWord) {
      out.putFixed(LineWord.atLength(member));
    } else {
      out.putCount(member);
    }
  }

  /** The key of the sale: of a return the one that it returns, empty where it names none. */
  private static void sale(SaleLine line, Bytes out) {
    UTF8String sale = line.isReturn ? line.returnsSaleId() : line.saleId();
    if (sale == null) {
      out.putCount(0);
    } else {
      out.putText(sale);
    }
    out.putNumber(line.isReturn ? line.returnsLineNo() : line.lineNo());
  }

  private void values(SaleLine line, Bytes out) {
    if (qv) {
      out.putNumber(line.qv);
    }
    if (cv) {
      out.putNumber(line.cv);
    }
    if (net) {
      out.putNumber(line.net - netFrom(cv, line.cv));
    }
  }

  /** From where net is counted: it is mostly cv itself, or near it, and a small number takes few bytes. What wraps on writing wraps back on reading. */
  static long netFrom(boolean hasCv, long cv) {
    return hasCv ? cv : 0;
  }

  /** Pieces and whether they are resold, and the price of what came back. */
  private void trade(SaleLine line, Bytes out) {
    if (trading.pieces()) {
      out.putNumber(line.quantity());
      out.putCount(line.isResale() ? 1 : 0);
    }
    if (trading.buyBacks() && line.isReturn) {
      out.putNumber(line.listed);
    }
  }

  /** The member who bought where it is another one than the line is credited to; else 0. */
  private int otherMember(SaleLine line) {
    UTF8String id = line.buyerId();
    if (id == null) {
      return 0;
    }
    byte[] bytes = id.getBytes();
    int buyer = members.index().lookup(bytes, 0, bytes.length);
    return buyer == line.member ? 0 : buyer;
  }

  private long counts(SaleLine line) {
    long bits = 0;
    int joinedOn = members.joinedOn()[line.member];
    for (int i = 0; i < rules.rules().size(); i++) {
      bits |= rules.rules().get(i).counts(line, joinedOn) ? 1L << i : 0;
    }
    return mayBeFirst(line) ? bits : bits & ~firstOrders;
  }

  private boolean mayBeFirst(SaleLine line) {
    return firstOrders != 0
        && (members.orderedBefore() == null || !members.orderedBefore()[line.member]);
  }

  private void customer(SaleLine line, Bytes out) {
    out.putFixed(hash(line.buyerId(), 1));
    out.putFixed(hash(line.buyerId(), 2));
    if (!cv) {
      out.putNumber(line.cv);
    }
  }

  /** A return belongs to the order that it returns. */
  private static void order(SaleLine line, Bytes out) {
    UTF8String order =
        line.isReturn && line.returnsSaleId() != null ? line.returnsSaleId() : line.saleId();
    out.putNumber(line.soldAt);
    out.putBytes(order.getBytes());
  }

  private static long hash(UTF8String text, long seed) {
    return XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), seed);
  }

  /** A fingerprint of a sale line's key. */
  static long fingerprint(UTF8String saleId, long lineNo) {
    long id = saleId.getBaseObject() instanceof byte[] bytes
        ? IdHash.of(
            bytes, (int) (saleId.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), saleId.numBytes())
        : IdHash.of(saleId.getBytes(), 0, saleId.numBytes());
    return fingerprint(id, lineNo);
  }

  /** The same by the hash of the sale's id. */
  static long fingerprint(long saleId, long lineNo) {
    return IdHash.mix(saleId + lineNo * IdHash.ODD);
  }

  /** The value of a line that a volume sums. */
  static long value(Quantity.SaleColumn column, long qv, long cv, long net) {
    return switch (column) {
      case QV -> qv;
      case CV -> cv;
      case NET -> net;
    };
  }
}
