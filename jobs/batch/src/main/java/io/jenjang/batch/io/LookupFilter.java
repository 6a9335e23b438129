package io.jenjang.batch.io;

import java.util.Arrays;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;

/**
 * Gathers the ids of one column and row group for a bloom filter of the right size. Parquet's own writer makes none where a column is all
 * dictionary, which ids that repeat are; readers that know no dictionary filter would then have to scan.
 */
final class LookupFilter {
  /** About one false answer in a hundred. */
  private static final int BITS_PER_ID = 11;

  private static final int SMALLEST_BYTES = 32;
  private static final BloomFilter HASHER = new BlockSplitBloomFilter(SMALLEST_BYTES);

  private long[] hashes = new long[1024];
  private int count;
  private Binary last;

  /** Takes one row's id; the same object as the row before costs nothing. */
  @SuppressWarnings(
      "ReferenceEquality") // Another object with the same bytes only makes the same hash again.
  void add(Binary id) {
    if (id == last) {
      return;
    }
    last = id;
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = HASHER.hash(id);
  }

  /** The filter of what was added since the last call; null if there was nothing. */
  BloomFilter drain() {
    last = null;
    if (count == 0) {
      return null;
    }
    int distinct = sortDistinct();
    count = 0;
    long bytes = Math.max(SMALLEST_BYTES, (long) distinct * BITS_PER_ID / Byte.SIZE);
    BloomFilter filter = new BlockSplitBloomFilter(
        (int) Math.min(BlockSplitBloomFilter.UPPER_BOUND_BYTES, roundUpToPowerOfTwo(bytes)));
    for (int i = 0; i < distinct; i++) {
      filter.insertHash(hashes[i]);
    }
    return filter;
  }

  private int sortDistinct() {
    Arrays.sort(hashes, 0, count);
    int distinct = 1;
    for (int i = 1; i < count; i++) {
      if (hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return distinct;
  }

  private static long roundUpToPowerOfTwo(long bytes) {
    long power = Long.highestOneBit(bytes);
    return power == bytes ? power : power * 2;
  }
}
