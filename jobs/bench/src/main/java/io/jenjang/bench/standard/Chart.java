package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A result as a picture: time by stage, then memory and bytes, a bar for every contender's median round. Scalable Vector Graphics. */
final class Chart {
  private static final int LEFT = 130;
  private static final int LONGEST = 620;
  private static final int WIDTH = LEFT + LONGEST + 150;
  private static final int BAR = 22;
  private static final int STEP = 30;
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;
  private static final double NARROWEST_WITH_NAME = 6.5;
  private static final String START = "#bab0ac";
  private static final List<String> COLOURS = List.of(
      "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#9c755f");

  private final Result result;
  private final StringBuilder body = new StringBuilder();
  private int y = 30;

  private Chart(Result result) {
    this.result = result;
  }

  static String of(Result result) {
    Chart chart = new Chart(result);
    chart.text(10, chart.y, 15, "start", result.workload());
    chart.text(10, chart.y + 18, 11, "start", result.machine().words());
    chart.y += 46;
    chart.times();
    chart.bars("peak memory, MB", run -> run.peakBytes() / MEGABYTE);
    chart.bars("read, MB", run -> run.bytes().read() / MEGABYTE);
    chart.bars("written, MB", run -> run.bytes().written() / MEGABYTE);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + chart.y
        + "\" font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + chart.body + "</svg>\n";
  }

  private void times() {
    List<Measured> medians = result.medians();
    double longest =
        medians.stream().mapToDouble(run -> run.whole().wall() / NANOS).max().orElse(1);
    title("seconds, whole process: start, then stage by stage");
    for (Measured run : medians) {
      name(run);
      double x = part(LEFT, run.start(), longest, START, "start");
      int colour = 0;
      for (Map.Entry<String, Took> stage : run.stages().entrySet()) {
        x = part(
            x, stage.getValue(), longest, COLOURS.get(colour % COLOURS.size()), stage.getKey());
        colour++;
      }
      String ratio = result
          .ratio(run, Measured::whole)
          .map(value -> String.format(Locale.ROOT, " (%.2f)", value))
          .orElse("");
      after(
          LEFT + LONGEST * run.whole().wall() / NANOS / longest, run.whole().wall() / NANOS, ratio);
    }
    y += 16;
  }

  /** Draws a part of a bar and gives its end. */
  private double part(double x, Took took, double longest, String colour, String name) {
    double width = LONGEST * (took.wall() / NANOS) / longest;
    rectangle(x, width, colour, name + " " + seconds(took));
    if (width > NARROWEST_WITH_NAME * name.length()) {
      text(x + width / 2, y + BAR - 7, 10, "middle", name);
    }
    return x + width;
  }

  private static String seconds(Took took) {
    return String.format(Locale.ROOT, "%.1f s", took.wall() / NANOS);
  }

  private void bars(String title, ToDoubleFunction<Measured> value) {
    List<Measured> medians = result.medians();
    double longest = Math.max(1, medians.stream().mapToDouble(value).max().orElse(1));
    title(title);
    for (Measured run : medians) {
      name(run);
      double width = LONGEST * value.applyAsDouble(run) / longest;
      rectangle(LEFT, width, COLOURS.get(0), title);
      after(LEFT + width, value.applyAsDouble(run), "");
    }
    y += 16;
  }

  private void title(String title) {
    text(10, y, 13, "start", title);
    y += 10;
  }

  private void name(Measured run) {
    text(LEFT - 8, y + BAR - 6, 12, "end", run.contender());
  }

  /** The number at a bar's end, which ends the bar. */
  private void after(double x, double value, String more) {
    text(x + 6, y + BAR - 6, 12, "start", String.format(Locale.ROOT, "%,.1f", value) + more);
    y += STEP;
  }

  private void rectangle(double x, double width, String colour, String told) {
    body.append(String.format(
        Locale.ROOT,
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>%n",
        x,
        y,
        width,
        BAR,
        colour,
        escaped(told)));
  }

  private void text(double x, int at, int size, String anchor, String words) {
    body.append(String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\">%s</text>%n",
        x,
        at,
        size,
        anchor,
        escaped(words)));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
