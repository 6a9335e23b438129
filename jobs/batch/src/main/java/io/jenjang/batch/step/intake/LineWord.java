package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;

/**
 * A plain line as one number of eight bytes: its member counted from the first of the range, its day, and its value. That is a sale in the plan's currency
 * whose summed columns are all the same, and which nothing else is asked of. Of another line the number has the member only, and the rest follows at length.
 *
 * <p>From the lowest bit: member, whether the rest follows, day counted from the first of the period, value with 4 places.
 */
record LineWord(int firstDay) {
  private static final int MEMBER_BITS = 17;
  private static final int DAY_BITS = 8;
  private static final int DAY_AT = MEMBER_BITS + 1;
  private static final int VALUE_AT = DAY_AT + DAY_BITS;
  private static final int MEMBER = (1 << MEMBER_BITS) - 1;
  private static final int DAY = (1 << DAY_BITS) - 1;
  private static final long AT_LENGTH = 1L << MEMBER_BITS;

  /** The words of a run; null where the rules ask more of every line than a word holds. */
  static LineWord of(SalesRules rules) {
    return isEnough(rules) ? new LineWord((int) rules.window().firstDay().toEpochDay()) : null;
  }

  private static boolean isEnough(SalesRules rules) {
    return rules.layout().rangeSize() <= MEMBER + 1
        && rules.isUnfiltered()
        && !rules.countsCustomers()
        && !rules.split().isAsked()
        && !rules.trading().isAsked()
        && !rules.reversesReturns()
        && !rules.keepsPaymentDay()
        && !rules.sums().isEmpty();
  }

  /** Whether a plain line fits. */
  boolean holds(int day, long value) {
    return (day - firstDay & ~DAY) == 0 && value >>> Long.SIZE - VALUE_AT == 0;
  }

  /** A plain line that fits. */
  long of(int member, int day, long value) {
    return value << VALUE_AT | (long) (day - firstDay) << DAY_AT | member;
  }

  /** Before the rest of a line that follows at length. */
  static long atLength(int member) {
    return AT_LENGTH | member;
  }

  static boolean isAtLength(long word) {
    return (word & AT_LENGTH) != 0;
  }

  /** Counted from the first of the range. */
  static int member(long word) {
    return (int) word & MEMBER;
  }

  /** The same line of another member. */
  static long withMember(long word, int member) {
    return word & ~MEMBER | member;
  }

  /** Epoch day. */
  int day(long word) {
    return firstDay + ((int) (word >>> DAY_AT) & DAY);
  }

  /** What every {@link SaleColumn} that is summed has. */
  static long value(long word) {
    return word >>> VALUE_AT;
  }
}
