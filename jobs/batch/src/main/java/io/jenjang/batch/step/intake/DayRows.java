package io.jenjang.batch.step.intake;

import java.util.Arrays;

/** Rows of {@link DayVolumes} as they come. */
final class DayRows {
  private int[] member;
  private int[] day;
  private short[] volume;
  private short[] currency;
  private long[] amount;
  private int count;

  /** @param capacity how many rows are likely to come */
  DayRows(int capacity) {
    member = new int[capacity];
    day = new int[capacity];
    volume = new short[capacity];
    currency = new short[capacity];
    amount = new long[capacity];
  }

  /** Adds a row. */
  void add(int who, int when, int inCurrency, int ofVolume, long value) {
    if (count == member.length) {
      resize(count * 2 + 1);
    }
    member[count] = who;
    day[count] = when;
    currency[count] = (short) inCurrency;
    volume[count] = (short) ofVolume;
    amount[count++] = value;
  }

  private void resize(int size) {
    member = Arrays.copyOf(member, size);
    day = Arrays.copyOf(day, size);
    volume = Arrays.copyOf(volume, size);
    currency = Arrays.copyOf(currency, size);
    amount = Arrays.copyOf(amount, size);
  }

  DayVolumes done() {
    if (count < member.length) {
      resize(count);
    }
    return new DayVolumes(member, day, volume, currency, amount);
  }
}
