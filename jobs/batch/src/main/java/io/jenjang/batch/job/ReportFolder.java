package io.jenjang.batch.job;

/** Where pages and tables go that are made from runs and belong to none. */
final class ReportFolder {
  private static final String REPORTS = "reports";

  private ReportFolder() {}

  /** @param to null for {@code reports} in the folder of the runs */
  static String of(String output, String to) {
    return to == null ? output + "/" + REPORTS : to;
  }
}
