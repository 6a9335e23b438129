package io.jenjang.batch.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.spark.serializer.SerializationStream;
import scala.reflect.ClassTag;

/** Writes blocks: four bytes for the partition, four for the block's length, and the block. */
final class BlockOutput extends SerializationStream {
  static final int HEAD = 2 * Integer.BYTES;

  private final OutputStream out;
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);

  BlockOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public <T> SerializationStream writeKey(T partition, ClassTag<T> type) {
    head.putInt(0, (Integer) partition);
    return this;
  }

  /** The block of the partition that was named last. */
  @Override
  public <T> SerializationStream writeValue(T value, ClassTag<T> type) {
    byte[] block = (byte[]) value;
    head.putInt(Integer.BYTES, block.length);
    try {
      out.write(head.array(), 0, HEAD);
      out.write(block, 0, block.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public <T> SerializationStream writeObject(T value, ClassTag<T> type) {
    throw BlockSerializer.notABlock();
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
