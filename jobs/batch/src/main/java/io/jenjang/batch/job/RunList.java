package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TextFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/**
 * The runs of a list, checked as far as the list itself goes before the first one starts. What only one run stumbles over, such as a wrong plan or settings
 * that cannot be read, is found in its turn and stops none of the others.
 *
 * @param runs in their order
 * @param spark what all of them ask of Spark
 */
record RunList(List<ListedRun> runs, SparkSettings spark) {
  /** Stops with CONFIGURATION and everything that is wrong with the list. */
  static RunList read(RunAllRequest request, Configuration hadoop) {
    String text = TextFile.read(hadoop, request.file(), "run list", ErrorCode.CONFIGURATION);
    Problems problems = new Problems();
    List<ListedRun> runs = RunListReader.read(text, request, problems);
    refuseSamePeriod(runs, hadoop, problems);
    SparkSettings spark = commonSpark(runs, hadoop, problems);
    problems.throwIfAny(ErrorCode.CONFIGURATION);
    return new RunList(runs, spark);
  }

  private static void refuseSamePeriod(
      List<ListedRun> runs, Configuration hadoop, Problems problems) {
    Map<List<String>, ListedRun> first = new HashMap<>();
    for (ListedRun run : runs) {
      String period = run.request().period();
      ListedRun other =
          first.putIfAbsent(List.of(folder(run.request().output(), hadoop), period), run);
      if (other != null) {
        problems.add(run.place() + ": run " + run.name() + " has the output and the period of run "
            + other.name() + " (" + other.place() + "): " + run.request().output() + ", " + period
            + "; give every company an output of its own");
      }
    }
  }

  /** One text for every way to write a path; a path that is none is told by the run itself. */
  private static String folder(String output, Configuration hadoop) {
    try {
      return new Runs(output, hadoop).folder();
    } catch (JenjangException none) {
      return output;
    }
  }

  private static SparkSettings commonSpark(
      List<ListedRun> runs, Configuration hadoop, Problems problems) {
    Map<String, Optional<SparkSettings>> read = new HashMap<>();
    ListedRun first = null;
    SparkSettings common = null;
    for (ListedRun run : runs) {
      String config = run.request().config();
      if (!read.containsKey(config)) {
        read.put(config, spark(config, hadoop));
      }
      SparkSettings own = read.get(config).orElse(null);
      if (own != null && common == null) {
        first = run;
        common = own;
      } else if (own != null) {
        refuseOther(run, own, first, common, problems);
      }
    }
    return common == null ? SettingsReader.defaults().spark() : common;
  }

  /** Nothing where the settings cannot be read. */
  private static Optional<SparkSettings> spark(String config, Configuration hadoop) {
    try {
      return Optional.of(SettingsFile.read(hadoop, config).settings().spark());
    } catch (JenjangException unreadable) {
      return Optional.empty();
    }
  }

  private static void refuseOther(
      ListedRun run, SparkSettings own, ListedRun first, SparkSettings common, Problems problems) {
    Map<String, String> theirs = named(common, first.request().master());
    Map<String, String> ours = named(own, run.request().master());
    TreeSet<String> keys = new TreeSet<>(theirs.keySet());
    keys.addAll(ours.keySet());
    keys.removeIf(key -> Objects.equals(ours.get(key), theirs.get(key)));
    if (!keys.isEmpty()) {
      List<String> differences = keys.stream()
          .map(key -> key + " is " + ours.getOrDefault(key, "not set") + " and not "
              + theirs.getOrDefault(key, "unset"))
          .toList();
      problems.add(run.place() + ": run " + run.name() + " asks for another Spark than run "
          + first.name() + " (" + first.place() + "): " + String.join(", ", differences)
          + "; all runs of a list share one Spark: let their settings say the same below jenjang.spark, or start this run by"
          + " itself with jenjang run");
    }
  }

  /** By key what a session is started with. */
  private static Map<String, String> named(SparkSettings settings, String master) {
    Map<String, String> all = new TreeMap<>(settings.conf());
    all.put("master", SparkSessions.master(settings, master));
    return all;
  }
}
