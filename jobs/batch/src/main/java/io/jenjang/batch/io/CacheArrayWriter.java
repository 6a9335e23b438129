package io.jenjang.batch.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes a file of a cache that holds arrays, one after another, each behind its length; as they lie in memory, so that {@link CacheArrays} reads them as fast. */
public final class CacheArrayWriter {
  /** In place of a length: there is no array. */
  static final int NONE = -1;

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** Whole numbers of any array. */
  static final int BUFFER = 1 << 18;

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ORDER);

  private CacheArrayWriter(OutputStream out) {
    this.out = out;
  }

  /** What is written. */
  public interface Content {
    void to(CacheArrayWriter out) throws IOException;
  }

  static CacheFile write(Storage storage, Path path, String below, Content content) {
    try {
      FileSystem system = storage.of(path);
      new NewFolders(system).make(path.getParent());
      CacheOutput file = new CacheOutput(system, path);
      try (file) {
        content.to(new CacheArrayWriter(file));
      }
      return file.written(below);
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be written: " + Failures.text(e), e);
    }
  }

  /** @param array or null */
  public void bytes(byte[] array) throws IOException {
    length(array == null ? NONE : array.length);
    if (array != null) {
      out.write(array, 0, array.length);
    }
  }

  /** @param array or null */
  public void shorts(short[] array) throws IOException {
    length(array == null ? NONE : array.length);
    int count = array == null ? 0 : array.length;
    for (int from = 0, some; from < count; from += some) {
      some = Math.min(count - from, BUFFER / Short.BYTES);
      buffer.asShortBuffer().put(array, from, some);
      out.write(buffer.array(), 0, some * Short.BYTES);
    }
  }

  /** @param array or null */
  public void ints(int[] array) throws IOException {
    length(array == null ? NONE : array.length);
    int count = array == null ? 0 : array.length;
    for (int from = 0, some; from < count; from += some) {
      some = Math.min(count - from, BUFFER / Integer.BYTES);
      buffer.asIntBuffer().put(array, from, some);
      out.write(buffer.array(), 0, some * Integer.BYTES);
    }
  }

  private void length(int length) throws IOException {
    buffer.putInt(0, length);
    out.write(buffer.array(), 0, Integer.BYTES);
  }
}
