package io.jenjang.batch.io;

import java.util.Arrays;

/** The elements of one map or list in the rows of a block. */
final class Elements {
  private final int[] counts;
  private final long[][] values;
  private int size;

  /**
   * @param rows of a block
   * @param leaves of the column
   */
  Elements(int rows, int leaves) {
    this.counts = new int[rows];
    this.values = new long[leaves][rows];
  }

  /** One more element of a row; its values are to be {@link #set} for every leaf. */
  void add(int row) {
    counts[row]++;
    if (size == values[0].length) {
      for (int leaf = 0; leaf < values.length; leaf++) {
        values[leaf] = Arrays.copyOf(values[leaf], size * 2);
      }
    }
    size++;
  }

  /** Sets a value of the newest element. */
  void set(int leaf, long value) {
    values[leaf][size - 1] = value;
  }

  /** Hands everything on and begins the next block. */
  void flush(RowGroup group, int column, int rows) {
    levels(group.levels(column), rows);
    int first = group.leaf(column);
    for (int leaf = 0; leaf < values.length; leaf++) {
      group.at(first + leaf).add(null, values[leaf], size);
    }
    Arrays.fill(counts, 0);
    size = 0;
  }

  private void levels(Levels levels, int rows) {
    int from = 0;
    for (int row = 1; row < rows; row++) {
      if (counts[row] != counts[from]) {
        levels.add(counts[from], row - from);
        from = row;
      }
    }
    levels.add(counts[from], rows - from);
  }
}
