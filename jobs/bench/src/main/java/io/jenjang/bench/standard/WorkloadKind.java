package io.jenjang.bench.standard;

/** What is to be worked out. */
public enum WorkloadKind {
  /** One volume, everybody's group volume, seven levels past those who did not sell for a hundred; nothing is wrong with the sales. */
  STANDARD("plain", "checked", "paid_level"),
  /** Returns, bad rows, two currencies, filtered volumes, customers, ranks by legs; levels, a differential and matching on them. */
  MIXED("mixed", "mixed", "bonus");

  private final String rival;
  private final String checkedRival;
  private final String told;

  WorkloadKind(String rival, String checkedRival, String told) {
    this.rival = rival;
    this.checkedRival = checkedRival;
    this.told = told;
  }

  /** The column of {@code statement_lines} that tells lines of one earner and source apart; rivals call {@code level} what is {@code paid_level} here. */
  String told() {
    return told;
  }

  /** The rival's script; it validates nothing unless the result needs it. */
  String rival() {
    return rival;
  }

  /** The rival's script that validates and removes duplicates. */
  String checkedRival() {
    return checkedRival;
  }
}
