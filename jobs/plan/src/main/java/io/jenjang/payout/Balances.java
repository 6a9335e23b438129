package io.jenjang.payout;

/**
 * What stands open between company and member, in units of the payout exponent; neither is below zero. Both can stand side by side: pay that is
 * held below the minimum payout is not set against a debt once the plan's share of it has gone there.
 *
 * @param held what the company owes the member and has not paid
 * @param debt what the member owes
 */
public record Balances(long held, long debt) {
  public static final Balances NONE = new Balances(0, 0);

  public Balances {
    if (held < 0 || debt < 0) {
      throw new IllegalArgumentException("balances below zero: held " + held + ", debt " + debt);
    }
  }

  /** A balance that is one or the other: above zero it is held, below zero a debt. */
  public static Balances of(long net) {
    return net >= 0 ? new Balances(net, 0) : new Balances(0, Math.negateExact(net));
  }

  /** Held less debt: the balance that a statement shows. */
  public long net() {
    return held - debt;
  }

  public boolean isNone() {
    return held == 0 && debt == 0;
  }
}
