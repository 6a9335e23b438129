package io.jenjang.batch.job;

import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.PlanVersions.Version;
import io.jenjang.plan.words.PlanWords;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Measure;
import io.jenjang.safeguard.Rule;
import io.jenjang.safeguard.RuleSet;
import io.jenjang.safeguard.Severity;
import io.jenjang.safeguard.Threshold.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Checks a plan by itself, without a period or data. */
public final class PlanCheckJob {
  private PlanCheckJob() {}

  /**
   * The plan in plain words and what to be warned of, the rule sets that it names included, a line each; of a folder every version, and which period takes
   * which. Stops with PLAN or CONFIGURATION and every problem if there is any.
   *
   * @param path of a file or folder
   */
  public static List<String> run(String path) {
    Configuration hadoop = new Configuration();
    PlanVersions versions = PlanFile.versions(hadoop, path);
    List<Version> all = versions.all();
    if (all.size() == 1) {
      return lines(hadoop, all.get(0));
    }
    List<String> lines = new ArrayList<>();
    for (Version version : all) {
      lines.add("File " + version.file());
      lines.addAll(lines(hadoop, version));
      lines.add("");
    }
    lines.add("Which period takes which version of plan " + all.get(0).plan().id());
    for (int i = 0; i < all.size(); i++) {
      lines.add("  " + periods(all, i) + ": version " + all.get(i).plan().version() + " ("
          + all.get(i).file() + ")");
    }
    return lines;
  }

  private static List<String> lines(Configuration hadoop, Version version) {
    List<String> lines = new ArrayList<>(PlanWords.lines(version.plan()));
    List<RuleSet> sets =
        RuleFiles.read(hadoop, version.file(), version.plan()).book().inOrder();
    for (RuleSet set : sets) {
      lines.add("It runs under the " + set.rules().size() + " rules of " + set.name() + " ("
          + set.jurisdiction() + ")");
    }
    sets.forEach(set -> lines.addAll(cuts(set)));
    sets.forEach(set -> lines.addAll(aboveItsCaps(version.plan(), set)));
    if (!sets.isEmpty()) {
      lines.add(Assessment.NO_ADVICE);
    }
    return lines;
  }

  private static List<String> cuts(RuleSet set) {
    return set.rules().stream()
        .filter(rule -> rule.severity() == Severity.CUT)
        .map(rule -> rule.id() + " (" + set.name() + ") cuts " + percent(rule.cut())
            + " of pay where it does not hold: " + rule.says() + doubt(rule))
        .toList();
  }

  /** Said of a figure that somebody has to look up. */
  private static String doubt(Rule rule) {
    return rule.sure().isUnconfirmed() ? " [" + rule.sure().words() + "]" : "";
  }

  private static String percent(int share) {
    return BigDecimal.valueOf(share, 4).stripTrailingZeros().toPlainString() + " %";
  }

  /** Rules that cap payouts at less than the plan can pay on paper. */
  private static List<String> aboveItsCaps(Plan plan, RuleSet set) {
    return set.rules().stream()
        .filter(rule -> rule.measure() == Measure.PAYOUT_RATIO
            && rule.threshold() != null
            && rule.threshold().comparison() == Comparison.AT_MOST)
        .flatMap(rule -> PlanWords.above(plan, rule.id(), rule.threshold()).stream()
            .map(warning -> "Warning: " + warning + doubt(rule)))
        .toList();
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
