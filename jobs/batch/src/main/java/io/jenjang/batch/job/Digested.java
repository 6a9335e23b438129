package io.jenjang.batch.job;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What taking the digests of files took, reading them included.
 *
 * @param files how many
 * @param bytes of all of them, as they lie there
 * @param nanos by the clock, from the first file to the last; finding the files and starting Spark are not in it
 */
public record Digested(int files, long bytes, long nanos) {
  private static final int BILLIONTHS = 9;

  /** For people: gigabytes of 10^9 bytes, seconds, and one by the other. */
  public String words() {
    BigDecimal gigabytes = BigDecimal.valueOf(bytes, BILLIONTHS);
    BigDecimal seconds = BigDecimal.valueOf(Math.max(1, nanos), BILLIONTHS);
    return rounded(gigabytes, 3) + " GB of " + files + " files in " + rounded(seconds, 2) + " s, "
        + gigabytes.divide(seconds, 2, RoundingMode.HALF_UP) + " GB/s";
  }

  private static String rounded(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP).toPlainString();
  }
}
