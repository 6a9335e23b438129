package io.jenjang.payout;

import io.jenjang.money.Wide;
import java.io.Serializable;
import java.math.RoundingMode;

/**
 * What a match pays, in units of the payout exponent.
 *
 * @param unit 16-place money that is one unit of the payout exponent
 */
record BinaryMoney(long unit, RoundingMode rounding) implements Serializable {
  /** The whole worth, rounded once. */
  long whole(Match match) {
    return part(match, 1);
  }

  /** One of 1 or 2 parts of the worth, rounded once. */
  long part(Match match, int by) {
    return match.isNone()
        ? 0
        : Wide.divide(match.exactHigh(), match.exactLow(), Math.multiplyExact(unit, by), rounding);
  }
}
