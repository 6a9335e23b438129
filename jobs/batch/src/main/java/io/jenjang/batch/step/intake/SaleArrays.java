package io.jenjang.batch.step.intake;

import io.jenjang.safeguard.SalesByBuyer;
import java.util.Arrays;
import java.util.List;

/** The sums of all ranges as arrays by member number; {@code earlier} and {@code earlierReturned} by earlier stretch, null where there is none. */
record SaleArrays(
    long[][] sums,
    long[][] earlier,
    long[][] earlierReturned,
    long[][][] origins,
    long[][] returned,
    int[][] customers,
    int[] lines,
    boolean[] ordered,
    long joiningKits) {

  /**
   * @param ranges all of them, ascending
   * @param members how many there are
   */
  static SaleArrays of(List<RangeSums> ranges, int members) {
    long[][] sums = new long[ranges.get(0).sums().length][members + 1];
    long[][][] origins = new long[sums.length][][];
    boolean reverses = ranges.stream().anyMatch(range -> range.returned() != null);
    long[][] returned = reverses ? new long[sums.length][members + 1] : null;
    int[][] customers = new int[ranges.get(0).customers().length][members + 1];
    int[] lines = new int[members + 1];
    boolean[] ordered = new boolean[members + 1];
    int at = 0;
    for (RangeSums range : ranges) {
      int size = range.lines().length;
      for (int i = 0; i < sums.length; i++) {
        System.arraycopy(range.sums()[i], 0, sums[i], at, size);
        origins[i] = origins(range.origins()[i], origins[i], at, members);
        if (range.returned() != null) {
          System.arraycopy(range.returned()[i], 0, returned[i], at, size);
        }
      }
      for (int i = 0; i < customers.length; i++) {
        System.arraycopy(range.customers()[i], 0, customers[i], at, size);
      }
      System.arraycopy(range.lines(), 0, lines, at, size);
      System.arraycopy(range.ordered(), 0, ordered, at, size);
      at += size;
    }
    long kits = ranges.stream().mapToLong(RangeSums::joiningKits).sum();
    return new SaleArrays(
        sums,
        earlier(ranges),
        reverses ? earlierReturned(ranges) : null,
        origins,
        returned,
        customers,
        lines,
        ordered,
        kits);
  }

  private static long[][] earlierReturned(List<RangeSums> ranges) {
    if (ranges.get(0).earlier() == null) {
      return null;
    }
    long[][] returned = new long[ranges.get(0).earlier().length][];
    for (int i = 0; i < returned.length; i++) {
      int sum = i;
      returned[i] = ranges.stream()
          .flatMapToLong(range -> Arrays.stream(
              range.earlierReturned() == null
                  ? new long[range.earlier()[sum].length]
                  : range.earlierReturned()[sum]))
          .toArray();
    }
    return returned;
  }

  /** Stretches follow their members, those of one range after those of another. */
  private static long[][] earlier(List<RangeSums> ranges) {
    if (ranges.get(0).earlier() == null) {
      return null;
    }
    long[][] earlier = new long[ranges.get(0).earlier().length][];
    for (int i = 0; i < earlier.length; i++) {
      int sum = i;
      earlier[i] = ranges.stream()
          .flatMapToLong(range -> Arrays.stream(range.earlier()[sum]))
          .toArray();
    }
    return earlier;
  }

  /** Puts what a range has, by who bought, behind what there is. */
  private static long[][] origins(long[][] range, long[][] found, int at, int members) {
    if (range == null) {
      return found;
    }
    long[][] origins = found == null ? new long[range.length][] : found;
    for (int origin = 0; origin < range.length; origin++) {
      if (range[origin] != null) {
        origins[origin] = origins[origin] == null ? new long[members + 1] : origins[origin];
        System.arraycopy(range[origin], 0, origins[origin], at, range[origin].length);
      }
    }
    return origins;
  }

  /** The sums of the plan itself. */
  long[][] volumes(SalesSplit split) {
    return Arrays.copyOf(sums, split.volumes());
  }

  /** What of them was sold in earlier stretches; null where there is none. */
  long[][] earlier(SalesSplit split) {
    return earlier == null ? null : Arrays.copyOf(earlier, split.volumes());
  }

  /** What of {@link #returned} came back in earlier stretches; null for nothing. */
  long[][] earlierReturned(SalesSplit split) {
    return earlierReturned == null ? null : Arrays.copyOf(earlierReturned, split.volumes());
  }

  /** What returns of closed periods take from the sums of the plan itself; null for nothing. */
  long[][] returned(SalesSplit split) {
    return returned == null ? null : Arrays.copyOf(returned, split.volumes());
  }

  /** Null where nobody asks. */
  SalesByBuyer byBuyer(SalesSplit split, SalesByBuyer.Delivered delivered) {
    return split.isAsked()
        ? new SalesByBuyer(
            Arrays.copyOf(origins, split.volumes()), origins[split.volumes()], delivered)
        : null;
  }
}
