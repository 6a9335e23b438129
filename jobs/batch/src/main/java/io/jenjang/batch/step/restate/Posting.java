package io.jenjang.batch.step.restate;

/**
 * What a restatement changes for one member and bonus by one cause.
 *
 * @param period that was restated
 * @param run that worked it out again
 * @param amount 4 places, not zero
 * @param cause in a few words
 */
public record Posting(
    String period, String run, String memberId, String bonus, long amount, String cause) {
  /** What a statement line refers to. */
  public String reference() {
    return period + "/" + run + ": " + cause;
  }
}
