package io.jenjang.batch.cli;

import io.jenjang.batch.io.CacheDamage;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, on standard error, and gives the exit status. */
final class Failures {
  /** How {@code Math.addExact} and its like end their messages. */
  private static final String OVERFLOW = "overflow";

  private static final String TOO_LARGE =
      "a volume or an amount of money is too large to be counted exactly: with 4 decimals at most"
          + " 922,337,203,685,477; look for a wrong quantity or price in the sales, or a wrong point-value"
          + " in the plan; nothing was published";

  /** How Spark calls it that a file of a stored table cannot be read; inputs are read by readers with words of their own. */
  private static final String UNREADABLE = "FAILED_READ_FILE";

  /** How Spark says that it stopped by itself, as it does when it finds no master or the master ends the application. */
  private static final List<String> STOPPED = List.of(
      "SparkContext has been shutdown", "SparkContext was shut down", "stopped SparkContext");

  private static final String SPARK_STOPPED =
      "Spark stopped before the work was done: its master was not reached, or has ended the run; see whether it is there and has"
          + " room, --verbose shows what Spark says of it, then run again; nothing was published";

  private static final String GONE_MEANWHILE =
      "; it was kept by an earlier run and was whole when this one began; run again, what is not whole is not used;"
          + " nothing was published";

  private Failures() {}

  static int usage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter out = command.getErr();
    out.println("jenjang: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, out);
    out.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ErrorCode.USAGE.exitStatus();
  }

  static int execution(Exception failure, CommandLine command, ParseResult parsed) {
    return tell(failure, "", command.getErr());
  }

  /**
   * Tells of one failure.
   *
   * @param whose begins every line: empty, or the name of one of several runs
   */
  static int tell(Exception failure, String whose, PrintWriter out) {
    String start = "jenjang: " + whose;
    Optional<JenjangException> known = known(failure);
    if (known.isPresent()) {
      known.get().getMessage().lines().forEach(line -> out.println(start + line));
      return known.get().code().exitStatus();
    }
    if (sparkStopped(failure)) {
      out.println(start + SPARK_STOPPED);
      return ErrorCode.INTERNAL.exitStatus();
    }
    out.println(start
        + "a fault of the engine, please report it with the lines below; nothing was published");
    failure.printStackTrace(out);
    return ErrorCode.INTERNAL.exitStatus();
  }

  private static boolean sparkStopped(Throwable failure) {
    return causes(failure)
        .map(cause -> String.valueOf(cause.getMessage()))
        .anyMatch(message -> STOPPED.stream().anyMatch(message::contains));
  }

  /** The stop that a person can mend, where one stands behind what Spark wrapped around it. */
  private static Optional<JenjangException> known(Throwable failure) {
    return causes(failure).map(Failures::toMend).flatMap(Optional::stream).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static Optional<JenjangException> toMend(Throwable cause) {
    if (cause instanceof JenjangException known) {
      return Optional.of(known);
    }
    if (cause instanceof ArithmeticException
        && String.valueOf(cause.getMessage()).endsWith(OVERFLOW)) {
      return Optional.of(new JenjangException(ErrorCode.INPUT, TOO_LARGE, cause));
    }
    if (cause instanceof CacheDamage damage) {
      return Optional.of(
          new JenjangException(ErrorCode.OUTPUT, damage.getMessage() + GONE_MEANWHILE, cause));
    }
    if (cause instanceof SparkThrowable spark
        && String.valueOf(spark.getCondition()).startsWith(UNREADABLE)) {
      return Optional.of(damaged(spark.getMessageParameters().get("path"), cause));
    }
    return Optional.empty();
  }

  private static JenjangException damaged(String file, Throwable cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        file
            + " cannot be read to its end; jenjang verify names all that is damaged, bring it back from a copy",
        cause);
  }
}
