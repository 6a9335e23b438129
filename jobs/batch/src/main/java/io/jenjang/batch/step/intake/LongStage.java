package io.jenjang.batch.step.intake;

/**
 * Brings numbers of eight bytes to the blocks of their partitions, some at a time: one by one, each would wait for a place of memory that is far from that
 * of the one before. Each partition gathers a few before its block is touched.
 */
final class LongStage {
  private static final int ROOM = 32;

  private final Blocks blocks;
  private final int first;
  private final long[] gathered;
  private final byte[] counts;

  /**
   * @param first partition
   * @param partitions that numbers go to
   */
  LongStage(Blocks blocks, int first, int partitions) {
    this.blocks = blocks;
    this.first = first;
    this.gathered = new long[partitions * ROOM];
    this.counts = new byte[partitions];
  }

  /** @param place of the partition, counted from the first */
  void put(int place, long number) {
    int size = counts[place];
    gathered[place * ROOM + size] = number;
    counts[place] = (byte) (size + 1);
    if (size + 1 == ROOM) {
      handOn(place);
    }
  }

  /** Hands on everything that is left. */
  void close() {
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        handOn(place);
      }
    }
  }

  private void handOn(int place) {
    blocks.of(first + place).putFixed(gathered, place * ROOM, counts[place]);
    blocks.done(first + place);
    counts[place] = 0;
  }
}
