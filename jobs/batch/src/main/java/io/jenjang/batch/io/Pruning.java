package io.jenjang.batch.io;

import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** Removes previews that nobody can need any more: neither readers, nor a closed run, nor a run that stands on them. */
public final class Pruning {
  private final Runs runs;

  public Pruning(Runs runs) {
    this.runs = runs;
  }

  /**
   * Removes the older previews of a period.
   *
   * @param keep how many of the latest stay besides the one that readers see, at least one: somebody may still be reading what was published before
   * @return the runs that were removed
   */
  public List<String> previews(String period, int keep) {
    Set<String> needed = needed(period);
    List<Manifest> loose = runs.of(period).stream()
        .filter(run -> run.state() == Manifest.State.PREVIEW && !needed.contains(run.runId()))
        .toList();
    List<String> removed = loose.subList(0, Math.max(0, loose.size() - Math.max(1, keep))).stream()
        .map(Manifest::runId)
        .toList();
    removed.forEach(run -> remove(period, run));
    return removed;
  }

  /** Runs that readers see or on which another run stands, of whatever period. */
  private Set<String> needed(String period) {
    Set<String> needed = new HashSet<>();
    runs.pointer(period).map(Pointer::runId).ifPresent(needed::add);
    for (String other : runs.periods()) {
      for (Manifest run : runs.of(other)) {
        if (run.previous() != null && run.previous().period().equals(period)) {
          needed.add(run.previous().runId());
        }
      }
    }
    return needed;
  }

  /** The manifest goes first: what is left of a run then is no run any more. */
  private void remove(String period, String run) {
    Layout layout = runs.layout();
    delete(layout.manifest(period, run));
    for (Table table : OutputTables.ALL) {
      delete(layout.table(table.name(), period, run));
    }
    delete(layout.run(period, run));
  }

  private void delete(Path path) {
    try {
      runs.storage().of(path).delete(path, true);
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          path + " cannot be removed: " + Failures.text(e) + "; check its rights",
          e);
    }
  }
}
