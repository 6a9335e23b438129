package io.jenjang.batch.step.check;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A piece of a Parquet file: the row groups whose middle lies in it. */
record FilePart(String path, long start, long length) implements Serializable {
  private static final long MOST_BYTES = 64L << 20;

  /** All pieces of some files. */
  static List<FilePart> of(List<String> files, Configuration settings) {
    List<FilePart> parts = new ArrayList<>();
    for (String file : files) {
      long length = length(new Path(file), settings);
      for (long start = 0; start < length; start += MOST_BYTES) {
        parts.add(new FilePart(file, start, Math.min(MOST_BYTES, length - start)));
      }
    }
    return parts;
  }

  private static long length(Path file, Configuration settings) {
    try {
      return file.getFileSystem(settings).getFileStatus(file).getLen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
