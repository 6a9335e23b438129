package io.jenjang.batch.cli;

import io.jenjang.batch.io.Pointer;
import picocli.CommandLine.Option;

/** {@code --prepared-by} and {@code --approved-by}: two people who answer for a decision. */
final class People {
  @Option(
      names = "--prepared-by",
      paramLabel = "A",
      required = true,
      description = "who prepared it")
  private String preparedBy;

  @Option(
      names = "--approved-by",
      paramLabel = "B",
      required = true,
      description = "who approves it: somebody else")
  private String approvedBy;

  Pointer.People people() {
    return Pointer.People.of(preparedBy, approvedBy);
  }
}
