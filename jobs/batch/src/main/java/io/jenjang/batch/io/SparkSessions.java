package io.jenjang.batch.io;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** The Spark session that Jenjang's correctness rests on, whatever a cluster's defaults are. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * The session of this process, made if there is none yet.
   *
   * <p>ANSI mode makes an overflowing sum an error instead of a wrap; instants are UTC; Parquet timestamps are microseconds, not
   * INT96. Shuffles are not compressed, and a task writes one file for all its partitions: nearly all that is shuffled are the blocks
   * of the sales scan, which are packed. What a deployment sets itself comes last, except for what results rest on.
   *
   * @param master Spark's master URL, or null for what spark-submit or the settings say
   */
  public static SparkSession open(SparkSettings settings, String master) {
    // The one of the interface goes through Scala's reflection to this same builder, which takes as
    // long as the rest of Spark's start.
    var builder = org.apache.spark.sql.classic.SparkSession.builder().appName("jenjang");
    String where = master(settings, master);
    builder.master(where);
    if (where.startsWith("local")) {
      builder
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1");
    }
    builder
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.maxResultSize", "0")
        .config("spark.shuffle.sort.bypassMergeThreshold", "1")
        .config("spark.shuffle.compress", "false")
        .config("spark.shuffle.spill.compress", "false")
        .config("spark.shuffle.checksum.enabled", "false")
        .config("spark.sql.parquet.enableVectorizedReader", "true")
        .config("spark.sql.files.ignoreCorruptFiles", "false");
    settings.conf().forEach(builder::config);
    builder
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    try {
      SparkSession session = builder.getOrCreate();
      unnamed(session.sparkContext());
      return session;
    } catch (Exception failure) {
      throw cannotStart(where, master != null ? ErrorCode.USAGE : ErrorCode.CONFIGURATION, failure);
    }
  }

  /**
   * Where a session runs.
   *
   * @param master of the command line, or null for what spark-submit or the settings say
   */
  public static String master(SparkSettings settings, String master) {
    return master != null ? master : System.getProperty("spark.master", settings.master());
  }

  /** Without a web page nobody sees what Spark would write with every step about the method that asked for it. */
  private static void unnamed(SparkContext spark) {
    if (spark.uiWebUrl().isEmpty()) {
      spark.setLocalProperty("spark.rdd.scope.noOverride", "true");
    }
  }

  /** Spark throws checked exceptions that it does not declare. */
  private static JenjangException cannotStart(String master, ErrorCode code, Exception failure) {
    return new JenjangException(
        code,
        "Spark does not start with master " + master + ": " + Failures.text(failure)
            + "; expected a master such as local[*], local[4], spark://host:7077 or yarn, and settings below"
            + " jenjang.spark.conf that Spark knows",
        failure);
  }
}
