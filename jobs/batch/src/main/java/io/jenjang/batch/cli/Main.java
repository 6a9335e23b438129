package io.jenjang.batch.cli;

/** The command {@code jenjang}: its exit status is the one of the subcommand. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command in this process and gives its exit status; see {@code ErrorCode}. */
  public static int run(String... arguments) {
    return JenjangCommand.line(arguments)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::execution)
        .execute(arguments);
  }
}
