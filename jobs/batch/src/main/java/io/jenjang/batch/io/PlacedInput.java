package io.jenjang.batch.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file of which a few stretches are read; on a local disk without what Hadoop does first to open one, which takes longer than to read a short stretch. */
interface PlacedInput extends Closeable {
  /** Fills all bytes from a place of the file on; a file that ends before is an error. */
  void read(long at, byte[] into) throws IOException;

  static PlacedInput open(FileSystem system, Path path) throws IOException {
    return system.getClass().equals(RawLocalFileSystem.class)
        ? new Here(FileChannel.open(
            ((RawLocalFileSystem) system).pathToFile(path).toPath(), StandardOpenOption.READ))
        : new There(system.open(path));
  }

  /** On a local disk. */
  record Here(FileChannel channel) implements PlacedInput {
    @Override
    public void read(long at, byte[] into) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(into);
      while (left.hasRemaining()) {
        if (channel.read(left, at + left.position()) < 0) {
          throw new EOFException("it ends too early");
        }
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** On any other file system. */
  record There(FSDataInputStream in) implements PlacedInput {
    @Override
    public void read(long at, byte[] into) throws IOException {
      in.readFully(at, into);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
