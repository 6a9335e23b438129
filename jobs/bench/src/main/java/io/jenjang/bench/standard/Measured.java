package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.Map;

/**
 * One contender's run in one round.
 *
 * @param contender {@code duckdb} or {@code jenjang}
 * @param round from 1
 * @param load how many threads of the whole machine wanted to run, as an average over the minute before
 * @param start from starting the process until it began to work
 * @param work from then on: what the contenders are compared by
 * @param whole the process from its start to its end
 * @param peakBytes most memory resident
 * @param heapBytes most that the Java heap held; 0 for DuckDB
 * @param stages of the work
 * @param totals what came out
 */
public record Measured(
    String contender,
    int round,
    double load,
    Took start,
    Took work,
    Took whole,
    long peakBytes,
    long heapBytes,
    Map<String, Took> stages,
    Totals totals) {}
