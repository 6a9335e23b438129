package io.jenjang.payout;

/**
 * What settlement has to know of a member beside the money.
 *
 * @param taxId whether there is a valid tax id
 * @param month what earlier periods of the same month taxed, for {@link io.jenjang.plan.Withholding.Per#MONTH}
 * @param conversion null for who is paid in the plan's currency
 */
public record Payee(boolean taxId, Taxed month, Conversion conversion) {
  /** Paid in the plan's currency, with a tax id, nothing taxed yet. */
  public static final Payee PLAIN = new Payee(true, Taxed.NONE, null);

  /**
   * What was taxed in a month so far, in units of the payout exponent.
   *
   * @param gross pay that tax was computed on
   * @param withheld what was kept back
   */
  public record Taxed(long gross, long withheld) {
    public static final Taxed NONE = new Taxed(0, 0);

    /** With what one more statement taxed. */
    public Taxed plus(Rounded tax) {
      return new Taxed(Math.addExact(gross, tax.basis()), Math.addExact(withheld, tax.amount()));
    }
  }
}
