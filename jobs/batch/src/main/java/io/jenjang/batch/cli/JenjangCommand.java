package io.jenjang.batch.cli;

import io.jenjang.batch.job.Software;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The root of the command line; it does nothing by itself. */
@Command(
    name = "jenjang",
    description =
        "Works out what a period's sales owe every member of a direct-selling company, and why.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = JenjangCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      " 0:done",
      " 1:a fault of the engine, or Spark stopped by itself",
      " 2:wrong command line",
      " 3:wrong setting, mapping or list of runs",
      " 4:wrong plan, or a period that it does not cover",
      " 5:input missing, unreadable or of a wrong type",
      " 6:more rejects than intake.max-rejects allows",
      " 7:the delivery is not what the expected table says",
      " 8:output cannot be written or read",
      " 9:a control failed; nothing was published",
      "10:refused: the period or run is not in a state for it, or one person stands there twice",
      "11:somebody else published or closed the period at the same time",
      "12:what is stored is not what was written, or cannot be worked out again",
      "13:the run differs from what it was compared with",
      "14:a total is beyond a threshold of reconcile",
      "15:a sales-first rule with severity = block does not hold"
    })
final class JenjangCommand {
  private static final List<Class<?>> COMMANDS = List.of(
      RunCommand.class,
      RunAllCommand.class,
      StatusCommand.class,
      CloseCommand.class,
      VerifyCommand.class,
      RestateCommand.class,
      PreviewMoveCommand.class,
      ReconcileCommand.class,
      OpenCommand.class,
      CompareCommand.class,
      PlanCommand.class,
      PlaceCommand.class,
      GenerateCommand.class,
      ShowCommand.class,
      SqlCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      DiscloseCommand.class,
      PruneCommand.class,
      HelpCommand.class);

  /**
   * The command line with the command that its first word names, and with all of them where it names none: picocli looks at
   * every option of every command it knows, which a run of one command need not wait for.
   */
  static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new JenjangCommand());
    List<Class<?>> named = COMMANDS.stream()
        .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
        .filter(command -> command != HelpCommand.class)
        .toList();
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    return line;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** The version that the jar's manifest tells. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"jenjang " + Software.version()};
    }
  }
}
