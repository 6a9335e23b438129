package io.jenjang.batch.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads the arrays of a file that {@link CacheArrayWriter} wrote, in the same order. Nobody gets to see them unless all of them are those that were written. */
public final class CacheArrays {
  private final FSDataInputStream in;
  private final Path path;
  private final Crc64 sum = new Crc64();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(CacheArrayWriter.BUFFER).order(CacheArrayWriter.ORDER);
  private long left;

  private CacheArrays(FSDataInputStream in, Path path, long bytes) {
    this.in = in;
    this.path = path;
    this.left = bytes;
  }

  /** Takes arrays, and must not do more with them than put them together: they are not checked yet. */
  public interface Content<T> {
    T from(CacheArrays in) throws IOException;
  }

  static <T> T read(Storage storage, Path path, CacheFile file, Content<T> content) {
    try {
      FileSystem system = storage.of(path);
      if (system.getFileStatus(path).getLen() != file.bytes()) {
        throw damage(path);
      }
      try (FSDataInputStream in = system.open(path)) {
        CacheArrays arrays = new CacheArrays(in, path, file.bytes());
        T read = content.from(arrays);
        if (arrays.left != 0 || arrays.sum.getValue() != file.crc64()) {
          throw damage(path);
        }
        return read;
      }
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be read: " + Failures.text(e), e);
    }
  }

  private static CacheDamage damage(Path path) {
    return new CacheDamage(path + " is not as it was written", null);
  }

  /** The next array; null if there was none. */
  public byte[] bytes() throws IOException {
    int count = length(Byte.BYTES);
    byte[] array = count < 0 ? null : new byte[count];
    for (int from = 0, some; from < count; from += some) {
      some = Math.min(count - from, CacheArrayWriter.BUFFER);
      in.readFully(array, from, some);
      sum.update(array, from, some);
    }
    return array;
  }

  /** The next array; null if there was none. */
  public short[] shorts() throws IOException {
    int count = length(Short.BYTES);
    short[] array = count < 0 ? null : new short[count];
    pieces(count, Short.BYTES, (from, some) -> buffer.asShortBuffer().get(array, from, some));
    return array;
  }

  /** The next array; null if there was none. */
  public int[] ints() throws IOException {
    int count = length(Integer.BYTES);
    int[] array = count < 0 ? null : new int[count];
    pieces(count, Integer.BYTES, (from, some) -> buffer.asIntBuffer().get(array, from, some));
    return array;
  }

  /** Takes some numbers out of the buffer. */
  private interface Piece {
    void take(int from, int some);
  }

  /** Fills the buffer again and again until all numbers, each of {@code size} bytes, were taken. */
  private void pieces(int count, int size, Piece piece) throws IOException {
    for (int from = 0, some; from < count; from += some) {
      some = Math.min(count - from, CacheArrayWriter.BUFFER / size);
      fill(some * size);
      piece.take(from, some);
    }
  }

  private void fill(int bytes) throws IOException {
    in.readFully(buffer.array(), 0, bytes);
    sum.update(buffer.array(), 0, bytes);
  }

  /** The length of the next array, for which there is room in the rest of the file. */
  private int length(int size) throws IOException {
    if (left < Integer.BYTES) {
      throw damage(path);
    }
    fill(Integer.BYTES);
    int length = buffer.getInt(0);
    left -= Integer.BYTES + (long) size * Math.max(0, length);
    if (length < CacheArrayWriter.NONE || left < 0) {
      throw damage(path);
    }
    return length;
  }
}
