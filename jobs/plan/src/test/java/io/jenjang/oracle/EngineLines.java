package io.jenjang.oracle;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Takes an earner's lines from the engine in the oracle's words; where the engine says that there is no such number, it is zero. */
record EngineLines(String bonus, String earner, Numbered month, List<PaidLine> lines)
    implements Payment.LineSink {

  @Override
  public void line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount) {
    BigDecimal exact = exact(multiplier.exactHigh(basis), multiplier.exactLow(basis));
    add(source, level, paidLevel, basis, rate, exact, amount);
  }

  @Override
  public void moved(int source, int level, long amount) {
    BigDecimal exact = BigDecimal.valueOf(amount, month.period().plan().payoutExponent());
    add(source, level, 0, ABSENT, ABSENT, exact, amount);
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    add(0, 0, 0, basis, rate, exact(exactHigh, exactLow), amount);
  }

  @Override
  public void scaled(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      long amount,
      long residueHigh,
      long residueLow) {
    add(source, level, paidLevel, basis, rate, exact(exactHigh, exactLow), amount);
  }

  private void add(
      int source, int level, int paidLevel, long basis, long rate, BigDecimal exact, long amount) {
    lines.add(new PaidLine(
        bonus,
        earner,
        month.ids().get(source),
        level,
        paidLevel,
        Exact.volume(basis == ABSENT ? 0 : basis),
        Exact.rate(rate == ABSENT ? 0 : rate),
        exact,
        BigDecimal.valueOf(amount, month.period().plan().payoutExponent())));
  }

  /** The two halves of a whole number of 128 bits, with 16 places. */
  private static BigDecimal exact(long high, long low) {
    BigInteger upper = BigInteger.valueOf(high).shiftLeft(Long.SIZE);
    return new BigDecimal(upper.add(new BigInteger(Long.toUnsignedString(low))), 16);
  }
}
