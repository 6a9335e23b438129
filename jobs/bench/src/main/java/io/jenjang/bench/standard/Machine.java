package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Where and when it was measured.
 *
 * @param processor as the system names it; empty where it does not
 * @param memory megabytes; 0 where the system does not tell
 * @param spark version
 * @param duckDb version of its driver
 */
public record Machine(
    String processor,
    int cores,
    long memory,
    String system,
    String java,
    String spark,
    String duckDb,
    String date) {

  static Machine here() {
    return new Machine(
        said("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        number(said("/proc/meminfo", "MemTotal")) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.runtime.version"),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        duckDbVersion(),
        LocalDate.now(ZoneOffset.UTC).toString());
  }

  String words() {
    return processor + ", " + cores + " cores, " + memory + " MB, " + system + "; Java " + java
        + ", Spark " + spark + ", DuckDB " + duckDb + "; " + date;
  }

  private static String duckDbVersion() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException unknown) {
      return "";
    }
  }

  private static long number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String said(String file, String label) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(label))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException unknown) {
      return "";
    }
  }
}
