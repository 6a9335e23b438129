package io.jenjang.batch.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.zip.CheckedOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A new file of a cache, whose checksum is taken while it is written. */
final class CacheOutput extends FilterOutputStream {
  private final CheckedOutputStream checked;
  private long bytes;

  /** Creates the file; one that is there already is an error. */
  CacheOutput(FileSystem system, Path path) throws IOException {
    this(new CheckedOutputStream(NewFile.create(system, path), new Crc64()));
  }

  private CacheOutput(CheckedOutputStream checked) {
    super(checked);
    this.checked = checked;
  }

  @Override
  public void write(int oneByte) throws IOException {
    checked.write(oneByte);
    bytes++;
  }

  @Override
  public void write(byte[] block, int from, int length) throws IOException {
    checked.write(block, from, length);
    bytes += length;
  }

  /**
   * The file, after it was closed.
   *
   * @param below its path below the folder of the cache
   */
  CacheFile written(String below) {
    return new CacheFile(below, bytes, checked.getChecksum().getValue());
  }
}
