package io.jenjang.batch.io;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * A checksum of 64 bits: CRC-32 above, CRC-32C below, of the same bytes. It tells damage and is no proof of anything: what a run keeps for later ones is nobody's
 * evidence, and whoever may write there could write another digest too. Every processor takes it at the speed of memory, SHA-256 at a fiftieth of that where
 * there are no instructions for it.
 */
final class Crc64 implements Checksum {
  private static final long LOW = 0xFFFF_FFFFL;

  private final CRC32 high = new CRC32();
  private final CRC32C low = new CRC32C();

  static long of(byte[] bytes) {
    Crc64 sum = new Crc64();
    sum.update(bytes, 0, bytes.length);
    return sum.getValue();
  }

  @Override
  public void update(int oneByte) {
    high.update(oneByte);
    low.update(oneByte);
  }

  @Override
  public void update(byte[] bytes, int from, int length) {
    high.update(bytes, from, length);
    low.update(bytes, from, length);
  }

  @Override
  public void update(ByteBuffer bytes) {
    high.update(bytes.duplicate());
    low.update(bytes);
  }

  @Override
  public long getValue() {
    return high.getValue() << Integer.SIZE | low.getValue() & LOW;
  }

  @Override
  public void reset() {
    high.reset();
    low.reset();
  }
}
