package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers of members in another numbering, as runs: where numbers follow each other in both, one entry says it of all of them. A genealogy of one night
 * and that of the next differ in few places, however many members there are.
 *
 * @param from first number of every run, ascending
 * @param to what that number is in the other numbering
 */
record Renumbering(int[] from, int[] to) implements Serializable {
  /** @param map by number, from 1 on; entry 0 is the company and stays 0 */
  static Renumbering of(int[] map) {
    Runs runs = new Runs();
    for (int number = 1; number < map.length; number++) {
      runs.add(number, map[number]);
    }
    return runs.whole();
  }

  /** The number of a member in the other numbering; 0, the company or nobody, stays 0. */
  int of(int number) {
    if (number == 0) {
      return 0;
    }
    int run = run(number);
    return to[run] + (number - from[run]);
  }

  private int run(int number) {
    int place = Arrays.binarySearch(from, number);
    return place >= 0 ? place : -place - 2;
  }

  /** The same of some numbers that follow each other; what it says of numbers that nobody has means nothing. */
  int[] of(int first, int count) {
    int[] numbers = new int[count];
    int run = from.length == 0 ? 0 : run(Math.max(1, first));
    for (int i = first == 0 ? 1 : 0; i < count && from.length > 0; i++) {
      int number = first + i;
      while (run + 1 < from.length && from[run + 1] <= number) {
        run++;
      }
      numbers[i] = to[run] + (number - from[run]);
    }
    return numbers;
  }

  /** Takes runs, one after another. */
  interface RunTaker {
    void run(int from, int to, int count);
  }

  /** @param count of numbers here */
  void forEachRun(int count, RunTaker taker) {
    for (int run = 0; run < from.length; run++) {
      taker.run(from[run], to[run], end(run, count) - from[run]);
    }
  }

  private int end(int run, int count) {
    return run + 1 < from.length ? from[run + 1] : count + 1;
  }

  boolean isNone() {
    return Arrays.equals(from, to);
  }

  /**
   * First this numbering, then another one.
   *
   * @param count of numbers here
   * @param next has a number for each of those there
   */
  Renumbering then(int count, Renumbering next) {
    Runs runs = new Runs();
    for (int run = 0; run < from.length; run++) {
      int end = end(run, count);
      for (int number = from[run]; number < end; ) {
        int there = to[run] + (number - from[run]);
        int its = next.run(there);
        runs.add(number, next.to[its] + (there - next.from[its]));
        number += Math.min(end - number, next.end(its, Integer.MAX_VALUE - 1) - there);
      }
    }
    return runs.whole();
  }

  void write(Bytes out) {
    out.putCount(from.length);
    for (int run = 0; run < from.length; run++) {
      out.putNumber((long) from[run] - (run == 0 ? 0 : from[run - 1]));
      out.putNumber((long) to[run] - (run == 0 ? 0 : to[run - 1]));
    }
  }

  static Renumbering read(Bytes.Reader in) {
    int runs = (int) in.readCount();
    int[] from = new int[runs];
    int[] to = new int[runs];
    for (int run = 0; run < runs; run++) {
      from[run] = (int) in.readNumber() + (run == 0 ? 0 : from[run - 1]);
      to[run] = (int) in.readNumber() + (run == 0 ? 0 : to[run - 1]);
    }
    return new Renumbering(from, to);
  }

  /** Gathers runs. */
  private static final class Runs {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    /** What some numbers from this one on are; begins a run unless it goes on as before. */
    void add(int number, int other) {
      if (count > 0 && other - to[count - 1] == number - from[count - 1]) {
        return;
      }
      if (count == from.length) {
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
      }
      from[count] = number;
      to[count++] = other;
    }

    Renumbering whole() {
      return new Renumbering(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
  }
}
