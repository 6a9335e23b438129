package io.jenjang.batch.config;

import io.jenjang.batch.schema.Omitted;
import java.util.Map;

/**
 * The settings of a deployment, as {@code conf/jenjang.conf} shows them; every key has a default.
 *
 * @param intake how strict the reading of inputs is
 * @param output how tables are written
 * @param cache what is kept so that a later run need not do it again
 * @param accounts what the journal posts to
 * @param reconcile what makes {@code reconcile} stop a scheduler
 * @param spark the session
 */
public record Settings(
    IntakeSettings intake,
    OutputSettings output,
    CacheSettings cache,
    Accounts accounts,
    ReconcileSettings reconcile,
    SparkSettings spark) {

  /**
   * @param tasks how many tasks write a run's tables, at most; 0 lets the engine choose by the number of members
   * @param omitted tables and columns that a run leaves out
   * @param keepPreviews how many previews of a period are kept besides the one that readers see; 0 keeps all
   * @param pinInputs whether {@code close} copies what the run was made from
   * @param keepInputs of how many closed periods, the latest, pinned inputs are kept; 0 keeps all
   * @param signKey path of a private key; empty for no signature
   */
  public record OutputSettings(
      int tasks,
      Omitted omitted,
      int keepPreviews,
      boolean pinInputs,
      int keepInputs,
      String signKey) {}

  /**
   * @param sales whether runs keep what they find out about files of sales
   * @param members whether runs keep what the files of members come to
   * @param keep how many states of each stay in an output folder
   */
  public record CacheSettings(boolean sales, boolean members, int keep) {}

  /**
   * Thresholds as shares times a million; {@link #OFF} where nothing is checked.
   *
   * @param maxPayoutRatio of what was earned to sales
   * @param maxChange of the total earned against the previous period, in either direction
   * @param maxChangeTopEarners of what the top earners earned together against the previous period's top earners, in either direction
   * @param topEarners how many these are
   */
  public record ReconcileSettings(
      long maxPayoutRatio, long maxChange, long maxChangeTopEarners, int topEarners) {
    /** No threshold. */
    public static final long OFF = Long.MAX_VALUE;
  }

  /**
   * @param master where Spark runs when the command line does not say
   * @param conf passed to Spark as they are
   */
  public record SparkSettings(String master, Map<String, String> conf) {}
}
