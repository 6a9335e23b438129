package io.jenjang.batch.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.serializer.DeserializationStream;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/** Reads what {@link BlockOutput} wrote. A stream that ends inside a block is damaged; one is closed where it ends. */
final class BlockInput extends DeserializationStream {
  private final InputStream in;
  private final ByteBuffer head = ByteBuffer.allocate(BlockOutput.HEAD);

  BlockInput(InputStream in) {
    this.in = in;
  }

  @Override
  public scala.collection.Iterator<Tuple2<Object, Object>> asKeyValueIterator() {
    return CollectionConverters.asScala(new Walk());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T readKey(ClassTag<T> type) {
    if (!nextHead()) {
      throw new UncheckedIOException(new EOFException("no block is left"));
    }
    return (T) partition();
  }

  /** The block of the partition that was read last. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> T readValue(ClassTag<T> type) {
    return (T) block();
  }

  @Override
  public <T> T readObject(ClassTag<T> type) {
    throw BlockSerializer.notABlock();
  }

  private Integer partition() {
    return head.getInt(0);
  }

  private byte[] block() {
    byte[] block = new byte[head.getInt(Integer.BYTES)];
    try {
      int read = in.readNBytes(block, 0, block.length);
      if (read < block.length) {
        throw new EOFException("a block of " + block.length + " bytes ends after " + read);
      }
      return block;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False at the end. */
  private boolean nextHead() {
    try {
      int read = in.readNBytes(head.array(), 0, BlockOutput.HEAD);
      if (read > 0 && read < BlockOutput.HEAD) {
        throw new EOFException("the head of a block ends after " + read + " bytes");
      }
      return read > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All blocks with their partitions. */
  private final class Walk implements Iterator<Tuple2<Object, Object>> {
    private boolean ready;
    private boolean over;

    @Override
    public boolean hasNext() {
      if (!ready && !over) {
        ready = nextHead();
        over = !ready;
        if (over) {
          close();
        }
      }
      return ready;
    }

    @Override
    public Tuple2<Object, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return new Tuple2<>(partition(), block());
    }
  }
}
