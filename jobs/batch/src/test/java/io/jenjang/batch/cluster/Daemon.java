package io.jenjang.batch.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process of the test; what it says is kept. It and the processes that it started end with {@link #close}. */
final class Daemon implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final Thread reader;

  private Daemon(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a main class with the libraries of a Spark home; options of the Java machine come first. */
  static Daemon start(Path home, Path folder, List<String> command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    all.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of(
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            "127.0.0.1",
            "JAVA_HOME",
            System.getProperty("java.home")));
    return new Daemon(builder.start());
  }

  private void read() {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tell(line);
      }
    } catch (IOException ended) {
      tell("the output ended: " + ended.getMessage());
    }
  }

  private synchronized void tell(String line) {
    said.add(line);
    notifyAll();
  }

  /** The group of the first line in which the pattern is found; waits for it. */
  synchronized String await(Pattern pattern) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    for (int next = 0; ; next++) {
      while (next >= said.size()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no line like " + pattern + " in: " + text());
        }
        wait(left);
      }
      Matcher found = pattern.matcher(said.get(next));
      if (found.find()) {
        return found.group(1);
      }
    }
  }

  /** The exit status of a process that ends by itself. */
  int end() throws InterruptedException {
    int status = process.waitFor();
    reader.join();
    return status;
  }

  /** All that it said. */
  synchronized String text() {
    return String.join("\n", said);
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    end(process.toHandle());
    children.forEach(child -> {
      child.destroy();
      end(child);
    });
  }

  private static void end(ProcessHandle process) {
    CompletableFuture<ProcessHandle> ended = process.onExit();
    try {
      ended.completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    } finally {
      process.destroyForcibly();
    }
  }
}
