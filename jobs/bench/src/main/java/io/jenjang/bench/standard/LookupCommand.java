package io.jenjang.bench.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench lookup}: how long DuckDB looks for one member's lines. */
@Command(
    name = "lookup",
    description = {
      "Measures how long DuckDB takes to find the lines of one member in statement_lines: of members drawn at random, with a new database for each and with one for all.",
      "Exit status 9 if what is found is not what the statements say."
    },
    mixinStandardHelpOptions = true)
public final class LookupCommand implements Callable<Integer> {
  private static final int DIFFERENT = 9;

  @ArgGroup(multiplicity = "1")
  private Where where;

  @Option(
      names = "--lookups",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many members are looked up, default 50")
  private int lookups;

  @Mixin
  private MonthOptions options;

  @Spec
  private CommandSpec spec;

  /** Which tables. */
  private static final class Where {
    @Option(
        names = "--output",
        paramLabel = "DIR",
        required = true,
        description =
            "a folder that takes an invented month of the standard workload, the tables of its run and lookup.md")
    private Path output;

    @Option(
        names = "--tables",
        paramLabel = "DIR",
        required = true,
        description = "an output folder of Jenjang with published runs, instead")
    private Path tables;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Limits limits = options.limits();
    Path tables = where.tables == null ? run(limits) : where.tables;
    Lookups.Found found = new Lookups(tables.toAbsolutePath().normalize(), limits).measure(lookups);
    PrintWriter out = spec.commandLine().getOut();
    out.println(found.page());
    out.flush();
    if (where.output != null) {
      Files.writeString(where.output.resolve("lookup.md"), found.page());
    }
    return found.wrong().isEmpty() ? 0 : DIFFERENT;
  }

  /** Makes a month and has Jenjang work it out; gives the folder of its tables. */
  private Path run(Limits limits) throws IOException, InterruptedException, SQLException {
    Path folder = where.output.toAbsolutePath().normalize();
    Path home = Path.of(System.getProperty("jenjang.home", "")).toAbsolutePath().normalize();
    Jenjang jenjang = Jenjang.lines(home);
    Path month = options.standard().in(folder, jenjang, limits);
    Task task = new Task(WorkloadKind.STANDARD, Workload.PERIOD, month, limits);
    new Rounds(List.of(jenjang), task, folder).run(1, run -> {});
    return folder.resolve(jenjang.name()).resolve("tables");
  }
}
