package io.jenjang.batch.job;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.Pruning;
import io.jenjang.batch.io.Runs;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Removes old previews. */
public final class PruneJob {
  private PruneJob() {}

  /**
   * Removes the older previews of one period or of all, and older states of what is kept of sales and members.
   *
   * @param period null for all
   * @param keep how many stay besides the run that readers see
   * @return removed runs by period
   */
  public static Map<String, List<String>> run(Runs runs, String period, int keep) {
    if (keep < 1) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--keep is " + keep
              + "; expected 1 or more: somebody may still be reading what was published before");
    }
    Map<String, List<String>> removed = new TreeMap<>();
    for (String one : period == null ? runs.periods() : List.of(period)) {
      removed.put(one, prune(runs, one, keep));
    }
    for (CacheFolder.Of of : CacheFolder.Of.values()) {
      new CacheFolder(runs.folder(), of, null, runs.configuration()).prune(keep);
    }
    return removed;
  }

  static List<String> prune(Runs runs, String period, int keep) {
    return new Pruning(runs).previews(period, keep);
  }
}
