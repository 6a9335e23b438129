package io.jenjang.batch.step.generate;

import static org.apache.spark.sql.functions.lit;

import java.time.YearMonth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one rate of exchange of an invented month: a euro is 1.1 dollars. */
public final class SyntheticRates {
  private static final String RATE = "1.1";

  private final Dataset<Row> rows;

  private SyntheticRates(Dataset<Row> rows) {
    this.rows = rows;
  }

  public static SyntheticRates of(SparkSession session, YearMonth period) {
    return new SyntheticRates(session
        .range(1)
        .select(
            lit(period.toString()).as("period"),
            lit("EUR").as("from"),
            lit("USD").as("to"),
            lit(RATE).cast("decimal(18,6)").as("rate")));
  }

  /** Writes the row as zstd Parquet into a new folder. */
  public void write(String folder) {
    rows.write().option("compression", "zstd").parquet(folder);
  }
}
