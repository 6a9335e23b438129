package io.jenjang.batch.job;

import java.util.Locale;

/**
 * What taking the digests of files took, reading them included.
 *
 * @param files how many
 * @param bytes of all of them, as they lie there
 * @param nanos by the clock, from the first file to the last; finding the files and starting Spark are not in it
 */
public record Digested(int files, long bytes, long nanos) {
  private static final double NANOS = 1e9;

  /** For people: gigabytes of 10^9 bytes, seconds, and one by the other. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "%.3f GB of %d files in %.2f s, %.2f GB/s",
        bytes / NANOS,
        files,
        nanos / NANOS,
        (double) bytes / Math.max(1, nanos));
  }
}
