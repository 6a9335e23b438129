package io.jenjang.batch.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells which stage a job is in and keeps how long each took: a bar on a terminal, plain lines otherwise. */
public final class Progress implements AutoCloseable {
  private static final int STAGES = 10;
  private static final String TERMINAL = "jenjang.terminal";

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final PrintStream lines;
  private final ProgressBar bar;

  private final Consumer<String> listener;

  private Progress(PrintStream lines, ProgressBar bar, Consumer<String> listener) {
    this.lines = lines;
    this.bar = bar;
    this.listener = listener;
  }

  /** A bar where a person watches, as the launcher tells; lines on standard error where a log is written. */
  public static Progress onTerminalOrPlain() {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new Progress(System.err, null, stage -> {});
    }
    return new Progress(
        null,
        new ProgressBarBuilder()
            .setTaskName("jenjang")
            .setInitialMax(STAGES)
            .setStyle(ProgressBarStyle.ASCII)
            .build(),
        stage -> {});
  }

  /** Says nothing; for use inside other programs. */
  public static Progress silent() {
    return telling(stage -> {});
  }

  /** Tells another program the name of every stage as it ends; what that throws stops the job. */
  public static Progress telling(Consumer<String> listener) {
    return new Progress(null, null, listener);
  }

  /** Runs one stage and keeps its time. */
  public <T> T stage(String name, Supplier<T> work) {
    if (bar != null) {
      bar.setExtraMessage(name);
    }
    long start = System.nanoTime();
    T result = work.get();
    long took = System.nanoTime() - start;
    nanos.merge(name, took, Long::sum);
    if (bar != null) {
      bar.step();
    }
    if (lines != null) {
      lines.println(name + ": " + seconds(took) + " s");
    }
    listener.accept(name);
    return result;
  }

  /** Runs one stage that gives nothing back. */
  public void stage(String name, Runnable work) {
    stage(name, () -> {
      work.run();
      return null;
    });
  }

  /** Stage to nanoseconds, in the order in which they ran. */
  public Map<String, Long> times() {
    return new LinkedHashMap<>(nanos);
  }

  /** Seconds with one place. */
  public static String seconds(long nanos) {
    long tenths = (nanos + 50_000_000L) / 100_000_000L;
    return tenths / 10 + "." + tenths % 10;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
