package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.List;

/** What came to one side of a member of a binary bonus, and what became of it; {@code carried} by age, the youngest first. */
public record LegState(
    BigDecimal carriedIn,
    BigDecimal added,
    BigDecimal matched,
    List<BigDecimal> carried,
    BigDecimal flushed) {

  /** What the next month opens with, of all ages. */
  BigDecimal carriedOut() {
    return carried.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** All that comes in is all that goes out. */
  boolean isBalanced() {
    BigDecimal out = matched.add(flushed).add(carriedOut());
    return carriedIn.add(added).compareTo(out) == 0;
  }

  String text() {
    return "in " + plain(carriedIn) + ", new " + plain(added) + ", matched " + plain(matched)
        + ", carried " + carried.stream().map(LegState::plain).toList() + ", flushed "
        + plain(flushed);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
