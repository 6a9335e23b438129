package io.jenjang.payout;

/**
 * What is matched of both sides of a member, volumes with 4 places, and what that is worth.
 *
 * @param first taken from the first side, at least 0
 * @param second taken from the second side
 * @param pairs what was matched pair by pair; null where the bonus counts none
 * @param exactHigh upper half of the worth before rounding, 128 bits, 16 places
 * @param exactLow lower half
 */
record Match(long first, long second, Pairs pairs, long exactHigh, long exactLow) {
  static final Match NONE = new Match(0, 0, null, 0, 0);

  /**
   * Cycles.
   *
   * @param cycles how many, the first pair in life among them
   * @param firstPair whether it is
   * @param left what each of the others took from the first side
   * @param right from the second side
   */
  record Pairs(long cycles, boolean firstPair, long left, long right) {}

  boolean isNone() {
    return first == 0 && second == 0;
  }

  boolean hasFirstPair() {
    return pairs != null && pairs.firstPair();
  }

  /** What a line shows as its basis: what was taken from the side that gave less. */
  long basis() {
    return Math.min(first, second);
  }
}
