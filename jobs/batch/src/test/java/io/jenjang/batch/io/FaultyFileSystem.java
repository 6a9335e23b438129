package io.jenjang.batch.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local disk under the scheme {@code faulty}, of which every operation can be made to fail: each create, first write, close, rename, delete,
 * listing and look is counted, and a test decides what happens at which count.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {
  private static final AtomicLong OPERATIONS = new AtomicLong();
  private static volatile LongConsumer at = count -> {};

  /** The same place under this scheme. */
  public static String uri(java.nio.file.Path path) {
    return "faulty://" + path.toAbsolutePath();
  }

  /** Counts from zero again; nothing fails. */
  public static void heal() {
    watch(count -> {});
  }

  /** Counts from zero again; the watcher is called before every operation, with 1 for the first, and may throw {@link Broken}. */
  public static void watch(LongConsumer watcher) {
    OPERATIONS.set(0);
    at = watcher;
  }

  /** One operation fails, as a disk that is full for a moment. */
  public static void failOnce(long operation) {
    watch(count -> {
      if (count == operation) {
        throw new Broken(count);
      }
    });
  }

  /** From one operation on everything fails, as if the process had died there. */
  public static void die(long operation) {
    watch(count -> {
      if (count >= operation) {
        throw new Broken(count);
      }
    });
  }

  /** Operations since the last call of the above. */
  public static long operations() {
    return OPERATIONS.get();
  }

  /** What a watcher throws; it reaches the program as an {@link IOException}. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(long operation) {
      super("injected at operation " + operation);
    }
  }

  private static void operation() throws IOException {
    try {
      at.accept(OPERATIONS.incrementAndGet());
    } catch (Broken e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public FSDataOutputStream create(
      Path f,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    operation();
    return watched(super.create(f, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path f,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    operation();
    return watched(
        super.create(f, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  private static FSDataOutputStream watched(OutputStream out) throws IOException {
    return new FSDataOutputStream(new Watched(out), null);
  }

  @Override
  public FSDataInputStream open(Path f, int bufferSize) throws IOException {
    operation();
    return super.open(f, bufferSize);
  }

  @Override
  public boolean rename(Path src, Path dst) throws IOException {
    operation();
    return super.rename(src, dst);
  }

  @Override
  public boolean delete(Path p, boolean recursive) throws IOException {
    operation();
    return super.delete(p, recursive);
  }

  @Override
  public FileStatus[] listStatus(Path f) throws IOException {
    operation();
    return super.listStatus(f);
  }

  /** Without the process that the parent starts for every file. */
  @Override
  public void setPermission(Path p, FsPermission permission) {}

  @Override
  public boolean mkdirs(Path f) throws IOException {
    operation();
    return super.mkdirs(f);
  }

  /** Of many writes to a file the first one counts. */
  private static final class Watched extends FilterOutputStream {
    private boolean written;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int oneByte) throws IOException {
      out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!written) {
        written = true;
        operation();
      }
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      try {
        operation();
      } finally {
        out.close();
      }
    }
  }
}
