package io.jenjang.batch.job;

import io.jenjang.batch.io.FileSystems;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.PathText;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TextFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.RuleSet;
import io.jenjang.safeguard.Rulebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The rule sets that a plan names, on any Hadoop file system: {@code NAME.conf} in the folder {@code safeguards} beside the plan, or beside the plan's
 * folder.
 *
 * @param book the rules
 * @param texts by name of the set, for a record of what a run followed
 */
record RuleFiles(Rulebook book, Map<String, String> texts) {
  private static final String FOLDER = "safeguards";
  private static final String RECORDED = "safeguards-";

  /** Stops with CONFIGURATION and every problem of every file. */
  static RuleFiles read(Configuration hadoop, String planFile, Plan plan) {
    return read(hadoop, plan, name -> file(hadoop, planFile, name));
  }

  /** Those that a run has kept, by {@code recorded}: what was kept to the path of its text. */
  static RuleFiles recorded(Configuration hadoop, Plan plan, Function<String, String> recorded) {
    return read(hadoop, plan, name -> recorded.apply(RECORDED + name));
  }

  private static RuleFiles read(Configuration hadoop, Plan plan, Function<String, String> fileOf) {
    Map<String, RuleSet> sets = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Problems problems = new Problems();
    for (String name : plan.safeguards().all()) {
      try {
        String file = fileOf.apply(name);
        String text = TextFile.read(hadoop, file, "safeguards", ErrorCode.CONFIGURATION);
        texts.put(name, text);
        sets.put(name, RuleSetReader.read(name, file, text));
      } catch (JenjangException wrong) {
        problems.add(wrong.getMessage());
      }
    }
    problems.throwIfAny(ErrorCode.CONFIGURATION);
    return new RuleFiles(new Rulebook(plan.safeguards(), Map.copyOf(sets)), texts);
  }

  private static String file(Configuration hadoop, String planFile, String name) {
    Path plan = PathText.read(planFile);
    Path folder = plan.getParent() == null || plan.getParent().toString().isEmpty()
        ? new Path(".")
        : plan.getParent();
    List<Path> places = new ArrayList<>();
    places.add(new Path(new Path(folder, FOLDER), name + ".conf"));
    if (folder.getParent() != null) {
      places.add(new Path(new Path(folder.getParent(), FOLDER), name + ".conf"));
    }
    for (Path place : places) {
      if (isThere(hadoop, place)) {
        return place.toString();
      }
    }
    throw new JenjangException(
        ErrorCode.CONFIGURATION,
        planFile + ": safeguards: there is no set of rules \"" + name + "\"; expected the file "
            + String.join(" or ", places.stream().map(Path::toString).toList())
            + "; copy it from conf/safeguards, or mend the name");
  }

  private static boolean isThere(Configuration hadoop, Path place) {
    try {
      return FileSystems.of(place, hadoop).exists(place);
    } catch (IOException unreadable) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          place + ": cannot be looked for (" + unreadable.getMessage()
              + "); check the path and the rights",
          unreadable);
    }
  }

  /** Keeps the texts with a run. */
  List<Manifest.Recorded> keep(RunFolder folder) {
    return texts.entrySet().stream()
        .map(set -> folder.keep(RECORDED + set.getKey(), set.getValue()))
        .toList();
  }
}
