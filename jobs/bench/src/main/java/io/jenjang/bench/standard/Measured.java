package io.jenjang.bench.standard;

import java.util.Map;

/**
 * One contender's run in one round. Times in nanoseconds by the clock on the wall.
 *
 * @param contender {@code duckdb} or {@code jenjang}
 * @param round from 1
 * @param load how many threads of the whole machine wanted to run, as an average over the minute before
 * @param start from starting the process until it began to work
 * @param work from then on: what the contenders are compared by
 * @param whole the process from its start to its end
 * @param cpu of all its threads
 * @param peakBytes most memory resident
 * @param heapBytes most that the Java heap held; 0 for DuckDB
 * @param stages of the work
 * @param totals what came out
 */
public record Measured(
    String contender,
    int round,
    double load,
    long start,
    long work,
    long whole,
    long cpu,
    long peakBytes,
    long heapBytes,
    Map<String, Long> stages,
    Totals totals) {}
