package io.jenjang.batch.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Parquet's encoding of small numbers: runs of one value, or bits packed. */
final class HybridRuns {
  private static final int FIRST_SLAB = 1 << 10;
  private static final int LARGEST_SLAB = 1 << 17;

  private HybridRuns() {}

  /**
   * @param bits of a number
   * @param value the number at a place from 0 to {@code count - 1}
   */
  static byte[] encode(int bits, int count, IntUnaryOperator value) throws IOException {
    try (var encoder = new RunLengthBitPackingHybridEncoder(
        bits, FIRST_SLAB, LARGEST_SLAB, HeapByteBufferAllocator.getInstance())) {
      for (int i = 0; i < count; i++) {
        encoder.writeInt(value.applyAsInt(i));
      }
      BytesInput runs = encoder.toBytes();
      ByteArrayOutputStream copy = new ByteArrayOutputStream((int) runs.size());
      runs.writeAllTo(copy);
      return copy.toByteArray();
    }
  }
}
