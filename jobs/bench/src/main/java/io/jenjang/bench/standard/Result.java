package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * All runs of a benchmark.
 *
 * @param workload in words
 * @param rival the script
 */
public record Result(String workload, String rival, Limits limits, List<Measured> runs) {
  /** What came out, each distinct outcome once: one if all agree. */
  public Set<Totals> outcomes() {
    Set<Totals> distinct = new LinkedHashSet<>();
    runs.forEach(run -> distinct.add(run.totals()));
    return distinct;
  }

  /** The run with the median work of a contender, the faster of two in the middle. */
  public Optional<Measured> median(String contender) {
    List<Measured> sorted = runs.stream()
        .filter(run -> run.contender().equals(contender))
        .sorted(Comparator.comparingLong(run -> run.work().wall()))
        .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  /** Jenjang's median work over DuckDB's, by the clock on the wall; nothing unless both ran. */
  public Optional<Double> ratio() {
    return ratio(Took::wall);
  }

  /** The same by the time that their threads ran. */
  public Optional<Double> cpuRatio() {
    return ratio(Took::cpu);
  }

  private Optional<Double> ratio(ToLongFunction<Took> time) {
    return median("jenjang")
        .flatMap(ours -> median("duckdb")
            .map(theirs ->
                (double) time.applyAsLong(ours.work()) / time.applyAsLong(theirs.work())));
  }
}
