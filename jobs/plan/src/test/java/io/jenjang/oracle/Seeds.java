package io.jenjang.oracle;

import java.util.stream.LongStream;

/** Which seeds a test runs: the one that {@code -Djenjang.seed} names, or as many as were asked for. */
public final class Seeds {
  private static final String ONE = "jenjang.seed";
  private static final String COUNT = "jenjang.seeds";

  private Seeds() {}

  /**
   * The seeds of a run.
   *
   * @param count how many, counted from 1; {@code -Djenjang.seeds} asks for another number
   */
  public static LongStream of(int count) {
    Long one = Long.getLong(ONE);
    return one != null ? LongStream.of(one) : LongStream.rangeClosed(1, Long.getLong(COUNT, count));
  }

  /** Whether one seed alone was asked for, so that nothing can be said about many. */
  static boolean isOne() {
    return Long.getLong(ONE) != null;
  }
}
