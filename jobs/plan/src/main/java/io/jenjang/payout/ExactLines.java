package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.tree.Places;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The lines of one earner as a bonus gives them, kept until a fund has set their amounts. Exact amounts are whole numbers with 16 places. */
final class ExactLines implements Payment.LineSink {
  private final List<Line> lines = new ArrayList<>();
  private final long unit;

  /** Of the line that comes next. */
  private int lastDay = Places.CLOSE;

  /** @param unit 16-place money that is one unit of the payout exponent */
  ExactLines(long unit) {
    this.unit = unit;
  }

  private record Line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      int lastDay) {
    BigInteger exact() {
      return BigInteger.valueOf(exactHigh)
          .shiftLeft(Long.SIZE)
          .add(new BigInteger(Long.toUnsignedString(exactLow)));
    }
  }

  @Override
  public void uplinesUntil(int day) {
    lastDay = day;
  }

  @Override
  public void line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount) {
    long high = multiplier.exactHigh(basis);
    lines.add(
        new Line(source, level, paidLevel, basis, rate, high, multiplier.exactLow(basis), lastDay));
    lastDay = Places.CLOSE;
  }

  @Override
  public void moved(int source, int level, long amount) {
    long high = Math.multiplyHigh(amount, unit);
    lines.add(new Line(source, level, 0, ABSENT, ABSENT, high, amount * unit, Places.CLOSE));
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    lines.add(new Line(0, 0, 0, basis, rate, exactHigh, exactLow, Places.CLOSE));
  }

  /** What all lines come to. */
  BigInteger sum() {
    return lines.stream().map(Line::exact).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * Gives the lines with their amounts: each scaled by {@code fund / of}, rounded down, and what is then left of {@code earned} by largest remainder, ties in the
   * order of the lines.
   *
   * @param earned what the earner gets in all, in units of the payout exponent
   * @param of what all lines of all earners come to
   */
  void share(long earned, long fund, BigInteger of, Payment.LineSink sink) {
    BigInteger[] weights = lines.stream().map(Line::exact).toArray(BigInteger[]::new);
    long[] amounts = Apportionment.of(earned, weights, BigInteger.valueOf(fund), of, i -> i);
    BigInteger scale = BigInteger.valueOf(fund).multiply(BigInteger.valueOf(unit));
    for (int i = 0; i < weights.length; i++) {
      BigInteger residue = weights[i]
          .multiply(scale)
          .divide(of)
          .subtract(BigInteger.valueOf(amounts[i]).multiply(BigInteger.valueOf(unit)));
      give(lines.get(i), amounts[i], residue, sink);
    }
  }

  private static void give(Line line, long amount, BigInteger residue, Payment.LineSink sink) {
    if (line.lastDay() != Places.CLOSE) {
      sink.uplinesUntil(line.lastDay());
    }
    sink.scaled(
        line.source(),
        line.level(),
        line.paidLevel(),
        line.basis(),
        line.rate(),
        line.exactHigh(),
        line.exactLow(),
        amount,
        residue.shiftRight(Long.SIZE).longValue(),
        residue.longValue());
  }

  /** 16-place money that is one unit of a payout exponent. */
  static long unit(int exponent) {
    return Wide.powerOfTen(Scales.EXACT - exponent);
  }
}
