package io.jenjang.batch;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.io.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one local Spark session of all tests: starting one costs seconds. */
public final class SharedSpark {
  private SharedSpark() {}

  /** Two tasks at a time, little else. */
  public static SparkSession session() {
    SparkSettings settings =
        new SparkSettings("local[2]", Map.of("spark.sql.shuffle.partitions", "2"));
    SparkSession session = SparkSessions.open(settings, "local[2]");
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
