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
    int[] from = new int[16];
    int[] to = new int[16];
    int runs = 0;
    for (int number = 1; number < map.length; number++) {
      if (number == 1 || map[number] != map[number - 1] + 1) {
        if (runs == from.length) {
          from = Arrays.copyOf(from, runs * 2);
          to = Arrays.copyOf(to, runs * 2);
        }
        from[runs] = number;
        to[runs++] = map[number];
      }
    }
    return new Renumbering(Arrays.copyOf(from, runs), Arrays.copyOf(to, runs));
  }

  /** The number of a member in the other numbering; 0, the company or nobody, stays 0. */
  int of(int number) {
    if (number == 0) {
      return 0;
    }
    int place = Arrays.binarySearch(from, number);
    int run = place >= 0 ? place : -place - 2;
    return to[run] + (number - from[run]);
  }

  boolean isNone() {
    return Arrays.equals(from, to);
  }

  /**
   * First this numbering, then another one.
   *
   * @param count of numbers here
   * @param next by number there: the number in the last one
   */
  Renumbering then(int count, int[] next) {
    int[] all = new int[count + 1];
    for (int run = 0; run < from.length; run++) {
      int end = run + 1 < from.length ? from[run + 1] : count + 1;
      for (int number = from[run]; number < end; number++) {
        all[number] = next[to[run] + (number - from[run])];
      }
    }
    return of(all);
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
}
