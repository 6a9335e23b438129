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
   * Adds a row for every amount that is not zero, and makes it zero.
   *
   * @param amounts by currency, then volume
   * @param volumes how many volumes
   */
  void add(int who, int when, long[] amounts, int volumes) {
    if (count + amounts.length > member.length) {
      resize(count * 2 + amounts.length);
    }
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] != 0) {
        member[count] = who;
        day[count] = when;
        currency[count] = (short) (i / volumes);
        volume[count] = (short) (i % volumes);
        amount[count++] = amounts[i];
        amounts[i] = 0;
      }
    }
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
