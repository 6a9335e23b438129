package io.jenjang.batch.step.intake;

import java.util.List;

/** The sums of all ranges as arrays by member number. */
record SaleArrays(
    long[][] sums, int[][] customers, int[] lines, boolean[] ordered, long joiningKits) {

  /**
   * @param ranges all of them, ascending
   * @param members how many there are
   */
  static SaleArrays of(List<RangeSums> ranges, int members) {
    long[][] sums = new long[ranges.get(0).sums().length][members + 1];
    int[][] customers = new int[ranges.get(0).customers().length][members + 1];
    int[] lines = new int[members + 1];
    boolean[] ordered = new boolean[members + 1];
    int at = 0;
    for (RangeSums range : ranges) {
      int size = range.lines().length;
      for (int i = 0; i < sums.length; i++) {
        System.arraycopy(range.sums()[i], 0, sums[i], at, size);
      }
      for (int i = 0; i < customers.length; i++) {
        System.arraycopy(range.customers()[i], 0, customers[i], at, size);
      }
      System.arraycopy(range.lines(), 0, lines, at, size);
      System.arraycopy(range.ordered(), 0, ordered, at, size);
      at += size;
    }
    long kits = ranges.stream().mapToLong(RangeSums::joiningKits).sum();
    return new SaleArrays(sums, customers, lines, ordered, kits);
  }
}
