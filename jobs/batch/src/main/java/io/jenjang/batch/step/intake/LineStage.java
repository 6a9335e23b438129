package io.jenjang.batch.step.intake;

/**
 * Brings coded lines to the blocks of their partitions, some hundred at a time, in the order in which they came: one by one, each would wait for a place of
 * memory that is far from that of the one before.
 */
final class LineStage {
  private static final int PENDING = 512;

  private final Blocks blocks;
  private final Bytes lines = new Bytes(16 * PENDING);
  private final int[] partitions = new int[PENDING];
  private final int[] ends = new int[PENDING];
  private int count;

  LineStage(Blocks blocks) {
    this.blocks = blocks;
  }

  /** Where the next line is to be written; {@link #done} follows. */
  Bytes next() {
    return lines;
  }

  /** The line is written and belongs to a partition. */
  void done(int partition) {
    partitions[count] = partition;
    ends[count] = lines.size();
    count++;
    if (count == PENDING) {
      scatter();
    }
  }

  /** Hands on everything that is left. */
  void scatter() {
    int from = 0;
    for (int i = 0; i < count; i++) {
      blocks.of(partitions[i]).put(lines, from, ends[i]);
      blocks.done(partitions[i]);
      from = ends[i];
    }
    lines.clear();
    count = 0;
  }
}
