package io.jenjang.batch.io.column;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Opens files as they are: of a local file the bytes alone, without the checksums that Hadoop may have put beside it, which are no part of a delivery. */
public final class RawFiles {
  private RawFiles() {}

  public static FSDataInputStream open(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local
        ? local.getRawFileSystem().open(path)
        : files.open(path);
  }
}
