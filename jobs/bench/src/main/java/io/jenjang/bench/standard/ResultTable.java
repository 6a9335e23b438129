package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a result for people. */
final class ResultTable {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1 << 20;

  private ResultTable() {}

  /** A few lines for every run, then what follows from all of them. */
  static void print(Result result, PrintWriter out) {
    out.printf(
        "%n%s, %d threads, %d MB, rival %s%n",
        result.workload(), result.limits().threads(), result.limits().megabytes(), result.rival());
    out.println(
        "round contender   start s    work s   whole s    work cpu s  peak MB  heap MB   load");
    result.runs().forEach(run -> row(run, out));
    for (String contender : List.of("duckdb", "jenjang")) {
      result.median(contender).ifPresent(run -> stages(run, out));
    }
    result
        .ratio()
        .ifPresent(ratio -> out.printf(
            Locale.ROOT,
            "Jenjang's median work over DuckDB's: %.2f; of the time on the processors: %.2f%n",
            ratio,
            result.cpuRatio().orElseThrow()));
    out.println(
        result.outcomes().size() == 1
            ? "all agree: " + said(result)
            : "THEY DIFFER: " + said(result));
    out.flush();
  }

  private static void row(Measured run, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%5d %-9s %9.1f %9.1f %9.1f %13.1f %8.0f %8.0f %6.1f%n",
        run.round(),
        run.contender(),
        run.start().wall() / NANOS,
        run.work().wall() / NANOS,
        run.whole().wall() / NANOS,
        run.work().cpu() / NANOS,
        run.peakBytes() / MEGABYTE,
        run.heapBytes() / MEGABYTE,
        run.load());
  }

  private static void stages(Measured run, PrintWriter out) {
    String stages =
        run.stages().entrySet().stream().map(ResultTable::stage).collect(Collectors.joining(", "));
    out.printf(
        "stages of %s in its median round (on the processors): %s%n", run.contender(), stages);
  }

  private static String stage(Map.Entry<String, Took> stage) {
    Took took = stage.getValue();
    return String.format(
        Locale.ROOT, "%s %.1f s (%.1f)", stage.getKey(), took.wall() / NANOS, took.cpu() / NANOS);
  }

  private static String said(Result result) {
    return result.outcomes().stream()
        .map(totals -> String.format(
            Locale.ROOT,
            "%,d lines of %,.2f in all, %,d statements of %,.2f",
            totals.lines(),
            totals.amount(),
            totals.statements(),
            totals.earned()))
        .collect(Collectors.joining(" / "));
  }
}
