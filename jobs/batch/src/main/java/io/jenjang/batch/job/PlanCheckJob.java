package io.jenjang.batch.job;

import io.jenjang.plan.words.PlanWords;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Checks a plan by itself, without a period or data. */
public final class PlanCheckJob {
  private PlanCheckJob() {}

  /** The plan in plain words and what to be warned of, a line each; stops with PLAN and every problem if there is any. */
  public static List<String> run(String file) {
    return PlanWords.lines(PlanFile.read(new Configuration(), file));
  }
}
