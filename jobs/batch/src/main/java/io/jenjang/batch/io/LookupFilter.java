package io.jenjang.batch.io;

import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;

/**
 * Makes bloom filters of the right size from the different texts of a column and row group. Parquet's own writer makes none where a column is all
 * dictionary, which ids that repeat are; readers that know no dictionary filter would then have to scan.
 */
final class LookupFilter {
  /** About one false answer in a hundred. */
  private static final int BITS_PER_TEXT = 11;

  private static final int SMALLEST_BYTES = 32;

  private final BloomFilter filter;

  /** An empty filter for so many different texts. */
  LookupFilter(int texts) {
    long bytes = Math.max(SMALLEST_BYTES, (long) texts * BITS_PER_TEXT / Byte.SIZE);
    this.filter = new BlockSplitBloomFilter(
        (int) Math.min(BlockSplitBloomFilter.UPPER_BOUND_BYTES, roundUpToPowerOfTwo(bytes)));
  }

  void add(Binary text) {
    filter.insertHash(filter.hash(text));
  }

  BloomFilter made() {
    return filter;
  }

  private static long roundUpToPowerOfTwo(long bytes) {
    long power = Long.highestOneBit(bytes);
    return power == bytes ? power : power * 2;
  }
}
