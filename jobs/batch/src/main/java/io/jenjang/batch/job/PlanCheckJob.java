package io.jenjang.batch.job;

import io.jenjang.plan.PlanWords;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Checks a plan by itself, without a period or data. */
public final class PlanCheckJob {
  private PlanCheckJob() {}

  /** The plan in plain words, a line each; stops with PLAN and every problem if there is any. */
  public static List<String> run(String file) {
    return PlanWords.of(PlanFile.read(new Configuration(), file));
  }
}
