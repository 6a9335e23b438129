package io.jenjang.batch.step.intake;

/**
 * Gathers fingerprints by partition, some at a time, before they go to the partition's block: to write each where it belongs at once would touch as many
 * distant places of memory as there are partitions.
 */
final class KeyStage {
  private static final int ROOM = 32;

  private final Blocks blocks;
  private final int first;
  private final long[] keys;
  private final byte[] counts;

  /**
   * @param first the first partition of fingerprints
   * @param partitions how many there are
   */
  KeyStage(Blocks blocks, int first, int partitions) {
    this.blocks = blocks;
    this.first = first;
    this.keys = new long[partitions * ROOM];
    this.counts = new byte[partitions];
  }

  void put(int partition, long key) {
    int place = partition - first;
    int count = counts[place];
    keys[place * ROOM + count] = key;
    counts[place] = (byte) (count + 1);
    if (count + 1 == ROOM) {
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
    blocks.of(first + place).putFixed(keys, place * ROOM, counts[place]);
    blocks.done(first + place);
    counts[place] = 0;
  }
}
