package io.jenjang.payout;

/** A {@link io.jenjang.plan.Bonus.Binary} made ready: every member on what its two sides match. */
final class BinaryPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final BinaryBook book;
  private final BinaryMoney money;

  BinaryPayment(String code, BinaryBook book) {
    this.code = code;
    this.book = book;
    this.money = book.money();
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public BinaryBook legs() {
    return book;
  }

  @Override
  public void earn(long[] earned) {
    for (int member = 1; member < earned.length; member++) {
      Match match = book.matched(member);
      if (!match.isNone()) {
        earned[member] = Math.addExact(earned[member], money.part(match, book.by(member)));
      }
    }
  }

  @Override
  public void lines(int earner, LineSink sink) {
    Match match = book.matched(earner);
    if (match.isNone() || book.rate() == 0) {
      return;
    }
    int by = book.by(earner);
    long high = match.exactHigh();
    long low = match.exactLow();
    sink.whole(
        match.basis(),
        book.rate() == LineSink.ABSENT ? LineSink.ABSENT : book.rate() / by,
        by == 1 ? high : high >> 1,
        by == 1 ? low : low >>> 1 | high << Long.SIZE - 1,
        money.part(match, by));
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    Match offered = source == 0 ? Match.NONE : book.offered(source);
    if (offered.isNone()) {
      return;
    }
    long worth = money.whole(offered);
    if (book.isFlushed(source)) {
      row(source, worth, Reason.FLUSHED, 0, sink);
    } else if (!book.mayEarn(source)) {
      row(source, worth, book.reason(source), source, sink);
    } else {
      Match matched = book.matched(source, offered);
      long kept = money.whole(matched);
      row(source, worth - kept, Reason.CAPPED, source, sink);
      if (book.by(source) > 1) {
        long missed = kept - money.part(matched, book.by(source));
        row(source, missed, book.reason(source), 0, sink);
      }
    }
  }

  private static void row(int member, long amount, Reason reason, int wentTo, UnpaidSink sink) {
    if (amount != 0) {
      sink.unpaid(member, 0, 0, 0, 0, 0, amount, reason, wentTo);
    }
  }

  @Override
  public long theoretical() {
    long sum = 0;
    for (int member = 1; member <= book.members(); member++) {
      Match worth = book.isFlushed(member) ? book.offered(member) : book.matched(member);
      sum = Math.addExact(sum, money.whole(worth));
    }
    return sum;
  }
}
