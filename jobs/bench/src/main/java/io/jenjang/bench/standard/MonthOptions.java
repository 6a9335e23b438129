package io.jenjang.bench.standard;

import io.jenjang.batch.config.Shape;
import picocli.CommandLine.Option;

/** How large an invented month is, and what everybody who works it out may use: what all benchmarks over a month ask. */
final class MonthOptions {
  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "of the month that is invented, default 1,000,000")
  private long members;

  @Option(
      names = "--sales",
      paramLabel = "M",
      defaultValue = "10000000",
      description = "its sale lines, default 10,000,000")
  private long sales;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "of Jenjang and of DuckDB, each, default 2")
  private int threads;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "5600",
      description = "Java heap of Jenjang and memory limit of DuckDB, default 5600")
  private int megabytes;

  Limits limits() {
    return new Limits(threads, megabytes);
  }

  /** The month of the standard workload, its sales spread as they come. */
  Workload standard() {
    return of(WorkloadKind.STANDARD, Shape.RANDOM);
  }

  Workload of(WorkloadKind kind, Shape shape) {
    return new Workload(kind, members, sales, shape);
  }
}
