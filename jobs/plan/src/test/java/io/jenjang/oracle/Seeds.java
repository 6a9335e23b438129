package io.jenjang.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** Which seeds a test runs: the one that {@code -Djenjang.seed} names, or those that once failed and then as many as were asked for. */
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
    if (one != null) {
      return LongStream.of(one);
    }
    long last = Long.getLong(COUNT, count);
    return LongStream.concat(onceFailed(), LongStream.rangeClosed(1, last));
  }

  /** Kept in {@code once-failed.txt}, a seed at the beginning of a line, then what was wrong. */
  private static LongStream onceFailed() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Seeds.class.getResourceAsStream("once-failed.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .mapToLong(line -> Long.parseLong(line.split(" ", 2)[0]))
          .boxed()
          .toList()
          .stream()
          .mapToLong(Long::longValue);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
