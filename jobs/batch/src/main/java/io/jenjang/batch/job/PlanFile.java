package io.jenjang.batch.job;

import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.TextFolder;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.PlanVersions.Version;
import io.jenjang.plan.read.PlanReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** A plan on any Hadoop file system: one file, or a folder with the versions of one plan. */
final class PlanFile {
  private static final String ENDING = ".conf";

  private PlanFile() {}

  /** All versions of a plan; stops with PLAN and every problem of every file. */
  static PlanVersions versions(Configuration hadoop, String path) {
    List<String> files = TextFolder.files(hadoop, path, ENDING, "plan", ErrorCode.PLAN);
    Problems problems = new Problems();
    List<Version> versions = new ArrayList<>();
    for (String file : files) {
      try {
        versions.add(new Version(file, read(hadoop, file)));
      } catch (JenjangException wrong) {
        if (wrong.code() != ErrorCode.PLAN || files.size() == 1) {
          throw wrong;
        }
        problems.add(wrong.getMessage());
      }
    }
    problems.throwIfAny(ErrorCode.PLAN);
    return PlanVersions.of(versions);
  }

  private static Plan read(Configuration hadoop, String file) {
    return PlanReader.read(file, TextFile.read(hadoop, file, "plan", ErrorCode.PLAN));
  }
}
