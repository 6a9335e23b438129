package io.jenjang.safeguard;

/** Of what a measure is taken. */
public enum Scope {
  /** The company in the period; with a market, the members of that market. */
  PERIOD,
  /** Every member that the measure is about, on its own. */
  MEMBER,
  /** Every member that the measure is about, with its whole downline in the first tree of the plan. */
  DOWNLINE,
  /** The company in the calendar year so far. */
  YEAR
}
