package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * A line that gets a second look.
 *
 * @param key its own key
 * @param kind what its key stands for
 * @param sale the key of the sale that a return names, or null; also null if there is no doubt about it
 * @param reject the line as it would stand among the rejects; its reason is not yet said
 * @param range of the member, for {@code code}
 * @param code the line, taken back; empty for a line that is not used
 */
record SuspectLine(Key key, KeyKind kind, Key sale, Reject reject, int range, byte[] code)
    implements Serializable {

  /** The key of a sale line. */
  record Key(String saleId, long lineNo) implements Serializable {}

  /** Why the line is not used after all. */
  enum Fate {
    KEPT,
    /** Not used in the first place, and nothing can be returned of it. */
    LEFT,
    /** A further copy of an identical line. */
    COPY,
    REJECTED;

    /** Whether a line that was used is not used after all. */
    boolean takesBack() {
      return this == COPY || this == REJECTED;
    }
  }

  /** @param reason null unless rejected */
  record Judged(SuspectLine line, Fate fate, RejectReason reason, String detail)
      implements Serializable {
    /** The line as it stands among the rejects. */
    Reject toReject() {
      Reject r = line.reject();
      return new Reject(
          r.table(),
          r.key(),
          r.lineNo(),
          r.file(),
          r.line(),
          reason,
          detail,
          r.money(),
          r.currency(),
          r.record());
    }
  }
}
