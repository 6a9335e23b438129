package io.jenjang.batch.cli;

import picocli.CommandLine.Option;

/** {@code -v}: shows what Spark says. */
final class Verbosity {
  @Option(
      names = {"-v", "--verbose"},
      description = "show Spark's own messages")
  private boolean verbose;

  /** Takes effect on loggers that are made afterwards; so it stands before the first use of Spark. */
  void apply() {
    if (verbose) {
      System.setProperty("jenjang.log.level", "INFO");
    }
  }
}
