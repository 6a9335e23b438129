package io.jenjang.batch.io;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;

/**
 * Values as places in a dictionary.
 *
 * @param codes by value
 * @param count entries of the dictionary
 * @param dictionary the entries in plain encoding
 */
record Codes(int[] codes, int count, BytesInput dictionary) {

  /** Bits of a code. */
  static int bits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }

  /** Whether a dictionary is clearly smaller than the values themselves. */
  static boolean pays(long dictionaryBytes, int count, long plainBytes, int values) {
    return count > 0
        && (dictionaryBytes + (long) values * bits(count) / Byte.SIZE)
            < plainBytes - plainBytes / 8;
  }

  /** Codes of some values as a data page holds them: their width, then runs. */
  BytesInput page(int from, int to) throws IOException {
    int bits = bits(count);
    byte[] runs = HybridRuns.encode(bits, to - from, i -> codes[from + i]);
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), BytesInput.from(runs));
  }
}
