package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.Comparator;

/** The order of the table {@code rejects}: total, so that the same rejects always stand in the same order. */
record RejectOrder(Reject reject) implements Comparable<RejectOrder>, Serializable {
  private static final Comparator<Reject> ORDER = Comparator.comparing(Reject::table)
      .thenComparing(Reject::key)
      .thenComparing(Reject::lineNo)
      .thenComparing(Reject::record)
      .thenComparing(Reject::reason)
      .thenComparing(Reject::file)
      .thenComparing(Reject::line);

  static RejectOrder of(Reject reject) {
    return new RejectOrder(reject);
  }

  @Override
  public int compareTo(RejectOrder other) {
    return ORDER.compare(reject, other.reject);
  }
}
