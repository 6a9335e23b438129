package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.tree.IdHash;
import java.util.Arrays;

/** Lines of one range of members with the keys of their sales, a column an array. Keys stay in the blocks that were read. */
final class KeyedLines {
  /** Up to this many lines of a member are sorted by insertion. */
  private static final int FEW = 32;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final SaleColumn[] columns;
  private int count;
  private int[] member = new int[1024];
  private byte[][] block = new byte[1024][];
  private int[] from = new int[1024];
  private int[] length = new int[1024];
  private long[] lineNo = new long[1024];
  private long[] fingerprint = new long[1024];
  private int[] currency = new int[1024];
  private byte[] sales = new byte[1024];
  private int[] day = new int[1024];
  private long[] volumes;

  /** @param columns that the plan's volumes sum */
  KeyedLines(SaleColumn[] columns) {
    this.columns = columns;
    this.volumes = new long[1024 * columns.length];
  }

  /** @param counts the volumes into which the line counts, as bits */
  void add(LineReader line, long counts) {
    if (count == member.length) {
      grow(Math.multiplyExact(count, 2));
    }
    member[count] = line.member;
    block[count] = line.block;
    from[count] = line.saleFrom;
    length[count] = line.saleLength;
    lineNo[count] = line.saleLineNo;
    fingerprint[count] =
        IdHash.of(line.block, line.saleFrom, line.saleLength) + line.saleLineNo * SPREAD;
    currency[count] = line.currency;
    day[count] = line.periodDay;
    sales[count] = (byte) (line.isReturn() ? 0 : line.count());
    for (long rest = counts; rest != 0; rest &= rest - 1) {
      int sum = Long.numberOfTrailingZeros(rest);
      volumes[count * columns.length + sum] =
          LineCode.value(columns[sum], line.qv, line.cv, line.net);
    }
    count++;
  }

  private void grow(int size) {
    member = Arrays.copyOf(member, size);
    block = Arrays.copyOf(block, size);
    from = Arrays.copyOf(from, size);
    length = Arrays.copyOf(length, size);
    lineNo = Arrays.copyOf(lineNo, size);
    fingerprint = Arrays.copyOf(fingerprint, size);
    currency = Arrays.copyOf(currency, size);
    sales = Arrays.copyOf(sales, size);
    day = Arrays.copyOf(day, size);
    volumes = Arrays.copyOf(volumes, Math.multiplyExact(size, columns.length));
  }

  /** Places of lines by member, those of one sale together, in an order that follows from keys alone: put in the order of the members by counting, then each member's by itself. */
  int[] order(int members) {
    int[] end = new int[members + 1];
    for (int i = 0; i < count; i++) {
      end[member[i] + 1]++;
    }
    for (int i = 0; i < members; i++) {
      end[i + 1] += end[i];
    }
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[end[member[i]]++] = i;
    }
    for (int who = 0, start = 0; who < members; start = end[who++]) {
      sort(order, start, end[who]);
    }
    return order;
  }

  private void sort(int[] order, int start, int end) {
    if (end - start > FEW) {
      Integer[] many = Arrays.stream(order, start, end).boxed().toArray(Integer[]::new);
      Arrays.sort(many, this::compareKeys);
      for (int i = 0; i < many.length; i++) {
        order[start + i] = many[i];
      }
      return;
    }
    for (int i = start + 1; i < end; i++) {
      int line = order[i];
      int place = i;
      while (place > start && compareKeys(order[place - 1], line) > 0) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = line;
    }
  }

  private int compareKeys(int one, int other) {
    int byFingerprint = Long.compare(fingerprint[one], fingerprint[other]);
    return byFingerprint != 0 ? byFingerprint : compareTexts(one, other);
  }

  private int compareTexts(int one, int other) {
    int bySale = Arrays.compareUnsigned(
        block[one],
        from[one],
        from[one] + length[one],
        block[other],
        from[other],
        from[other] + length[other]);
    return bySale != 0 ? bySale : Long.compare(lineNo[one], lineNo[other]);
  }

  /** Whether two lines are of one sale. */
  boolean isSameSale(int one, int other) {
    return member[one] == member[other] && compareKeys(one, other) == 0;
  }

  int member(int line) {
    return member[line];
  }

  /** The bytes in which the sale's id lies. */
  byte[] block(int line) {
    return block[line];
  }

  int from(int line) {
    return from[line];
  }

  int length(int line) {
    return length[line];
  }

  long lineNo(int line) {
    return lineNo[line];
  }

  int currency(int line) {
    return currency[line];
  }

  /** As {@link LineReader#periodDay}. */
  int day(int line) {
    return day[line];
  }

  /** 1 for a sale, -1 for one that was taken back, 0 for a return. */
  int sales(int line) {
    return sales[line];
  }

  /** Adds what the line adds to each volume. */
  void addTo(long[] sums, int line) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], volumes[line * sums.length + i]);
    }
  }
}
