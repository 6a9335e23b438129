package io.jenjang.bench.standard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stages that a run of Jenjang tells on standard error, {@code name: 1.2 s}, each when it is over.
 *
 * @param startNanos from the start of the process until its first stage after {@code start} began
 * @param workNanos by stage, without {@code start}
 */
record StageLines(long startNanos, Map<String, Long> workNanos) {
  private static final Pattern STAGE = Pattern.compile("(\\S.*): (\\d+\\.\\d+) s");
  private static final String START = "start";

  static StageLines of(List<Child.Line> lines) {
    Map<String, Long> work = new LinkedHashMap<>();
    long start = -1;
    for (Child.Line line : lines) {
      Matcher stage = STAGE.matcher(line.text());
      if (!stage.matches()) {
        continue;
      }
      long nanos = new BigDecimal(stage.group(2)).movePointRight(9).longValueExact();
      boolean starting = stage.group(1).startsWith(START);
      if (start < 0) {
        start = starting ? line.atNanos() : Math.max(0, line.atNanos() - nanos);
      }
      if (!starting) {
        work.merge(stage.group(1), nanos, Long::sum);
      }
    }
    return new StageLines(Math.max(0, start), work);
  }
}
