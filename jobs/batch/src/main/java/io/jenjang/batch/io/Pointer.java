package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Which run of a period readers see, from the moment at which this file appears: of a period's pointers the highest number counts.
 *
 * @param formatVersion of the file
 * @param number 1 for the first of a period; numbers may be left out where a publication was interrupted
 * @param period as the plan's calendar names it
 * @param runId the run that readers see
 * @param state what the run is to the period
 * @param publishedAt UTC, ISO 8601
 * @param manifestSha256 digest of the run's manifest
 * @param preparedBy who prepared a close or an opening; null for a preview
 * @param approvedBy who approved it, another person; null for a preview
 * @param previousSha256 digest of the pointer before this one; null for the first
 */
public record Pointer(
    int formatVersion,
    long number,
    String period,
    String runId,
    State state,
    String publishedAt,
    String manifestSha256,
    String preparedBy,
    String approvedBy,
    String previousSha256) {
  static final int FORMAT_VERSION = 1;

  public Pointer {
    Objects.requireNonNull(period, "period is missing");
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(manifestSha256, "manifest_sha256 is missing");
    Instant.parse(Objects.requireNonNull(publishedAt, "published_at is missing"));
  }

  /** What a published run is to its period. */
  public enum State {
    /** May be replaced by a later run. */
    PREVIEW,
    /** Counts, for ever. */
    CLOSED,
    /** What another system left, before the first period that is paid here. */
    OPENING;

    /** As people and files say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the next period stands on firm ground. */
    public boolean isFinal() {
      return this != PREVIEW;
    }
  }

  /**
   * Two people who answer for a decision.
   *
   * @param preparedBy null for none
   * @param approvedBy null for none
   */
  public record People(String preparedBy, String approvedBy) {
    /** A preview needs nobody. */
    public static final People NOBODY = new People(null, null);

    /** Two names; the same person twice is refused. */
    public static People of(String preparedBy, String approvedBy) {
      String prepared = preparedBy.strip();
      String approved = approvedBy.strip();
      if (prepared.isEmpty() || approved.isEmpty()) {
        throw new JenjangException(
            ErrorCode.REFUSED,
            "--prepared-by \"" + prepared + "\", --approved-by \"" + approved
                + "\": both need a name; nothing has changed");
      } else if (prepared.equalsIgnoreCase(approved)) {
        throw new JenjangException(
            ErrorCode.REFUSED,
            "--prepared-by and --approved-by are both \"" + prepared
                + "\": who prepares does not approve; let a second person approve. Nothing has changed");
      }
      return new People(prepared, approved);
    }
  }
}
