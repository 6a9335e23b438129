package io.jenjang.batch.io;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Which rows of an optional column have a value. */
final class Presence {
  private static final int ONE_BIT = 1;

  private boolean[] there = new boolean[1024];

  void add(int row, boolean value) {
    if (row == there.length) {
      there = Arrays.copyOf(there, row * 2);
    }
    there[row] = value;
  }

  int count(int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      count += there[row] ? 1 : 0;
    }
    return count;
  }

  /** Definition levels as a data page begins with them: their length, then runs. */
  BytesInput levels(int from, int to) throws IOException {
    byte[] runs = HybridRuns.encode(ONE_BIT, to - from, i -> there[from + i] ? 1 : 0);
    return BytesInput.concat(BytesInput.fromInt(runs.length), BytesInput.from(runs));
  }
}
