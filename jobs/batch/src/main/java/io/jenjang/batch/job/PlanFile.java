package io.jenjang.batch.job;

import io.jenjang.batch.io.TextFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import org.apache.hadoop.conf.Configuration;

/** A plan on any Hadoop file system. */
final class PlanFile {
  private PlanFile() {}

  /** Stops with PLAN and every problem of the file. */
  static Plan read(Configuration hadoop, String file) {
    return PlanReader.read(file, TextFile.read(hadoop, file, "plan", ErrorCode.PLAN));
  }
}
