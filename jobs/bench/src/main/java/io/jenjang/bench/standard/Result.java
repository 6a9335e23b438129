package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All runs of a benchmark.
 *
 * @param workload in words
 * @param input its files
 * @param rates at which this machine moves bytes
 */
public record Result(
    String workload,
    Volume input,
    Rates rates,
    Limits limits,
    Machine machine,
    List<Measured> runs) {
  /** Whom the others are compared with. */
  static final String YARDSTICK = "duckdb";

  /** What came out, each distinct outcome once: one if all agree. */
  public Set<Totals> outcomes() {
    Set<Totals> distinct = new LinkedHashSet<>();
    runs.forEach(run -> distinct.add(run.totals()));
    return distinct;
  }

  /** Everybody who ran, in the order of their first runs. */
  public List<String> contenders() {
    return runs.stream().map(Measured::contender).distinct().toList();
  }

  /** The run with the median work of a contender, the faster of two in the middle. */
  public Optional<Measured> median(String contender) {
    List<Measured> sorted = runs.stream()
        .filter(run -> run.contender().equals(contender))
        .sorted(Comparator.comparingLong(run -> run.work().wall()))
        .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  /** The median run of everybody. */
  public List<Measured> medians() {
    List<Measured> medians = new ArrayList<>();
    contenders().forEach(contender -> median(contender).ifPresent(medians::add));
    return medians;
  }

  /** What a run's bytes take at the speed of this machine's disk and codec, whoever moves them. */
  Floor floor(Measured run) {
    return rates.floor(input, run.bytes().tables(), limits.threads());
  }

  /** A time of a run over that of the yardstick's median run; nothing unless that ran. */
  Optional<Double> ratio(Measured run, Function<Measured, Took> of) {
    return median(YARDSTICK)
        .map(theirs -> (double) of.apply(run).wall() / of.apply(theirs).wall());
  }
}
