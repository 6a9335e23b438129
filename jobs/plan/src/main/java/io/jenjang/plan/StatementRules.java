package io.jenjang.plan;

import io.jenjang.money.Scales;
import java.io.Serializable;
import java.util.Map;

/**
 * How what was earned becomes a statement. Money in units of the plan's payout exponent.
 *
 * @param minimumPayout below it the amount is held
 * @param recover share of positive earnings that may go towards a debt, 6 places
 * @param withholding null where no tax is kept back
 * @param fee what a payment costs the member
 * @param payout in which currency members are paid
 */
public record StatementRules(
    long minimumPayout, long recover, Withholding withholding, Fee fee, Payout payout)
    implements Serializable {

  /** A plan that says nothing: everything is paid as it is. */
  public static final StatementRules PLAIN = of(0, Scales.ONE_RATE);

  /** Rules without tax and fees. */
  public static StatementRules of(long minimumPayout, long recover) {
    return new StatementRules(
        minimumPayout, recover, null, Fee.NONE, new Payout(PaidIn.MEMBER, Map.of()));
  }

  /**
   * A fee for each payment.
   *
   * @param amount the same for all
   * @param rate share of what is paid, 6 places; rounded down
   * @param most of both together; 0 without a limit
   */
  public record Fee(long amount, long rate, long most) implements Serializable {
    public static final Fee NONE = new Fee(0, 0, 0);
  }

  /** Whose currency a payment is in. */
  public enum PaidIn {
    /** The plan's. */
    PLAN,
    /** The member's own, as the table members says; the plan's where it says none. */
    MEMBER
  }

  /**
   * @param in whose currency
   * @param exponents decimal places that are paid out, where they are not those of ISO 4217
   */
  public record Payout(PaidIn in, Map<String, Integer> exponents) implements Serializable {}
}
