package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The key of a sale line. Its order is that of the ids' bytes, then of the numbers. */
public record SaleKey(String saleId, long lineNo) implements Serializable, Comparable<SaleKey> {
  private static final Comparator<SaleKey> ORDER = Comparator.comparing(
          (SaleKey key) -> key.saleId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
      .thenComparingLong(SaleKey::lineNo);

  @Override
  public int compareTo(SaleKey other) {
    return ORDER.compare(this, other);
  }
}
