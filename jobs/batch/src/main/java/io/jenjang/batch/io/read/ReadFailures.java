package io.jenjang.batch.io.read;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.BadConfigurationException;

/** Says in a person's words why a job over input files failed. */
public final class ReadFailures {
  private ReadFailures() {}

  /** Runs a job; a file that cannot be read becomes an INPUT error that names it, other failures stay as they are. */
  public static <T> T told(Supplier<T> job) {
    try {
      return job.get();
    } catch (Exception e) {
      throw translate(e);
    }
  }

  /** A file that cannot be read to its end, damaged or packed by what is not here. */
  static JenjangException damaged(String path, Exception why) {
    String reason = why.getMessage() == null ? why.toString() : why.getMessage();
    String advice = why instanceof BadConfigurationException
        ? "it is packed with a codec that is not here, write it with zstd, snappy or gzip"
        : "it may be damaged, send it again";
    return new JenjangException(
        ErrorCode.INPUT,
        new Path(path) + ": cannot be read to its end (" + reason + "); " + advice,
        why);
  }

  private static RuntimeException translate(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JenjangException told) {
        return told;
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }
}
