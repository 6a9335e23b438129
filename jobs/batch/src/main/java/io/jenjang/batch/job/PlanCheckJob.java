package io.jenjang.batch.job;

import io.jenjang.plan.Plan;
import io.jenjang.plan.words.PlanWords;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Checks a plan by itself, without a period or data. */
public final class PlanCheckJob {
  private PlanCheckJob() {}

  /** The plan in plain words and what to be warned of, a line each; stops with PLAN and every problem if there is any. */
  public static List<String> run(String file) {
    Plan plan = PlanFile.read(new Configuration(), file);
    List<String> lines = new ArrayList<>(PlanWords.lines(plan));
    PlanWords.warnings(plan).forEach(warning -> lines.add("warning: " + warning));
    return lines;
  }
}
