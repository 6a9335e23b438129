package io.jenjang.payout;

import io.jenjang.tree.Places;

/**
 * A bonus whose walks go over the places of members, by member: what a place earns is earned by whose place it is, and what is sold at a place by whose it is.
 * Two places of one source under two of one earner make two lines, each rounded by itself; of one source and level the place that stands first in the tree comes
 * first.
 */
final class PlacedPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final Payment payment;
  private final Places places;
  private final int[] lastDays;

  /**
   * @param payment whose members are places
   * @param lastDays as {@link Places#lastDays}
   */
  PlacedPayment(Payment payment, Places places, int[] lastDays) {
    this.payment = payment;
    this.places = places;
    this.lastDays = lastDays;
  }

  @Override
  public String code() {
    return payment.code();
  }

  @Override
  public void earn(long[] earned) {
    pay(earned);
  }

  @Override
  public long pay(long[] earned) {
    long[] byPlace = new long[places.tree().nodes()];
    long theoretical = payment.pay(byPlace);
    long[] sums = places.sum(byPlace);
    for (int member = 1; member < earned.length; member++) {
      earned[member] = Math.addExact(earned[member], sums[member]);
    }
    return theoretical;
  }

  @Override
  public void lines(int earner, LineSink sink) {
    PlacedLines lines = new PlacedLines(places, lastDays);
    for (int place : places.of(earner)) {
      payment.lines(place, lines);
    }
    lines.giveTo(sink);
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    UnpaidSink byMember =
        (place, soldAt, level, paidLevel, basis, rate, amount, reason, wentTo) -> sink.unpaid(
            places.member(place),
            places.member(soldAt),
            level,
            paidLevel,
            basis,
            rate,
            amount,
            reason,
            places.member(wentTo));
    if (source == 0) {
      payment.unpaid(0, byMember);
      return;
    }
    for (int place : places.of(source)) {
      payment.unpaid(place, byMember);
    }
  }

  @Override
  public long theoretical() {
    return payment.theoretical();
  }
}
