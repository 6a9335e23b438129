package io.jenjang.batch.step.intake;

import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.plan.Quantity;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** One personal volume, ready to be asked of every line whether it counts. */
final class SumRule implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ANY = -1;
  private static final UTF8String[] JOINING_KIT = texts(List.of(Quantity.JOINING_KIT));

  private final int buyers;
  private final UTF8String[] tags;
  private final UTF8String[] withoutTags;
  private final UTF8String[] channels;
  private final Boolean verified;
  private final int withinDays;

  SumRule(Quantity.Filter filter) {
    this.buyers = filter.buyers().isEmpty()
        ? ANY
        : filter.buyers().stream()
            .mapToInt(b -> 1 << SalesInput.BUYERS.indexOf(b))
            .sum();
    this.tags = texts(filter.tags());
    this.withoutTags = texts(filter.withoutTags());
    this.channels = texts(filter.channels());
    this.verified = filter.verified();
    this.withinDays = filter.withinDaysOfJoining();
  }

  private static UTF8String[] texts(List<String> words) {
    return words.isEmpty()
        ? null
        : words.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
  }

  /**
   * Whether a line counts, the first order not asked.
   *
   * @param joinedOn epoch day of the credited member
   */
  boolean counts(SaleLine line, int joinedOn) {
    return (buyers >> line.buyer() & 1) != 0
        && (verified == null || verified == line.isVerified())
        && (withinDays == 0 || line.day() >= joinedOn && line.day() < (long) joinedOn + withinDays)
        && (channels == null || isAmong(channels, line.channel()))
        && (tags == null || hasTag(line.tags(), tags))
        && (withoutTags == null || !hasTag(line.tags(), withoutTags));
  }

  /** Whether a line sells joining. */
  static boolean isJoiningKit(SaleLine line) {
    return hasTag(line.tags(), JOINING_KIT);
  }

  private static boolean isAmong(UTF8String[] words, UTF8String word) {
    for (UTF8String known : words) {
      if (known.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Tags stand in one cell, apart by blanks, commas, semicolons or bars. */
  private static boolean hasTag(UTF8String cell, UTF8String[] among) {
    if (cell == null) {
      return false;
    }
    int start = 0;
    int length = cell.numBytes();
    for (int i = 0; i <= length; i++) {
      if (i == length || isSeparator(cell.getByte(i))) {
        if (i > start && isAmong(among, cell.copyUTF8String(start, i - 1))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isSeparator(byte c) {
    return c == ' ' || c == ',' || c == ';' || c == '|';
  }
}
