package io.jenjang.batch.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * Makes bloom filters of the right size from the different texts of a column and row group: split blocks and hashes as Parquet's format has them. Parquet's own
 * writer makes none where a column is all dictionary, which ids that repeat are; readers that know no dictionary filter would then have to scan.
 */
final class LookupFilter {
  /** About one false answer in a hundred. */
  private static final int BITS_PER_TEXT = 11;

  private static final int BLOCK_BYTES = 32;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bits;
  private final long blocks;

  /** An empty filter for so many different texts. */
  LookupFilter(int texts) {
    long bytes = Math.max(BLOCK_BYTES, (long) texts * BITS_PER_TEXT / Byte.SIZE);
    this.bits = new byte
        [(int) Math.min(BlockSplitBloomFilter.UPPER_BOUND_BYTES, roundUpToPowerOfTwo(bytes))];
    this.blocks = bits.length / BLOCK_BYTES;
  }

  /** Adds a text, UTF-8. */
  void add(byte[] text, int offset, int length) {
    add(XXH64.hashUnsafeBytes(text, Platform.BYTE_ARRAY_OFFSET + (long) offset, length, 0));
  }

  /** Sets one bit in each of the eight words of a block. The upper half of the hash chooses the block, the lower the bits: by the format's eight factors. */
  private void add(long hash) {
    int block = (int) ((hash >>> Integer.SIZE) * blocks >>> Integer.SIZE) * BLOCK_BYTES;
    int key = (int) hash;
    set(block, key * 0x47b6137b);
    set(block + 4, key * 0x44974d91);
    set(block + 8, key * 0x8824ad5b);
    set(block + 12, key * 0xa2b7289d);
    set(block + 16, key * 0x705495c7);
    set(block + 20, key * 0x2df1424b);
    set(block + 24, key * 0x9efc4947);
    set(block + 28, key * 0x5c6bfb31);
  }

  /** Sets the bit of a word that the upper five bits of a product name. */
  private void set(int word, int product) {
    WORDS.set(bits, word, (int) WORDS.get(bits, word) | 1 << (product >>> 27));
  }

  BloomFilter made() {
    return new BlockSplitBloomFilter(bits);
  }

  private static long roundUpToPowerOfTwo(long bytes) {
    long power = Long.highestOneBit(bytes);
    return power == bytes ? power : power * 2;
  }
}
