package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.Map;

/**
 * One contender's run in one round.
 *
 * @param contender its name
 * @param round from 1
 * @param load how many threads of the whole machine wanted to run, as an average over the minute before
 * @param start from starting the process until it began to work
 * @param work from then on: what the contenders are compared by
 * @param whole the process from its start to its end
 * @param peakBytes most memory resident
 * @param heapBytes most that the Java heap held; 0 for DuckDB
 * @param bytes that went in and out
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
    Bytes bytes,
    Map<String, Took> stages,
    Totals totals) {

  /**
   * Bytes of one run.
   *
   * @param read that the process asked the system for, whether the disk or the page cache had them; 0 where the system does not tell
   * @param written that the process gave to the system, temporary files included; 0 where the system does not tell
   * @param tables that are there in the end
   */
  public record Bytes(long read, long written, Volume tables) {}
}
