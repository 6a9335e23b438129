package io.jenjang.batch.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/** Texts, each kept once; a text that stands at the same place as the one before is not looked at again. */
final class TextLeaf extends Leaf {
  /** Columns with more different texts are ids and the like, in tree order: their least and greatest tell a reader nothing. */
  private static final int STATISTICS_LIMIT = 256;

  private final TextTable table = new TextTable();
  private int[] codes = new int[1024];
  private int count;
  private long plainBytes;
  private byte[] lastBytes;
  private int lastOffset;
  private int lastLength;
  private int lastCode;

  TextLeaf(PrimitiveType type) {
    super(type);
  }

  @Override
  void text(byte[] bytes, int offset, int length) {
    if (bytes != lastBytes || offset != lastOffset || length != lastLength) {
      lastCode = table.code(bytes, offset, length);
      lastBytes = bytes;
      lastOffset = offset;
      lastLength = length;
    }
    if (count == codes.length) {
      codes = Arrays.copyOf(codes, count * 2);
    }
    codes[count++] = lastCode;
    plainBytes += Integer.BYTES + length;
    present();
  }

  /** By code: the texts of this row group. */
  TextTable table() {
    return table;
  }

  @Override
  Codes codes() {
    long dictionaryBytes = table.bytes() + (long) table.count() * Integer.BYTES;
    return Codes.pays(dictionaryBytes, table.count(), plainBytes, count)
        ? new Codes(codes, table.count(), dictionary((int) dictionaryBytes))
        : null;
  }

  private BytesInput dictionary(int size) {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int code = 0; code < table.count(); code++) {
      table.copy(code, bytes.putInt(table.length(code)));
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  BytesInput plain(int from, int to) {
    int size = 0;
    for (int i = from; i < to; i++) {
      size += Integer.BYTES + table.length(codes[i]);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = from; i < to; i++) {
      table.copy(codes[i], bytes.putInt(table.length(codes[i])));
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  Statistics<?> statistics(int from, int to) {
    if (table.count() > STATISTICS_LIMIT) {
      return Statistics.noopStats(type());
    }
    BinaryStatistics statistics = (BinaryStatistics) Statistics.createStats(type());
    boolean[] seen = new boolean[table.count()];
    for (int i = from; i < to; i++) {
      if (!seen[codes[i]]) {
        seen[codes[i]] = true;
        statistics.updateStats(Binary.fromConstantByteArray(table.text(codes[i])));
      }
    }
    return statistics;
  }

  @Override
  long extraBytes() {
    return table.bytes();
  }

  @Override
  void clear() {
    super.clear();
    table.clear();
    count = 0;
    plainBytes = 0;
    lastBytes = null;
  }
}
