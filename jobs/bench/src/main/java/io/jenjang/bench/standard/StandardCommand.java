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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench standard}: Jenjang against DuckDB over the standard workload. */
@Command(
    name = "standard",
    description = {
      "Measures Jenjang and DuckDB over the standard workload, in separate processes, turn by turn, and compares what they wrote.",
      "Prints a table and writes it to standard.json in the output folder. Exit status 9 if they differ."
    },
    mixinStandardHelpOptions = true)
public final class StandardCommand implements Callable<Integer> {
  private static final int DIFFERENT = 9;

  /** Who runs. */
  enum Who {
    DUCKDB,
    JENJANG
  }

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "default 1,000,000")
  private long members;

  @Option(
      names = "--sales",
      paramLabel = "M",
      defaultValue = "10000000",
      description = "sale lines, default 10,000,000")
  private long sales;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      defaultValue = "RANDOM",
      description = "random, chain, star, whale or binary; DuckDB never ends on a chain")
  private Shape shape;

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
      names = "--rival",
      paramLabel = "FILE",
      defaultValue = "plain",
      description =
          "plain (default), checked (validates and removes duplicates as Jenjang does), or an SQL file")
  private String rival;

  @Option(
      names = "--who",
      paramLabel = "WHO",
      split = ",",
      defaultValue = "DUCKDB,JENJANG",
      description = "duckdb, jenjang or both, the default")
  private List<Who> who;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "of each, default 2")
  private int threads;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "5600",
      description = "Java heap of Jenjang and memory limit of DuckDB, default 5600")
  private int megabytes;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = output.toAbsolutePath().normalize();
    Limits limits = new Limits(threads, megabytes);
    Jenjang jenjang = new Jenjang(home(), Workload.PERIOD, limits);
    Path month = input == null
        ? new Workload(members, sales, shape).in(folder, jenjang)
        : input.toAbsolutePath().normalize();
    List<Measured> runs =
        new Rounds(contenders(jenjang, limits), month, folder).run(rounds, run -> tell(run, out));
    Result result = new Result(words(), rival, limits, runs);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(Files.createDirectories(folder).resolve("standard.json").toFile(), result);
    ResultTable.print(result, out);
    return result.outcomes().size() == 1 ? 0 : DIFFERENT;
  }

  private List<Contender> contenders(Jenjang jenjang, Limits limits) {
    List<Contender> contenders = new ArrayList<>();
    if (who.contains(Who.DUCKDB)) {
      contenders.add(new Rival(rival, limits));
    }
    if (who.contains(Who.JENJANG)) {
      contenders.add(jenjang);
    }
    return contenders;
  }

  private String words() {
    return input == null
        ? String.format(
            Locale.ROOT,
            "%,d members, %,d sale lines, %s",
            members,
            sales,
            shape.name().toLowerCase(Locale.ROOT))
        : input.toString();
  }

  /** The project's folder, as the launcher says it. */
  private static Path home() {
    return Path.of(System.getProperty("jenjang.home", "")).toAbsolutePath().normalize();
  }

  private static void tell(Measured run, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "round %d, %s: %.1f s of work%n",
        run.round(),
        run.contender(),
        run.work().wall() / 1e9);
    out.flush();
  }
}
