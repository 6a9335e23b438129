package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.TextFolder;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.PlanVersions.Version;
import io.jenjang.plan.Withholding;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.plan.read.TaxTables;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** A plan on any Hadoop file system: one file, or a folder with the versions of one plan. */
final class PlanFile {
  private static final String ENDING = ".conf";
  private static final String KEPT = "plan";
  private static final String KEPT_TAXES = "withholding";
  private static final String KEPT_VERSION = "plan-version-";

  private PlanFile() {}

  /** All versions of a plan; stops with PLAN and every problem of every file. */
  static PlanVersions versions(Configuration hadoop, String path) {
    List<String> files = TextFolder.files(hadoop, path, ENDING, "plan", ErrorCode.PLAN);
    Problems problems = new Problems();
    List<Version> versions = new ArrayList<>();
    TaxTables taxes = TaxTables.shipped();
    for (String file : files) {
      try {
        versions.add(new Version(file, read(hadoop, file, taxes)));
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

  /** What a run keeps of the plan that it followed, other versions of it included. */
  static PlanVersions recorded(Runs runs, Manifest run) {
    List<Version> versions = new ArrayList<>();
    TaxTables taxes = taxes(runs, run);
    for (Manifest.Recorded text : run.recorded()) {
      if (text.what().equals(KEPT) || text.what().startsWith(KEPT_VERSION)) {
        String file = runs.recorded(run, text.what());
        versions.add(new Version(file, read(runs.configuration(), file, taxes)));
      }
    }
    return PlanVersions.of(versions);
  }

  /** Those that the run followed, whatever this version ships by now. */
  private static TaxTables taxes(Runs runs, Manifest run) {
    String file = runs.recorded(run, KEPT_TAXES);
    return file == null
        ? TaxTables.shipped()
        : new TaxTables(
            file, TextFile.read(runs.configuration(), file, KEPT_TAXES, ErrorCode.PLAN));
  }

  /** Keeps the version that a run follows with the taxes that it names, and beside it the others, whose calendars say what was before. */
  static List<Manifest.Recorded> keep(
      PlanVersions versions, Version inForce, Configuration hadoop, RunFolder folder) {
    List<Manifest.Recorded> kept = new ArrayList<>();
    for (Version version : versions.all()) {
      String what =
          version.equals(inForce) ? KEPT : KEPT_VERSION + version.plan().version();
      kept.add(folder.keep(what, TextFile.read(hadoop, version.file(), "plan", ErrorCode.PLAN)));
    }
    Withholding tax = inForce.plan().statement().withholding();
    if (tax != null && tax.source() != null) {
      kept.add(folder.keep(KEPT_TAXES, tax.source()));
    }
    return kept;
  }

  private static Plan read(Configuration hadoop, String file, TaxTables taxes) {
    return PlanReader.read(file, TextFile.read(hadoop, file, "plan", ErrorCode.PLAN), taxes);
  }
}
