package io.jenjang.batch.io;

import java.nio.ByteBuffer;

/** Walks the blocks of a file that {@link CacheWriter} wrote; its checksum was checked before. */
public final class CacheBlocks {
  static final int HEAD = 2 * Integer.BYTES;

  private final ByteBuffer bytes;
  private int number;
  private byte[] block;

  CacheBlocks(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Goes to the next block; false when there is none. */
  public boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    number = bytes.getInt();
    block = new byte[bytes.getInt()];
    bytes.get(block);
    return true;
  }

  public int number() {
    return number;
  }

  /** The bytes of the block, which are the caller's. */
  public byte[] block() {
    return block;
  }
}
