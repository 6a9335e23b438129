package io.jenjang.batch.io.read;

import io.jenjang.batch.io.Sha256;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.column.RawFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** SHA-256 of files, several at a time: by threads of this process where Spark runs in it, by tasks, one a file, on a cluster. */
public final class Digests {
  /** Files a core, so that cores work while disks are waited for. */
  private static final int AT_ONCE = 2;

  private Digests() {}

  /** By path of file, hexadecimal; stops with INPUT at a file that cannot be read. */
  public static Map<String, String> of(SparkSession session, List<InputFile> files) {
    return of(session, files, AT_ONCE * cores(session));
  }

  /** The same while other work goes on, which loses one core to it less than there are, and the only one where there is one. */
  public static CompletableFuture<Map<String, String>> beside(
      SparkSession session, List<InputFile> files) {
    int atOnce = Math.max(1, cores(session) - 1);
    // Not by a thread that many share: it would wait for the digests, and others for it.
    return CompletableFuture.supplyAsync(
        () -> of(session, files, atOnce), work -> daemon(work).start());
  }

  private static int cores(SparkSession session) {
    return Math.max(1, session.sparkContext().defaultParallelism());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "digests");
    thread.setDaemon(true);
    return thread;
  }

  private static Map<String, String> of(SparkSession session, List<InputFile> files, int atOnce) {
    List<InputFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(
        Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::path));
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    return ReadFailures.told(() ->
        spark.isLocal() ? byThreads(spark, largestFirst, atOnce) : byTasks(spark, largestFirst));
  }

  /** A job of Spark would cost more than digesting a gigabyte: it has its classes loaded and a task sent for every file. */
  private static Map<String, String> byThreads(
      JavaSparkContext spark, List<InputFile> files, int atOnce) {
    Configuration hadoop = spark.hadoopConfiguration();
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      Map<String, CompletableFuture<String>> begun = new LinkedHashMap<>();
      for (InputFile file : files) {
        begun.put(file.path(), CompletableFuture.supplyAsync(() -> digest(file, hadoop), threads));
      }
      Map<String, String> digests = new LinkedHashMap<>();
      begun.forEach((path, digest) -> digests.put(path, digest.join()));
      return digests;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, String> byTasks(JavaSparkContext spark, List<InputFile> files) {
    Shared<SerializableConfiguration> hadoop =
        Shared.with(spark, new SerializableConfiguration(spark.hadoopConfiguration()));
    return spark
        .parallelize(files, Math.max(1, files.size()))
        .map(file -> new Tuple2<>(file.path(), digest(file, hadoop.value().value())))
        .collect()
        .stream()
        .collect(Collectors.toMap(Tuple2::_1, Tuple2::_2));
  }

  private static String digest(InputFile file, Configuration hadoop) {
    Path path = new Path(file.path());
    try (InputStream bytes = RawFiles.open(path, hadoop)) {
      return Sha256.of(bytes);
    } catch (IOException e) {
      throw ReadFailures.damaged(file.path(), e);
    }
  }
}
