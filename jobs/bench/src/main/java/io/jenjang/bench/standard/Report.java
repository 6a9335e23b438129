package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A result as a page of Markdown, which is also what is printed. */
final class Report {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private static final String WARM =
      "The work of `jenjang-warm` is that of a process which has run the same month once before: without the start of Java and Spark, when"
          + " nearly all is compiled; `jenjang-same` is the cold one. Its whole time, processor time, memory and bytes read and written are those of the process, with"
          + " both runs.";

  private final Result result;
  private final StringBuilder page = new StringBuilder();

  private Report(Result result) {
    this.result = result;
  }

  static String of(Result result) {
    Report report = new Report(result);
    report.head();
    report.medians();
    report.floors();
    report.stages();
    report.runs();
    return report.page.toString();
  }

  private void head() {
    line("# %s", result.workload());
    line("");
    line("%s.", result.machine().words());
    line(
        "%d threads and %,d MB each; the files of the month have %,.0f MB.",
        result.limits().threads(), result.limits().megabytes(), result.input().stored() / MEGABYTE);
    line(
        "This machine reads them with %,.0f MB/s, writes %,.0f MB/s, unpacks %,.0f MB/s and packs %,.0f MB/s a thread: `limit` is what a contender's bytes take at that speed.",
        result.rates().read() / MEGABYTE,
        result.rates().write() / MEGABYTE,
        result.rates().unpack() / MEGABYTE,
        result.rates().pack() / MEGABYTE);
    line("");
    line(
        result.outcomes().size() == 1 ? "All agree: %s." : "**They differ**: %s.",
        result.outcomes().stream().map(Report::said).collect(Collectors.joining(" / ")));
    line("");
  }

  private static String said(Totals totals) {
    return String.format(
        Locale.ROOT,
        "%,d lines of %,.2f in all, %,d statements of %,.2f",
        totals.lines(),
        totals.amount(),
        totals.statements(),
        totals.earned());
  }

  /** What everybody took in its median round. */
  private void medians() {
    line(
        "| contender | rounds | whole s | of duckdb | work s | of duckdb | processor s | limit s | peak MB | read MB | written MB | tables MB |");
    line("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Measured run : result.medians()) {
      long rounds = result.runs().stream()
          .filter(one -> one.contender().equals(run.contender()))
          .count();
      line(
          "| %s | %d | %.1f | %s | %.1f | %s | %.1f | %.1f | %,.0f | %,.0f | %,.0f | %,.0f |",
          run.contender(),
          rounds,
          run.whole().wall() / NANOS,
          ratio(run, Measured::whole),
          run.work().wall() / NANOS,
          ratio(run, Measured::work),
          run.whole().cpu() / NANOS,
          result.floor(run).seconds(),
          run.peakBytes() / MEGABYTE,
          run.bytes().read() / MEGABYTE,
          run.bytes().written() / MEGABYTE,
          run.bytes().tables().stored() / MEGABYTE);
    }
    line("");
    if (result.contenders().contains(WarmJenjang.NAME)) {
      line(WARM);
      line("");
    }
  }

  /** Where the time of the work goes: into moving bytes, and into everything else. */
  private void floors() {
    line("Seconds of the work against the limit, part by part, one after another:");
    line("");
    line("| contender | read | unpack | pack | write | limit | work | times the limit |");
    line("|---|---|---|---|---|---|---|---|");
    for (Measured run : result.medians()) {
      Floor floor = result.floor(run);
      double work = run.work().wall() / NANOS;
      line(
          "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
          run.contender(),
          floor.read(),
          floor.unpack(),
          floor.pack(),
          floor.write(),
          floor.seconds(),
          work,
          work / floor.seconds());
    }
    line("");
  }

  private String ratio(Measured run, Function<Measured, Took> of) {
    return result
        .ratio(run, of)
        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
        .orElse("");
  }

  private void stages() {
    line("Seconds by stage in the median round, and on the processors:");
    line("");
    for (Measured run : result.medians()) {
      String stages =
          run.stages().entrySet().stream().map(Report::stage).collect(Collectors.joining(", "));
      line("- %s: start %.1f, %s", run.contender(), run.start().wall() / NANOS, stages);
    }
    line("");
  }

  private static String stage(Map.Entry<String, Took> stage) {
    Took took = stage.getValue();
    return String.format(
        Locale.ROOT, "%s %.1f (%.1f)", stage.getKey(), took.wall() / NANOS, took.cpu() / NANOS);
  }

  private void runs() {
    line("Every run; load is how many threads of the whole machine wanted to run before it:");
    line("");
    line(
        "| round | contender | start s | work s | whole s | processor s | peak MB | heap MB | load |");
    line("|---|---|---|---|---|---|---|---|---|");
    List<Measured> runs = result.runs();
    for (Measured run : runs) {
      line(
          "| %d | %s | %.1f | %.1f | %.1f | %.1f | %,.0f | %,.0f | %.1f |",
          run.round(),
          run.contender(),
          run.start().wall() / NANOS,
          run.work().wall() / NANOS,
          run.whole().wall() / NANOS,
          run.whole().cpu() / NANOS,
          run.peakBytes() / MEGABYTE,
          run.heapBytes() / MEGABYTE,
          run.load());
    }
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
