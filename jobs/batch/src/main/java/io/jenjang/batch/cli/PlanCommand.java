package io.jenjang.batch.cli;

import io.jenjang.batch.job.PlanCheckJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jenjang plan}: what concerns a plan by itself. */
@Command(
    name = "plan",
    description = "Checks a plan and says it in plain words.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = PlanCommand.Check.class)
final class PlanCommand {
  /** {@code jenjang plan check FILE|FOLDER}: all problems at once, else the plan in plain words. */
  @Command(
      name = "check",
      description = {
        "Shows every problem of a plan file, or the plan in plain words.",
        "Of a folder: of every version, and which period takes which."
      })
  static final class Check implements Callable<Integer> {

    @Parameters(
        paramLabel = "FILE",
        description = "the plan, or a folder with its versions; any Hadoop file system")
    private String file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
      PlanCheckJob.run(file).forEach(spec.commandLine().getOut()::println);
      return 0;
    }
  }
}
