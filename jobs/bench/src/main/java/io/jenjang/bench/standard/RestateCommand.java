package io.jenjang.bench.standard;

import io.jenjang.bench.rival.DuckDb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench restate}: what it takes to restate a closed month, beside running it, and to check its bytes. */
@Command(
    name = "restate",
    description = {
      "Runs and closes an invented month, restates it with late returns, checks the bytes of the run; each in a process of its own.",
      "Prints seconds by the clock and on the processors, and how they compare; a machine that is busy shows in the first alone."
    },
    mixinStandardHelpOptions = true)
public final class RestateCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final int HASHED = 1 << 26;
  private static final int HASHED_TIMES = 8;

  @Option(
      names = "--returns",
      paramLabel = "R",
      defaultValue = "1000",
      description = "that come late, default 1,000")
  private int returns;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "a folder for workload and tables")
  private Path output;

  @Mixin
  private MonthOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path home = Path.of(System.getProperty("jenjang.home", "")).toAbsolutePath().normalize();
    Jenjang jenjang = Jenjang.whole(home);
    Path folder = output.toAbsolutePath().normalize();
    Limits limits = options.limits();
    int megabytes = limits.megabytes();
    Path month = options.standard().in(folder, jenjang, limits);
    Path tables = folder.resolve("restated-month");
    Folders.delete(tables);
    Files.createDirectories(tables);
    Child.Ended run = jenjang.start(
        List.of(
            "run",
            "--period=" + Workload.PERIOD,
            "--input=" + month,
            "--plan=" + home.resolve("conf/plans/standard.conf"),
            "--output=" + tables,
            master()),
        megabytes,
        folder);
    tell("run", run, run);
    tell("close", jenjang.start(close(tables), megabytes, folder), run);
    Path late = late(month, folder);
    tell(
        "restate", jenjang.start(on(tables, "restate", "--input=" + late), megabytes, folder), run);
    Child.Ended verified = jenjang.start(on(tables, "verify", "--files-only"), megabytes, folder);
    tell("verify --files-only", verified, run);
    tellDigests(folder);
    return 0;
  }

  private String master() {
    return "--master=local[" + options.limits().threads() + "]";
  }

  private List<String> close(Path tables) throws IOException {
    Path runs = tables.resolve("runs").resolve("period=" + Workload.PERIOD);
    try (Stream<Path> all = Files.list(runs)) {
      String run = all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("run="))
          .map(name -> name.substring("run=".length()))
          .findFirst()
          .orElseThrow();
      return on(tables, "close", "--run=" + run, "--prepared-by=Ani", "--approved-by=Budi");
    }
  }

  private List<String> on(Path tables, String command, String... more) {
    List<String> arguments = new ArrayList<>(
        List.of(command, "--period=" + Workload.PERIOD, "--output=" + tables, master()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** The month once more without copying it, and beside its sales a file of returns of half of what was sold, each of another sale. */
  private Path late(Path month, Path folder) throws IOException, SQLException {
    Path late = folder.resolve("late-returns");
    Folders.delete(late);
    try (Stream<Path> all = Files.walk(month)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path link = late.resolve(month.relativize(file).toString());
        Files.createDirectories(link.getParent());
        Files.createLink(link, file);
      }
    }
    Limits limits = options.limits();
    try (Connection duckDb =
            DuckDb.open(limits.threads(), limits.megabytes(), folder.resolve("spill"));
        Statement statement = duckDb.createStatement()) {
      statement.execute(String.format(Locale.ROOT, """
          COPY (
            SELECT 'LATE-' || sale_id AS sale_id, member_id, paid_at, 'return' AS kind,
                   -CAST(cv / 2 AS DECIMAL(18, 4)) AS cv, sale_id AS returns_sale_id
            FROM '%s/sales/*.parquet' WHERE cv > 0 ORDER BY sale_id LIMIT %d
          ) TO '%s/sales/late-returns.parquet' (FORMAT parquet)
          """, quoted(month), returns, quoted(late)));
    }
    return late;
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private void tell(String what, Child.Ended took, Child.Ended run) {
    took.orThrow(what);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s of processors, %.2f and %.2f of the run%n",
        what,
        took.wholeNanos() / NANOS,
        took.cpu() / NANOS,
        (double) took.wholeNanos() / run.wholeNanos(),
        (double) took.cpu() / run.cpu());
    StageLines.of(took.lines())
        .work()
        .forEach((stage, of) -> out.printf(
            Locale.ROOT, "  %s: %.1f s, %.1f s%n", stage, of.wall() / NANOS, of.cpu() / NANOS));
    out.flush();
  }

  /** What the command said of the bytes that it read, and what one thread of this machine digests in memory. */
  private void tellDigests(Path folder) throws IOException {
    String said = Files.readAllLines(folder.resolve("stdout.txt")).stream()
        .filter(line -> line.startsWith("digests: "))
        .findFirst()
        .orElseThrow();
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%s; SHA-256 of one thread in memory: %.2f GB/s%n", said, inMemory());
    spec.commandLine().getOut().flush();
  }

  private static double inMemory() {
    byte[] bytes = new byte[HASHED];
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      long start = System.nanoTime();
      for (int i = 0; i < HASHED_TIMES; i++) {
        digest.update(bytes);
      }
      digest.digest();
      return (double) HASHED * HASHED_TIMES / (System.nanoTime() - start);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
