package io.jenjang.batch.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a file of parts is laid out: a record for every block, in the order in which they came, then an entry for every part. A record tells where the
 * record of the same part before it lies, then has the block, then a checksum. An entry is a record without a block that tells of the last one of its part. Checksums
 * cover the name of the file and the part too: no record can pass for another one.
 */
final class PartRecord {
  /** In place of where a record lies: there is none. */
  static final long NONE = -1;

  private static final int LINK = Long.BYTES + Integer.BYTES;
  private static final int SUM = Long.BYTES;

  /** Bytes of an entry. */
  static final int ENTRY = LINK + SUM;

  private final ByteBuffer bytes;

  private PartRecord(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Bytes of the record of a block. */
  static int size(byte[] block) {
    return Math.addExact(ENTRY, block.length);
  }

  /** What stands before a block. */
  static byte[] link(long at, int size) {
    return ByteBuffer.allocate(LINK).putLong(at).putInt(size).array();
  }

  /** What stands behind a block. */
  static byte[] sum(String file, int number, byte[] link, byte[] block) {
    Crc64 sum = begin(file, number);
    sum.update(link);
    sum.update(block);
    return ByteBuffer.allocate(SUM).putLong(sum.getValue()).array();
  }

  /** Under this number the entry of a part is summed, and nothing else. */
  static int entry(int part) {
    return ~part;
  }

  /** A record that was read; null if it is not the one that was written. */
  static PartRecord of(byte[] bytes, String file, int number) {
    Crc64 sum = begin(file, number);
    int end = bytes.length - SUM;
    sum.update(bytes, 0, end);
    return ByteBuffer.wrap(bytes).getLong(end) == sum.getValue() ? new PartRecord(bytes) : null;
  }

  private static Crc64 begin(String file, int number) {
    Crc64 sum = new Crc64();
    sum.update(file.getBytes(StandardCharsets.UTF_8));
    sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return sum;
  }

  /** Where the record before begins, or {@link #NONE}. */
  long at() {
    return bytes.getLong(0);
  }

  /** Bytes of that record. */
  int size() {
    return bytes.getInt(Long.BYTES);
  }

  byte[] block() {
    return Arrays.copyOfRange(bytes.array(), LINK, bytes.capacity() - SUM);
  }
}
