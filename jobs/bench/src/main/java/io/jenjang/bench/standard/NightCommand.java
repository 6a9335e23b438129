package io.jenjang.bench.standard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench night}: a night with one new day against a run that reads the whole month. */
@Command(
    name = "night",
    description = {
      "Measures a run over the standard month in files of a day each: all days; the days but the last, kept for later; then the night that brings the last day.",
      "Prints a line for each run, stage by stage; writes night.json in the output folder. Exit status 9 if the night comes to something else than the run over all days."
    },
    mixinStandardHelpOptions = true)
public final class NightCommand implements Callable<Integer> {
  private static final int DIFFERENT = 9;
  private static final String KEEPS = "jenjang.cache { sales = true, members = true }\n";

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "a folder with members and sales of 2026-10, Parquet, instead of an invented month")
  private Path input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "a folder for workload, days, tables and result")
  private Path output;

  @Option(
      names = "--rounds",
      paramLabel = "R",
      defaultValue = "3",
      description = "how often each of them runs, default 3")
  private int rounds;

  @Mixin
  private MonthOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createDirectories(output.toAbsolutePath().normalize());
    Path home = Path.of(System.getProperty("jenjang.home", "")).toAbsolutePath().normalize();
    Limits limits = options.limits();
    Path month = input == null
        ? options.standard().in(folder, Jenjang.whole(home), limits)
        : input.toAbsolutePath().normalize();
    Days days = Days.of(month, folder.resolve(month.getFileName() + "-days"), limits);
    List<Measured> runs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      runs.addAll(round(round, month, days, folder, home, limits));
    }
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("night.json").toFile(), runs);
    Set<Totals> outcomes = new LinkedHashSet<>();
    runs.stream()
        .filter(run -> !run.contender().equals("but-last"))
        .forEach(run -> outcomes.add(run.totals()));
    return outcomes.size() == 1 ? 0 : DIFFERENT;
  }

  private List<Measured> round(
      int round, Path month, Days days, Path folder, Path home, Limits limits)
      throws IOException, InterruptedException, SQLException {
    Path in = folder.resolve("in");
    Path all = folder.resolve("all");
    Path first = folder.resolve("but-last");
    Path night = folder.resolve("night");
    for (Path old : List.of(all, first, night)) {
      Folders.delete(old);
    }
    Task task = new Task(WorkloadKind.STANDARD, Workload.PERIOD, in, limits);
    days.deliver(month, in, Days.Wanted.ALL_BUT_LAST);
    Measured kept = tell(new Jenjang("but-last", home, KEEPS).run(round, task, first));
    days.deliver(month, in, Days.Wanted.ALL);
    Measured whole = tell(new Jenjang("all", home, "").run(round, task, all));
    Files.createDirectories(night.resolve("tables"));
    Files.move(first.resolve("tables/cache"), night.resolve("tables/cache"));
    Measured last = tell(new Jenjang("night", home, KEEPS).run(round, task, night));
    return List.of(kept, whole, last);
  }

  private Measured tell(Measured run) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "round %d, %-8s %6.1f s, of it %6.1f s of work (load %.1f):",
        run.round(),
        run.contender(),
        run.whole().wall() / 1e9,
        run.work().wall() / 1e9,
        run.load());
    run.stages()
        .forEach((stage, took) -> out.printf(
            Locale.ROOT, " %s %.1f (cpu %.1f)", stage, took.wall() / 1e9, took.cpu() / 1e9));
    out.println();
    out.flush();
    return run;
  }
}
