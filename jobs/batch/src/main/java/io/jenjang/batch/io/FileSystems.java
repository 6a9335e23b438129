package io.jenjang.batch.io;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file system behind a path that a person named. */
public final class FileSystems {
  private FileSystems() {}

  /**
   * Hadoop knows the names of more file systems than it brings the libraries of.
   *
   * @throws IOException if the path's file system is none, or its library is not here
   */
  public static FileSystem of(Path path, Configuration hadoop) throws IOException {
    try {
      return path.getFileSystem(hadoop);
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof ClassNotFoundException missing) {
        throw new IOException(
            "the library of " + path.toUri().getScheme() + ":// is not here: "
                + missing.getMessage()
                + "; set SPARK_HOME to a Spark that has it and name a --master that is not local",
            missing);
      }
      throw failure;
    }
  }
}
