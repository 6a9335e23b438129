package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stages that a run of Jenjang tells on standard error, {@code name: 1.2 s}, each when it is over.
 *
 * @param start from the start of the process until its first stage after {@code start} began
 * @param end from the start of the process until its last stage was over
 * @param work by stage, without {@code start}
 */
record StageLines(Took start, Took end, Map<String, Took> work) {
  private static final Pattern STAGE = Pattern.compile("(\\S.*): (\\d+\\.\\d+) s");
  private static final String START = "start";

  /** Those of the last run of a process that made several; each begins with a stage {@code start}. */
  static StageLines ofLast(List<Child.Line> lines) {
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher stage = STAGE.matcher(lines.get(i).text());
      first = stage.matches() && stage.group(1).equals(START) ? i : first;
    }
    return of(lines.subList(first, lines.size()));
  }

  static StageLines of(List<Child.Line> lines) {
    Map<String, Took> work = new LinkedHashMap<>();
    Took start = null;
    Took end = Took.NOTHING;
    long cpuBefore = 0;
    for (Child.Line line : lines) {
      Matcher stage = STAGE.matcher(line.text());
      if (!stage.matches()) {
        continue;
      }
      long nanos = new BigDecimal(stage.group(2)).movePointRight(9).longValueExact();
      boolean starting = stage.group(1).startsWith(START);
      if (start == null) {
        start = starting
            ? new Took(line.atNanos(), line.cpuNanos())
            : new Took(Math.max(0, line.atNanos() - nanos), 0);
      }
      if (!starting) {
        work.merge(stage.group(1), new Took(nanos, line.cpuNanos() - cpuBefore), Took::plus);
      }
      cpuBefore = line.cpuNanos();
      end = new Took(line.atNanos(), line.cpuNanos());
    }
    return new StageLines(start == null ? Took.NOTHING : start, end, work);
  }
}
