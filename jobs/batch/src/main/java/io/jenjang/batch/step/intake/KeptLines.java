package io.jenjang.batch.step.intake;

import java.util.Arrays;

/** Lines as they come, each as a few longs beside each other, so that moving one touches memory once. */
final class KeptLines {
  private static final int FIRST = 256;

  private final LineShape shape;
  private int[] member = new int[0];
  private long[] records = new long[0];
  private int count;

  KeptLines(LineShape shape) {
    this.shape = shape;
  }

  int count() {
    return count;
  }

  /** By line its member, counted from the first of the range. */
  int[] member() {
    return member;
  }

  /** All lines, as {@link LineShape} has them. */
  long[] records() {
    return records;
  }

  void add(LineReader line, long counts) {
    if (count == member.length) {
      int more = Math.max(FIRST, Math.multiplyExact(count, 2));
      records = Arrays.copyOf(records, Math.multiplyExact(more, shape.size()));
      member = Arrays.copyOf(member, more);
    }
    member[count] = line.member;
    shape.write(line, counts, records, count * shape.size());
    count++;
  }

  /** Puts all lines in the order of their members by counting; {@code end} of every member is then where those of the members up to it end. */
  void sort(int[] end) {
    Arrays.fill(end, 0);
    for (int i = 0; i < count; i++) {
      end[member[i]]++;
    }
    int before = 0;
    for (int who = 0; who < end.length; who++) {
      int lines = end[who];
      end[who] = before;
      before += lines;
    }
    int size = shape.size();
    long[] sorted = new long[count * size];
    for (int i = 0; i < count; i++) {
      int to = end[member[i]]++ * size;
      System.arraycopy(records, i * size, sorted, to, size);
    }
    records = sorted;
  }
}
