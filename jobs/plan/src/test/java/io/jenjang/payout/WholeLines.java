package io.jenjang.payout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;

/** Writes down lines without a single source: basis, rate, exact amount and what it is rounded to 2 places. */
record WholeLines(Consumer<String> lines) implements Payment.LineSink {
  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    BigInteger exact = BigInteger.valueOf(exactHigh)
        .shiftLeft(Long.SIZE)
        .add(new BigInteger(Long.toUnsignedString(exactLow)));
    lines.accept(number(basis, 4) + " at " + number(rate, 6) + ": "
        + new BigDecimal(exact, 16).stripTrailingZeros().toPlainString() + " is "
        + BigDecimal.valueOf(amount, 2));
  }

  private static String number(long number, int places) {
    return number == ABSENT ? "-" : BigDecimal.valueOf(number, places).toPlainString();
  }
}
