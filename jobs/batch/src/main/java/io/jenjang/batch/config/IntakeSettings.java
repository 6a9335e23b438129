package io.jenjang.batch.config;

import io.jenjang.tree.Policy;
import java.io.Serializable;

/**
 * How strict the reading of inputs is.
 *
 * @param orphans members whose sponsor is not in the file
 * @param cycles members who are their own upline
 * @param selfSponsors members who name themselves as sponsor
 * @param severalRoots roots beyond the first; a root under the company is what a file with one root has too
 * @param unknownReturnedSale true to reject a return whose sale is nowhere in the input
 * @param expectedRequired true to stop where the delivery has no {@code expected} table
 * @param csvLimitBytes the largest CSV file that is read
 * @param maxRejects how much may be rejected before the run stops
 */
public record IntakeSettings(
    Policy orphans,
    Policy cycles,
    Policy selfSponsors,
    Policy severalRoots,
    boolean unknownReturnedSale,
    boolean expectedRequired,
    long csvLimitBytes,
    MaxRejects maxRejects)
    implements Serializable {

  /**
   * @param count records of all tables together
   * @param share of the money that came in, per currency, 6 places
   */
  public record MaxRejects(long count, long share) implements Serializable {}

  /** The same reading of records, which no announcement is asked for and no number of rejects stops. */
  public IntakeSettings withoutLimits() {
    return new IntakeSettings(
        orphans,
        cycles,
        selfSponsors,
        severalRoots,
        unknownReturnedSale,
        false,
        csvLimitBytes,
        new MaxRejects(Long.MAX_VALUE, Long.MAX_VALUE));
  }
}
