package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Counts records and adds up their money exactly, 4 places, however much it is. */
final class Money implements Serializable {
  private static final long serialVersionUID = 1L;

  private long rows;
  private long net;
  private long gross;
  private BigInteger netBefore = BigInteger.ZERO;
  private BigInteger grossBefore = BigInteger.ZERO;

  void add(long money) {
    rows++;
    long sum = net + money;
    if (((net ^ sum) & (money ^ sum)) < 0) {
      netBefore = netBefore.add(BigInteger.valueOf(net));
      sum = money;
    }
    net = sum;
    gross += Math.abs(money);
    if (gross < 0) {
      gross -= Math.abs(money);
      grossBefore = grossBefore.add(BigInteger.valueOf(gross));
      gross = Math.abs(money);
    }
  }

  void write(Bytes out) {
    out.putCount(rows);
    out.putBytes(wholeNet().toByteArray());
    out.putBytes(wholeGross().toByteArray());
  }

  static Money read(Bytes.Reader in) {
    Money money = new Money();
    money.rows = in.readCount();
    money.netBefore = new BigInteger(in.readBytes());
    money.grossBefore = new BigInteger(in.readBytes());
    return money;
  }

  Money plus(Money other) {
    Money sum = new Money();
    sum.rows = rows + other.rows;
    sum.netBefore = wholeNet().add(other.wholeNet());
    sum.grossBefore = wholeGross().add(other.wholeGross());
    return sum;
  }

  Money minus(Money other) {
    Money difference = new Money();
    difference.rows = rows - other.rows;
    difference.netBefore = wholeNet().subtract(other.wholeNet());
    difference.grossBefore = wholeGross().subtract(other.wholeGross());
    return difference;
  }

  long rows() {
    return rows;
  }

  /** What was added, signs and all. */
  BigDecimal net() {
    return new BigDecimal(wholeNet(), 4);
  }

  /** What was added, without signs: a sale and its return do not cancel out. */
  BigDecimal gross() {
    return new BigDecimal(wholeGross(), 4);
  }

  private BigInteger wholeNet() {
    return netBefore.add(BigInteger.valueOf(net));
  }

  private BigInteger wholeGross() {
    return grossBefore.add(BigInteger.valueOf(gross));
  }
}
