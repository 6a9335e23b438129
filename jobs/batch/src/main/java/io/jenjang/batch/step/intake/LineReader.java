package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import java.util.Iterator;

/** Walks the lines of one range of members, as {@link LineCode} wrote them. */
final class LineReader {
  private final Iterator<byte[]> blocks;
  private final boolean hasQv;
  private final boolean hasCv;
  private final boolean hasNet;
  private final boolean filtered;
  private final boolean split;
  private final Trading trading;
  private final boolean keyed;
  private final boolean keepsPaymentDay;
  private final long all;
  private final int planCurrency;
  private final int firstDay;

  /** Null where no word holds a line. */
  private final LineWord words;

  private Bytes.Reader in = new Bytes.Reader(new byte[0]);
  private int flags;
  private long word;

  /** Where in the block that of the line begins which does not depend on how members are numbered. */
  private int restFrom;

  /** Member, counted from the first of the range. */
  int member;

  int currency;
  int day;

  /** The day of the instant that puts the line into its period, where members have stretches; else that of the sale. */
  int periodDay;

  long qv;
  long cv;
  long net;

  /** Who bought, as {@link io.jenjang.safeguard.Origin} counts; 0 where nobody asks. */
  int origin;

  /** Pieces, with 4 places; this and what follows is set where rules ask for it. */
  long quantity;

  boolean isResale;

  /** The number of the member who bought where it is another one than the line is credited to; else 0. */
  int buyerMember;

  /** Of a return what the catalog asks for its goods, below zero; 0 where it says nothing, or the return has no net of its own. */
  long listed;

  /** The volumes into which the line counts, as bits. */
  long counts;

  long buyerHigh;
  long buyerLow;
  long soldAt;
  byte[] order;

  /** The block at hand. */
  byte[] block;

  /** Where in the block the id of the sale lies, of a return that of what it returns. Set where returns of closed periods are reversed. */
  int saleFrom;

  /** Bytes of that id; 0 for none. */
  int saleLength;

  long saleLineNo;

  LineReader(SalesRules rules, Iterator<byte[]> blocks) {
    this.blocks = blocks;
    this.hasQv = rules.sums(SaleColumn.QV);
    this.hasCv = rules.sums(SaleColumn.CV);
    this.hasNet = rules.sums(SaleColumn.NET);
    this.filtered = !rules.isUnfiltered();
    this.split = rules.split().isAsked();
    this.trading = rules.trading();
    this.keyed = rules.reversesReturns();
    this.keepsPaymentDay = rules.keepsPaymentDay();
    this.all = rules.sums().isEmpty() ? 0 : -1L >>> 64 - rules.sums().size();
    this.firstDay = (int) rules.window().firstDay().toEpochDay();
    this.planCurrency = rules.currencies().plan();
    this.words = LineWord.of(rules);
  }

  /** Goes to the next line; values of a cancelled line have the other sign. */
  boolean next() {
    while (!in.hasMore()) {
      if (!blocks.hasNext()) {
        return false;
      }
      block = blocks.next();
      in = new Bytes.Reader(block);
    }
    if (words == null) {
      member = (int) in.readCount();
    } else {
      word = in.readFixed();
      member = LineWord.member(word);
      if (!LineWord.isAtLength(word)) {
        plain();
        return true;
      }
    }
    rest();
    return true;
  }

  /** All columns have the same value, and those that no volume sums are never asked for. */
  private void plain() {
    flags = 0;
    currency = planCurrency;
    day = words.day(word);
    periodDay = day;
    cv = LineWord.value(word);
    qv = cv;
    net = cv;
    counts = all;
    restFrom = in.at();
  }

  private void rest() {
    buyerMember = trading.pairs() ? (int) in.readCount() : 0;
    restFrom = in.at();
    long head = in.readCount();
    flags = (int) head & (1 << LineCode.FLAGS) - 1;
    currency = (int) (head >>> LineCode.FLAGS);
    day = firstDay + (int) in.readNumber();
    periodDay = keepsPaymentDay ? day + (int) in.readNumber() : day;
    values();
  }

  private void values() {
    int sign = count();
    qv = hasQv ? sign * in.readNumber() : 0;
    cv = hasCv ? sign * in.readNumber() : 0;
    net = hasNet ? sign * in.readNumber() + LineCode.netFrom(hasCv, cv) : 0;
    origin = split ? (int) in.readCount() : 0;
    counts = filtered ? in.readCount() : all;
    trade(sign);
    if (isCustomers()) {
      buyerHigh = in.readFixed();
      buyerLow = in.readFixed();
      cv = hasCv ? cv : sign * in.readNumber();
    }
    if (mayBeFirst()) {
      soldAt = in.readNumber();
      order = in.readBytes();
    }
    if (keyed) {
      saleLength = (int) in.readCount();
      saleFrom = in.skip(saleLength);
      saleLineNo = in.readNumber();
    }
  }

  private void trade(int sign) {
    if (trading.pieces()) {
      quantity = sign * in.readNumber();
      isResale = in.readCount() == 1;
    }
    if (trading.buyBacks()) {
      listed = isReturn() ? sign * in.readNumber() : 0;
    }
  }

  /** Whether the line is one word: a sale in the plan's currency whose value is that of every column. */
  boolean isWord() {
    return words != null && !LineWord.isAtLength(word);
  }

  /** Writes the line as it is but for the numbers of members. */
  void writeAs(int member, int buyerMember, Bytes out) {
    if (isWord()) {
      out.putFixed(LineWord.withMember(word, member));
      return;
    }
    LineCode.member(member, words != null, out);
    if (trading.pairs()) {
      out.putCount(buyerMember);
    }
    out.put(block, restFrom, in.at());
  }

  /** 1, or -1 for a line that was taken back. */
  int count() {
    return (flags & LineCode.CANCELLED) == 0 ? 1 : -1;
  }

  boolean isReturn() {
    return (flags & LineCode.RETURN) != 0;
  }

  /** Whether it is a return of a closed period. */
  boolean isReversal() {
    return (flags & LineCode.REVERSAL) != 0;
  }

  /** Whether the buyer is a customer, and {@link #buyerHigh} and {@link #buyerLow} say which. */
  boolean isCustomers() {
    return (flags & LineCode.CUSTOMER) != 0;
  }

  /** Whether the line sells joining; only told where some volume has a filter. */
  boolean isJoiningKit() {
    return (flags & LineCode.JOINING_KIT) != 0;
  }

  /** Whether the line may be of the member's first order, and {@link #soldAt} and {@link #order} are set. */
  boolean mayBeFirst() {
    return (flags & LineCode.FIRST_ORDER) != 0;
  }
}
