package io.jenjang.bench;

import io.jenjang.bench.naive.NaiveCommand;
import io.jenjang.bench.passes.PassesCommand;
import io.jenjang.bench.rival.RivalCommand;
import io.jenjang.bench.standard.LookupCommand;
import io.jenjang.bench.standard.NightCommand;
import io.jenjang.bench.standard.RestateCommand;
import io.jenjang.bench.standard.StandardCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code jenjang-bench}. */
@Command(
    name = "jenjang-bench",
    description = "Measures Jenjang.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StandardCommand.class,
      LookupCommand.class,
      NightCommand.class,
      RestateCommand.class,
      PassesCommand.class,
      MicroCommand.class,
      RivalCommand.class,
      NaiveCommand.class,
      HelpCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command in this process and gives its exit status: 0, 1 for a failure, 2 for a wrong command line, 9 if results differ. */
  public static int run(String... arguments) {
    return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
  }
}
