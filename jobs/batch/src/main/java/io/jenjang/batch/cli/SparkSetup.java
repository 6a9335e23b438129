package io.jenjang.batch.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --config}, {@code --master} and {@code -v}: what every command that works with Spark takes. */
final class SparkSetup {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings; conf/jenjang.conf shows all of them")
  private String config;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "where Spark runs; default local[*]")
  private String master;

  @Mixin
  private Verbosity verbosity;

  /** Stands before the first use of Spark, like {@link Verbosity#apply}. */
  void apply() {
    verbosity.apply();
  }

  /** The file of settings; null where the shipped ones hold. */
  String config() {
    return config;
  }

  /** The master's URL; null where the settings or the default say it. */
  String master() {
    return master;
  }
}
