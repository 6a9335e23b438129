package io.jenjang.batch.job;

import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.PlanVersions.Version;
import io.jenjang.plan.words.PlanWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Checks a plan by itself, without a period or data. */
public final class PlanCheckJob {
  private PlanCheckJob() {}

  /**
   * The plan in plain words and what to be warned of, a line each; of a folder every version, and which period takes which. Stops with PLAN and every
   * problem if there is any.
   *
   * @param path of a file or folder
   */
  public static List<String> run(String path) {
    PlanVersions versions = PlanFile.versions(new Configuration(), path);
    List<Version> all = versions.all();
    if (all.size() == 1) {
      return PlanWords.lines(all.get(0).plan());
    }
    List<String> lines = new ArrayList<>();
    for (Version version : all) {
      lines.add("File " + version.file());
      lines.addAll(PlanWords.lines(version.plan()));
      lines.add("");
    }
    lines.add("Which period takes which version of plan " + all.get(0).plan().id());
    for (int i = 0; i < all.size(); i++) {
      lines.add("  " + periods(all, i) + ": version " + all.get(i).plan().version() + " ("
          + all.get(i).file() + ")");
    }
    return lines;
  }

  private static String periods(List<Version> all, int index) {
    Plan plan = all.get(index).plan();
    if (index == all.size() - 1) {
      return "periods that start on " + plan.effectiveFrom() + " or later";
    }
    LocalDate next = all.get(index + 1).plan().effectiveFrom();
    return "periods that start from " + plan.effectiveFrom() + " to " + next.minusDays(1);
  }
}
