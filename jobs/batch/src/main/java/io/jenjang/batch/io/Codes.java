package io.jenjang.batch.io;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;

/** The values of one leaf as places in a dictionary, while a row group is written; the array is used again for the next leaf. */
final class Codes {
  private int[] codes = new int[Leaf.PAGE_ROWS];
  private int bits;
  private DictionaryPage dictionary;

  /** Room for the code of every value. */
  int[] reserve(int values) {
    if (values > codes.length) {
      codes = new int[Math.max(values, codes.length * 2)];
    }
    return codes;
  }

  /** Whether a dictionary is clearly smaller than the values themselves. */
  static boolean pays(long dictionaryBytes, int count, long plainBytes, int values) {
    return count > 0
        && (dictionaryBytes + (long) values * bits(count) / Byte.SIZE)
            < plainBytes - plainBytes / 8;
  }

  /** Bits of a code. */
  private static int bits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }

  /** Says what the codes mean: entries in plain encoding. */
  void dictionary(int count, BytesInput entries) {
    bits = bits(count);
    dictionary = new DictionaryPage(entries, count, Encoding.PLAIN);
  }

  DictionaryPage dictionary() {
    return dictionary;
  }

  /** Appends codes that are all the same as a data page holds them. */
  void writeRun(int from, int to, PageBytes out) {
    out.putByte(bits);
    HybridRuns.run(codes[from], to - from, bits, out);
  }

  /** Appends codes as a data page holds them: their width, then runs. */
  void write(int from, int to, PageBytes out) {
    out.putByte(bits);
    HybridRuns.encode(codes, from, to, bits, out);
  }
}
