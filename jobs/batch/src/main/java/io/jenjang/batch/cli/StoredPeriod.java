package io.jenjang.batch.cli;

import picocli.CommandLine.Option;

/** {@code --period} and {@code --output}: which period of which output folder a command is about. */
final class StoredPeriod {
  @Option(names = "--period", paramLabel = "P", required = true, description = "such as 2026-10")
  private String period;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  String period() {
    return period;
  }

  String output() {
    return output;
  }
}
