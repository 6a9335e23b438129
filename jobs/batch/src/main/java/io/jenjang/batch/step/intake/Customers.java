package io.jenjang.batch.step.intake;

import java.util.Arrays;

/** Net cv by member and buyer, in an open table; a buyer is told by 128 bits of hash. */
final class Customers {
  private final int currencies;
  private int[] member = new int[1024];
  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private long[] volume;
  private int used;

  Customers(int currencies) {
    this.currencies = currencies;
    this.volume = new long[member.length * currencies];
    Arrays.fill(member, -1);
  }

  void add(LineReader line) {
    if (used * 2 >= member.length) {
      grow();
    }
    int slot = slot(line.member, line.buyerHigh, line.buyerLow);
    int at = slot * currencies + line.currency;
    volume[at] = Math.addExact(volume[at], line.cv);
  }

  private int slot(int who, long buyerHigh, long buyerLow) {
    int mask = member.length - 1;
    int slot = (int) (buyerLow ^ who * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (member[slot] >= 0
        && (member[slot] != who || high[slot] != buyerHigh || low[slot] != buyerLow)) {
      slot = slot + 1 & mask;
    }
    if (member[slot] < 0) {
      used++;
      member[slot] = who;
      high[slot] = buyerHigh;
      low[slot] = buyerLow;
    }
    return slot;
  }

  private void grow() {
    int[] oldMember = member;
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldVolume = volume;
    int size = oldMember.length * 2;
    member = new int[size];
    high = new long[size];
    low = new long[size];
    volume = new long[size * currencies];
    Arrays.fill(member, -1);
    used = 0;
    for (int i = 0; i < oldMember.length; i++) {
      if (oldMember[i] >= 0) {
        int slot = slot(oldMember[i], oldHigh[i], oldLow[i]);
        System.arraycopy(oldVolume, i * currencies, volume, slot * currencies, currencies);
      }
    }
  }

  /** By threshold and member: buyers whose net cv, in the plan's currency, reaches it. */
  int[][] count(Currencies rates, long[] thresholds, int members) {
    int[][] counts = new int[thresholds.length][members];
    for (int slot = 0; slot < member.length; slot++) {
      if (member[slot] >= 0) {
        long net = net(rates, slot);
        for (int i = 0; i < thresholds.length; i++) {
          counts[i][member[slot]] += net >= thresholds[i] ? 1 : 0;
        }
      }
    }
    return counts;
  }

  private long net(Currencies rates, int slot) {
    long net = 0;
    for (int currency = 0; currency < currencies; currency++) {
      net =
          Math.addExact(net, rates.inPlanCurrency(currency, volume[slot * currencies + currency]));
    }
    return net;
  }
}
