package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CachePartsWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import scala.Tuple2;

/** Gathers a task's output for the shuffle: one block a partition, handed on when it is full. */
final class Blocks {
  private static final int MEMORY = 64 << 20;
  private static final int LEAST = 4 << 10;
  private static final int MOST = 256 << 10;

  private final Bytes[] open;
  private final int full;
  private final Deque<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();

  /** Gets every block too; null for none. */
  private CachePartsWriter kept;

  Blocks(int partitions) {
    this.open = new Bytes[partitions];
    this.full = Math.max(LEAST, Math.min(MOST, MEMORY / partitions));
  }

  /** Writes every block that is handed on from now on into a file too. */
  void keepIn(CachePartsWriter file) {
    kept = file;
  }

  /** The block of a partition, to be written to; {@link #done} follows. */
  Bytes of(int partition) {
    Bytes block = open[partition];
    if (block == null) {
      block = new Bytes(256);
      open[partition] = block;
    }
    return block;
  }

  /** Hands the block on if it is full. */
  void done(int partition) {
    if (open[partition].size() >= full) {
      handOn(partition, open[partition].take());
    }
  }

  /** Hands on everything that is left. */
  void close() {
    for (int i = 0; i < open.length; i++) {
      if (open[i] != null && open[i].size() > 0) {
        handOn(i, open[i].take());
      }
    }
  }

  /** Hands on a block as it is. */
  void handOn(int partition, byte[] block) {
    if (kept != null) {
      kept.write(partition, block);
    }
    ready.add(new Tuple2<>(partition, block));
  }

  /** A block that is ready, or null. */
  Tuple2<Integer, byte[]> poll() {
    return ready.poll();
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  static byte[] serialize(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T> T deserialize(Class<T> type, byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return type.cast(in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
