package io.jenjang.safeguard;

/** What a rule does that does not hold. */
public enum Severity {
  /** Nothing is published. */
  BLOCK,
  /** The run is published, and pay is cut by the share that the rule names. */
  CUT,
  /** The run is published and warns. */
  WARN,
  /** A figure for the report. */
  REPORT
}
