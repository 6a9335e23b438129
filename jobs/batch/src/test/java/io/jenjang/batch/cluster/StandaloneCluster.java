package io.jenjang.batch.cluster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Spark cluster on this machine: a master and two workers of one core and one gigabyte, each a process, on free ports. */
final class StandaloneCluster implements AutoCloseable {
  private static final String DAEMON_HEAP = "-Xmx256m";
  private static final Pattern MASTER =
      Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
  private static final Pattern REGISTERED =
      Pattern.compile("(Successfully registered with master)");

  private final Path home;
  private final Path folder;
  private final Path jar;
  private final List<Daemon> daemons = new ArrayList<>();
  private String master;

  private StandaloneCluster(Path home, Path folder, Path jar) {
    this.home = home;
    this.folder = folder;
    this.jar = jar;
  }

  /**
   * Starts it and waits until both workers are there.
   *
   * @param target folder in which the module was built: its jar, and the libraries beside it
   * @param folder for what the cluster writes
   */
  static StandaloneCluster start(Path target, Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("spark"));
    Files.createSymbolicLink(home.resolve("jars"), target.resolve("lib"));
    StandaloneCluster cluster = new StandaloneCluster(home, folder, jar(target));
    try {
      cluster.start();
      return cluster;
    } catch (Exception | AssertionError failed) {
      cluster.close();
      throw failed;
    }
  }

  private static Path jar(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file ->
              file.getFileName().toString().matches("jenjang-batch-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar of the module in " + target));
    }
  }

  private void start() throws Exception {
    Daemon first =
        daemon("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0");
    master = first.await(MASTER);
    for (int worker = 1; worker <= 2; worker++) {
      daemon(
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--port",
              "0",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--work-dir",
              folder.resolve("worker-" + worker).toString(),
              master)
          .await(REGISTERED);
    }
  }

  private Daemon daemon(String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(DAEMON_HEAP));
    command.addAll(opens());
    command.add(mainClass);
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(List.of(arguments));
    Daemon daemon = Daemon.start(home, folder, command);
    daemons.add(daemon);
    return daemon;
  }

  /** Where it takes applications. */
  String master() {
    return master;
  }

  /** A command of Jenjang through {@code SparkSubmit}, as the launcher starts it; gives what it said, and stops if it failed. */
  String submit(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("-Xmx1g"));
    command.addAll(opens());
    command.addAll(List.of(
        "org.apache.spark.deploy.SparkSubmit",
        "--master",
        master,
        "--conf",
        "spark.driver.host=127.0.0.1",
        "--conf",
        "spark.driver.bindAddress=127.0.0.1",
        "--conf",
        "spark.executor.memory=1g",
        "--class",
        "io.jenjang.batch.cli.Main",
        jar.toString()));
    command.addAll(arguments);
    try (Daemon driver = Daemon.start(home, folder, command)) {
      int status = driver.end();
      if (status != 0) {
        throw new AssertionError("exit status " + status + ": " + driver.text());
      }
      return driver.text();
    }
  }

  /** The flags by which this process opens what Spark needs of the Java machine. */
  private static List<String> opens() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens"))
        .toList();
  }

  @Override
  public void close() {
    for (int i = daemons.size() - 1; i >= 0; i--) {
      daemons.get(i).close();
    }
  }
}
