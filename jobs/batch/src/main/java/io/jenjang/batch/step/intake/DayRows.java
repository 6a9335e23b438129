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

  DayRows(int capacity) {
    member = new int[capacity];
    day = new int[capacity];
    volume = new short[capacity];
    currency = new short[capacity];
    amount = new long[capacity];
  }

  /**
   * Adds a row.
   *
   * @param when epoch days
   * @param in the currency, 0 for none
   * @param what the volume
   * @param much 4 places
   */
  void add(int who, int when, int in, int what, long much) {
    if (count == member.length) {
      resize(Math.multiplyExact(count, 2));
    }
    member[count] = who;
    day[count] = when;
    currency[count] = (short) in;
    volume[count] = (short) what;
    amount[count++] = much;
  }

  private void resize(int size) {
    member = Arrays.copyOf(member, size);
    day = Arrays.copyOf(day, size);
    volume = Arrays.copyOf(volume, size);
    currency = Arrays.copyOf(currency, size);
    amount = Arrays.copyOf(amount, size);
  }

  DayVolumes done() {
    resize(count);
    return new DayVolumes(member, day, volume, currency, amount);
  }
}
