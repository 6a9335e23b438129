package io.jenjang.bench.standard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.batch.config.Shape;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench standard}: Jenjang against its rivals over one of two workloads. */
@Command(
    name = "standard",
    description = {
      "Measures Jenjang, DuckDB and plain Spark SQL over the standard or the mixed workload, in separate processes, turn by turn, and compares what they wrote.",
      "Prints a table; writes report.md, report.json and report.svg in the output folder. Exit status 9 if they differ."
    },
    mixinStandardHelpOptions = true)
public final class StandardCommand implements Callable<Integer> {
  private static final int DIFFERENT = 9;

  @Option(
      names = "--workload",
      paramLabel = "WORKLOAD",
      defaultValue = "STANDARD",
      description =
          "standard (default), or mixed: returns, bad rows, two currencies, customers, ranks, three more bonuses")
  private WorkloadKind kind;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      defaultValue = "random",
      description =
          "random (default), chain, star, whale, unqualified or one-day; on a chain only Jenjang runs, as a join for every level never ends")
  private String shape;

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
      description = "a folder for workload, tables and result")
  private Path output;

  @Option(
      names = "--rounds",
      paramLabel = "R",
      defaultValue = "3",
      description = "how often each of them runs, default 3")
  private int rounds;

  @Option(
      names = "--contenders",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "duckdb,duckdb-checked,jenjang,jenjang-lines,jenjang-same",
      description = {
        "who runs, with commas between; default ${DEFAULT-VALUE}",
        "duckdb: the work alone, in SQL; duckdb-checked: the same with Jenjang's checks of the sales; naive-spark: Spark SQL, a join"
            + " for every level, once; jenjang: every table; jenjang-lines: lines and statements alone; jenjang-same: the columns of them that the rivals write;"
            + " jenjang-warm: the same a second time in one process, without the first"
      })
  private List<String> contenders;

  @Option(
      names = "--rival",
      paramLabel = "FILE",
      description = "an SQL file for the contender duckdb, instead of the shipped one")
  private String rival;

  @Mixin
  private MonthOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = output.toAbsolutePath().normalize();
    Limits limits = options.limits();
    Workload workload = options.of(kind, shape());
    List<Contender> running = contenders(workload.shape());
    Path month = input == null
        ? workload.in(folder, Jenjang.whole(home()), limits)
        : input.toAbsolutePath().normalize();
    Task task = new Task(kind, Workload.PERIOD, month, limits);
    List<Measured> runs = new Rounds(running, task, folder).run(rounds, run -> tell(run, out));
    Result result = new Result(
        input == null ? workload.words() : month.getFileName().toString(),
        Volume.of(month),
        Rates.measure(month, folder),
        limits,
        Machine.here(),
        runs);
    write(result, Files.createDirectories(folder));
    out.println(Report.of(result));
    out.flush();
    return result.outcomes().size() == 1 ? 0 : DIFFERENT;
  }

  private static void write(Result result, Path folder) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("report.json").toFile(), result);
    Files.writeString(folder.resolve("report.md"), Report.of(result));
    Files.writeString(folder.resolve("report.svg"), Chart.of(result));
  }

  private List<Contender> contenders(Shape shape) {
    List<Contender> running = new ArrayList<>();
    for (String name : contenders) {
      Who who = word(Who.class, "--contenders", name);
      boolean ends = shape != Shape.CHAIN || input != null || !who.climbsLevelByLevel();
      boolean can = kind == WorkloadKind.STANDARD || who != Who.NAIVE_SPARK;
      if (ends && can) {
        running.add(who.contender(kind, rival, home()));
      } else {
        spec.commandLine()
            .getOut()
            .println(name + " is left out: "
                + (can ? "it never ends on a chain" : "it has no mixed workload"));
      }
    }
    return running;
  }

  private Shape shape() {
    return word(Shape.class, "--shape", shape);
  }

  /** One of the words of a choice, written small and with hyphens. */
  private <E extends Enum<E>> E word(Class<E> choice, String option, String word) {
    try {
      return Enum.valueOf(choice, word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      String expected = Stream.of(choice.getEnumConstants())
          .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(), option + " is '" + word + "'; expected one of " + expected, unknown);
    }
  }

  /** The project's folder, as the launcher says it. */
  private static Path home() {
    return Path.of(System.getProperty("jenjang.home", "")).toAbsolutePath().normalize();
  }

  private static void tell(Measured run, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "round %d, %s: %.1f s, of it %.1f s of work%n",
        run.round(),
        run.contender(),
        run.whole().wall() / 1e9,
        run.work().wall() / 1e9);
    out.flush();
  }
}
