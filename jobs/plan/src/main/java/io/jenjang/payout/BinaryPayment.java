package io.jenjang.payout;

/** A {@link io.jenjang.plan.Bonus.Binary} made ready: every member on what its two sides match. */
final class BinaryPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final WalkTree tree;
  private final BinaryBook book;
  private final BinaryMoney money;

  BinaryPayment(String code, WalkTree tree, BinaryBook book) {
    this.code = code;
    this.tree = tree;
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
    pay(earned);
  }

  @Override
  public long pay(long[] earned) {
    long[] byNode = new long[tree.nodes()];
    long theoretical = 0;
    for (int node = 1; node < byNode.length; node++) {
      Match worth = worth(node);
      if (!worth.isNone()) {
        long whole = money.whole(worth);
        theoretical = Math.addExact(theoretical, whole);
        if (book.mayEarn(node)) {
          int by = book.by(node);
          byNode[node] = by == 1 ? whole : money.part(worth, by);
        }
      }
    }
    tree.addByMember(byNode, earned);
    return theoretical;
  }

  /** What is matched, or would be had it not been flushed. */
  private Match worth(int node) {
    return book.isFlushed(node) ? book.offered(node) : book.matched(node);
  }

  @Override
  public void lines(int earner, LineSink sink) {
    int node = tree.node(earner);
    Match match = book.matched(node);
    if (match.isNone() || book.rate() == 0) {
      return;
    }
    int by = book.by(node);
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
    int node = tree.node(source);
    Match offered = source == 0 ? Match.NONE : book.offered(node);
    if (offered.isNone()) {
      return;
    }
    long worth = money.whole(offered);
    if (book.isFlushed(node)) {
      row(source, worth, Reason.FLUSHED, 0, sink);
    } else if (!book.mayEarn(node)) {
      row(source, worth, book.reason(node), source, sink);
    } else {
      Match matched = book.matched(node, offered);
      long kept = money.whole(matched);
      row(source, worth - kept, Reason.CAPPED, source, sink);
      if (book.by(node) > 1) {
        long missed = kept - money.part(matched, book.by(node));
        row(source, missed, book.reason(node), 0, sink);
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
    for (int node = 1; node < tree.nodes(); node++) {
      sum = Math.addExact(sum, money.whole(worth(node)));
    }
    return sum;
  }
}
