package io.jenjang.batch.io.column;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/** The bytes of one column chunk, read some megabytes at a time. Several of them share one open file, so each one seeks for itself. */
final class ChunkStream extends InputStream {
  private static final int WINDOW = 4 << 20;

  private final FSDataInputStream file;
  private final long end;
  private byte[] window = new byte[0];
  private long windowStart;
  private int windowSize;
  private int at;

  /** The bytes from {@code start} to {@code end}. */
  ChunkStream(FSDataInputStream file, long start, long end) {
    this.file = file;
    this.windowStart = start;
    this.end = end;
  }

  long position() {
    return windowStart + at;
  }

  /** Goes forward or back. */
  void seek(long position) {
    if (position >= windowStart && position <= windowStart + windowSize) {
      at = (int) (position - windowStart);
    } else {
      windowStart = position;
      windowSize = 0;
      at = 0;
    }
  }

  @Override
  public int read() throws IOException {
    if (at == windowSize && !hasMore()) {
      return -1;
    }
    need(1);
    return window[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length > 0 && !hasMore()) {
      return -1;
    }
    need(Math.min(length, 1));
    int count = Math.min(length, windowSize - at);
    System.arraycopy(window, at, into, offset, count);
    at += count;
    return count;
  }

  boolean hasMore() {
    return position() < end;
  }

  /** Makes the next bytes lie together; they are passed over, and {@link #bytes} has them until the next read. Returns where they begin. */
  int take(int count) throws IOException {
    need(count);
    at += count;
    return at - count;
  }

  byte[] bytes() {
    return window;
  }

  private void need(int count) throws IOException {
    if (windowSize - at >= count) {
      return;
    }
    long left = end - position();
    if (count < 0 || count > left) {
      throw new EOFException("a page goes past the end of its column");
    }
    int size = (int) Math.min(left, Math.max(count, WINDOW));
    byte[] next = size <= window.length ? window : new byte[size];
    int kept = windowSize - at;
    System.arraycopy(window, at, next, 0, kept);
    windowStart += at;
    at = 0;
    file.seek(windowStart + kept);
    file.readFully(next, kept, size - kept);
    window = next;
    windowSize = size;
  }
}
