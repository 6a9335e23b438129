package io.jenjang.safeguard;

import java.math.BigDecimal;

/**
 * What the runs of the earlier periods of the calendar year came to, for rules by year.
 *
 * @param sales S of these periods
 * @param pay R of these periods
 * @param note which of them there are, for people
 * @param missing why a rule by year cannot be computed; empty if it can
 */
public record YearSoFar(BigDecimal sales, BigDecimal pay, String note, String missing) {
  /** Where there is no earlier period in the year. */
  public static final YearSoFar NONE = new YearSoFar(BigDecimal.ZERO, BigDecimal.ZERO, "", "");
}
