package io.jenjang.bench.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program in a process of its own, watched while it runs. */
final class Child {
  private static final long WATCH_MILLIS = 20;

  /**
   * What a process took.
   *
   * @param wholeNanos from its start to its end, by the clock on the wall
   * @param cpu of all its threads
   * @param peakBytes the most memory it had resident; 0 where the system does not tell
   * @param read bytes that it asked the system for; 0 where the system does not tell
   * @param written bytes that it gave to the system; 0 where the system does not tell
   * @param lines that it wrote on standard error
   */
  record Ended(
      int status,
      long wholeNanos,
      long cpu,
      long peakBytes,
      long read,
      long written,
      List<Line> lines) {
    /** Stops the benchmark if the program failed, with what it said. */
    Ended orThrow(String name) {
      if (status != 0) {
        List<String> said = lines.stream().map(Line::text).toList();
        throw new IllegalStateException(name + " ended with exit status " + status + ":\n"
            + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
      }
      return this;
    }
  }

  /**
   * One line of standard error.
   *
   * @param atNanos since the start of the process, by the clock on the wall
   * @param cpuNanos that all its threads had run by then
   */
  record Line(String text, long atNanos, long cpuNanos) {}

  private Child() {}

  /**
   * Runs a program to its end. Its standard output goes to a file.
   *
   * @param environment added to this process's own
   */
  static Ended run(List<String> command, Map<String, String> environment, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    long started = System.nanoTime();
    Process process = builder.start();
    List<Line> lines = new ArrayList<>();
    Thread reader = new Thread(() -> read(process, started, lines), "standard error");
    reader.start();
    long cpu = 0;
    long peak = 0;
    long in = 0;
    long out = 0;
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS);
      cpu = Math.max(cpu, cpu(process));
      peak = Math.max(peak, told(process.pid(), "status", "VmHWM:") * 1024);
      in = Math.max(in, told(process.pid(), "io", "rchar:"));
      out = Math.max(out, told(process.pid(), "io", "wchar:"));
    }
    long whole = System.nanoTime() - started;
    reader.join();
    return new Ended(process.exitValue(), whole, cpu, peak, in, out, List.copyOf(lines));
  }

  private static void read(Process process, long started, List<Line> lines) {
    try (BufferedReader error = new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String text = error.readLine(); text != null; text = error.readLine()) {
        lines.add(new Line(text, System.nanoTime() - started, cpu(process)));
      }
    } catch (IOException e) {
      lines.add(new Line("cannot be read: " + e.getMessage(), 0, 0));
    }
  }

  /** 0 once it has ended. */
  private static long cpu(Process process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  /** What Linux keeps of a process: none of these numbers ever falls, so the last look before the end counts. 0 where there is nothing to see. */
  private static long told(long pid, String file, String label) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
      return lines
          .filter(line -> line.startsWith(label))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0L);
    } catch (IOException | RuntimeException gone) {
      return 0;
    }
  }
}
