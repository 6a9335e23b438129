package io.jenjang.batch.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One file of a cache: blocks of bytes, each of a part, of which every one can be read without the others. A cache that cannot be written is no reason to
 * stop: the file is given up, and {@link #finish} tells why.
 */
public final class CachePartsWriter {
  private static final byte[] NO_BLOCK = new byte[0];

  private final Path path;
  private final String below;

  /** By part where its last record begins, and its bytes. */
  private final long[] last;

  private final int[] sizes;
  private OutputStream out;
  private long position;
  private String failure;

  /**
   * @param below path below the folder of the cache
   * @param parts how many there may be
   */
  CachePartsWriter(Storage storage, Path path, String below, int parts) {
    this.path = path;
    this.below = below;
    this.last = new long[parts];
    this.sizes = new int[parts];
    Arrays.fill(last, PartRecord.NONE);
    try {
      FileSystem system = storage.of(path);
      new NewFolders(system).make(path.getParent());
      this.out = NewFile.create(system, path);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Adds a block. */
  public void write(int part, byte[] block) {
    try {
      if (failure == null) {
        long at = position;
        write(part, part, block);
        last[part] = at;
        sizes[part] = PartRecord.size(block);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void write(int number, int part, byte[] block) throws IOException {
    byte[] link = PartRecord.link(last[part], sizes[part]);
    out.write(link);
    out.write(block);
    out.write(PartRecord.sum(below, number, link, block));
    position += PartRecord.size(block);
  }

  private void giveUp(IOException e) {
    failure = path + " cannot be written: " + Failures.text(e);
  }

  /** The whole file; null if it could not be written. */
  public CachePartsFile finish() {
    try {
      if (out != null) {
        for (int part = 0; part < last.length && failure == null; part++) {
          write(PartRecord.entry(part), part, NO_BLOCK);
        }
        out.close();
      }
    } catch (IOException e) {
      giveUp(e);
    }
    return failure == null ? new CachePartsFile(below, position, last.length) : null;
  }

  /** Why there is no file; null if there is one. */
  public String failure() {
    return failure;
  }
}
