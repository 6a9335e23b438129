package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log that {@code -Xlog:gc} writes. */
final class GcLog {
  private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

  private GcLog() {}

  /** The most that the heap held when a collection began, in whole megabytes; 0 if there was no collection. */
  static long peakBytes(Path log) throws IOException {
    long megabytes = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        megabytes = Math.max(megabytes, Long.parseLong(pause.group(1)));
      }
    }
    return megabytes << 20;
  }
}
