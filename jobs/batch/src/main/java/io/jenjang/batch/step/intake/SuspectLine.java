package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A line that gets a second look.
 *
 * @param key its own key
 * @param kind what its key stands for
 * @param sale the key of the sale that a return names, or null; also null if there is no doubt about it
 * @param reject the line as it would stand among the rejects; its reason is not yet said
 * @param range of the member, for {@code code}
 * @param code the line, taken back; empty for a line that is not used
 * @param reversal what the line is if its sale is of a closed period; null where that cannot be, or makes no difference
 */
record SuspectLine(
    SaleKey key,
    KeyKind kind,
    SaleKey sale,
    Reject reject,
    int range,
    byte[] code,
    Reversal reversal)
    implements Serializable {

  /**
   * A return as one of a closed period.
   *
   * @param code the line as it is then
   * @param qv 4 places, like {@code cv} and {@code net}; not above zero
   */
  record Reversal(byte[] code, long qv, long cv, long net) implements Serializable {}

  /** Why the line is not used after all. */
  enum Fate {
    KEPT,
    /** Not used in the first place, and nothing can be returned of it. */
    LEFT,
    /** A further copy of an identical line. */
    COPY,
    REJECTED,
    /** A return of a sale of a closed period. */
    REVERSES;

    /** Whether a line that was used is not used after all. */
    boolean takesBack() {
      return this == COPY || this == REJECTED || this == REVERSES;
    }
  }

  /** @param reason null unless rejected */
  record Judged(SuspectLine line, Fate fate, RejectReason reason, String detail)
      implements Serializable {
    /** What is added to the lines of the member's range: the line taken back, and of a return of a closed period what it is instead. */
    byte[] code() {
      if (fate != Fate.REVERSES) {
        return line.code();
      }
      byte[] instead = line.reversal().code();
      byte[] both = Arrays.copyOf(line.code(), line.code().length + instead.length);
      System.arraycopy(instead, 0, both, line.code().length, instead.length);
      return both;
    }

    /** A return of a closed period by itself. */
    ReturnedLine toReturn() {
      SuspectLine.Reversal values = line.reversal();
      return new ReturnedLine(
          line.key(),
          line.sale(),
          line.reject().currency(),
          values.qv(),
          values.cv(),
          values.net());
    }

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
