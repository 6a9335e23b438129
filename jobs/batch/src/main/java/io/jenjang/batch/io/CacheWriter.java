package io.jenjang.batch.io;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One file of a cache: numbered blocks of bytes, one after another, as {@link CacheBlocks} reads them. A cache that cannot be written is no reason to
 * stop: the file is given up, and {@link #finish} tells why.
 */
public final class CacheWriter {
  private final Path path;
  private final String below;
  private CacheOutput file;
  private DataOutputStream out;
  private String failure;

  /** @param below path below the folder of the cache */
  CacheWriter(Storage storage, Path path, String below) {
    this.path = path;
    this.below = below;
    try {
      FileSystem system = storage.of(path);
      new NewFolders(system).make(path.getParent());
      this.file = new CacheOutput(system, path);
      this.out = new DataOutputStream(file);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Adds a block. */
  public void write(int number, byte[] block) {
    try {
      if (failure == null) {
        out.write(ByteBuffer.allocate(CacheBlocks.HEAD)
            .putInt(number)
            .putInt(block.length)
            .array());
        out.write(block);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void giveUp(IOException e) {
    failure = path + " cannot be written: " + Failures.text(e);
  }

  /** The whole file; null if it could not be written. */
  public CacheFile finish() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      giveUp(e);
    }
    return failure == null ? file.written(below) : null;
  }

  /** Why there is no file; null if there is one. */
  public String failure() {
    return failure;
  }
}
