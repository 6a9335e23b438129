package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import org.apache.hadoop.fs.Path;

/** Paths as people write them. */
public final class PathText {
  private PathText() {}

  /** The path of any Hadoop file system that the text stands for; stops with USAGE if it stands for none. */
  public static Path read(String text) {
    try {
      return new Path(text);
    } catch (IllegalArgumentException wrong) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "\"" + text + "\" is no path (" + wrong.getMessage()
              + "); expected a file or folder such as conf/plans/harmoni.conf or hdfs://host/folder",
          wrong);
    }
  }
}
