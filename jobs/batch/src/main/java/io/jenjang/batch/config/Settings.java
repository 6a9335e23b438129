package io.jenjang.batch.config;

import java.util.Map;

/**
 * The settings of a deployment, as {@code conf/jenjang.conf} shows them; every key has a default.
 *
 * @param intake how strict the reading of inputs is
 * @param output how tables are written
 * @param accounts what the journal posts to
 * @param spark the session
 */
public record Settings(
    IntakeSettings intake, OutputSettings output, Accounts accounts, SparkSettings spark) {

  /**
   * @param tasks how many tasks write a run's tables, at most; 0 lets the engine choose by the number of members
   * @param volumes whether the table {@code volumes}, the largest, is written
   * @param journal whether the table {@code journal} is written
   */
  public record OutputSettings(int tasks, boolean volumes, boolean journal) {}

  /**
   * @param master where Spark runs when the command line does not say
   * @param conf passed to Spark as they are
   */
  public record SparkSettings(String master, Map<String, String> conf) {}
}
