package io.jenjang.batch.io.read;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;

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

  private static RuntimeException translate(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JenjangException told) {
        return told;
      }
      if (cause instanceof SparkThrowable spark
          && String.valueOf(spark.getCondition()).startsWith("FAILED_READ_FILE")) {
        String path = spark.getMessageParameters().getOrDefault("path", "a file");
        Throwable why = cause.getCause() == null ? cause : cause.getCause();
        return new JenjangException(
            ErrorCode.INPUT,
            new Path(path) + ": cannot be read to its end (" + why.getMessage()
                + "); it may be damaged, send it again",
            failure);
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }
}
