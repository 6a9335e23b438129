package io.jenjang.batch.step.intake;

/**
 * Brings fingerprints to the blocks of their partitions, some thousand at a time: one by one, each would wait for a place of memory that is far from that of
 * the one before. In a loop of its own the waiting overlaps, and each partition gathers a few before its block is touched.
 */
final class KeyStage {
  private static final int PENDING = 2048;
  private static final int ROOM = 32;

  private final Blocks blocks;
  private final Layout layout;
  private final long[] pending = new long[PENDING];
  private final long[] keys;
  private final byte[] counts;
  private int count;

  KeyStage(Blocks blocks, Layout layout) {
    this.blocks = blocks;
    this.layout = layout;
    this.keys = new long[layout.fingerprints() * ROOM];
    this.counts = new byte[layout.fingerprints()];
  }

  void put(long key) {
    pending[count++] = key;
    if (count == PENDING) {
      scatter();
    }
  }

  /** Hands on everything that is left. */
  void close() {
    scatter();
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        handOn(place);
      }
    }
  }

  private void scatter() {
    for (int i = 0; i < count; i++) {
      int place = layout.bucket(pending[i]) - layout.firstFingerprint();
      int size = counts[place];
      keys[place * ROOM + size] = pending[i];
      counts[place] = (byte) (size + 1);
      if (size + 1 == ROOM) {
        handOn(place);
      }
    }
    count = 0;
  }

  private void handOn(int place) {
    int partition = layout.firstFingerprint() + place;
    blocks.of(partition).putFixed(keys, place * ROOM, counts[place]);
    blocks.done(partition);
    counts[place] = 0;
  }
}
