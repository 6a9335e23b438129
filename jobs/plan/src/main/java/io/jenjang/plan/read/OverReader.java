package io.jenjang.plan.read;

import io.jenjang.plan.Quantity;
import java.util.Optional;

/** Reads {@code over}: how many periods a quantity adds up. */
final class OverReader {
  private static final String LIFETIME = "lifetime";
  private static final int MOST = 1200;

  private OverReader() {}

  static Optional<Integer> periods(Entry entry) {
    if (entry.isScalar() && entry.raw().equals(LIFETIME)) {
      return Optional.of(Quantity.LIFETIME);
    }
    return Numbers.whole(1, MOST, "a whole number of periods from 1 to " + MOST + ", or lifetime")
        .apply(entry);
  }
}
