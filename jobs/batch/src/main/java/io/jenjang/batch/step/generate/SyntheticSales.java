package io.jenjang.batch.step.generate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import io.jenjang.batch.config.Shape;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Invented sale lines of one month, one row a line: commissionable volume 5.00 to 95.00, sellers skewed by {@code floor(n * u ^
 * 1.5)}, so that early members sell more.
 */
public final class SyntheticSales {
  private final Dataset<Row> rows;

  private SyntheticSales(Dataset<Row> rows) {
    this.rows = rows;
  }

  private static final int ID_DIGITS = 12;
  private static final long MICROS = 1_000_000L;

  /** Computes {@code sales} rows over {@code members} sellers; the same for every number of cores. */
  public static SyntheticSales of(
      SparkSession session, long members, long sales, Shape shape, long seed, YearMonth period) {
    Column instant = instant(seed, period);
    return new SyntheticSales(session
        .range(0, sales, 1, SyntheticMembers.files(sales))
        .select(
            concat(lit("S"), lpad(col("id").cast("string"), ID_DIGITS, "0")).as("sale_id"),
            SyntheticMembers.id(seller(members, shape, seed)).as("member_id"),
            when(percent(seed, 6).lt(70), "retail").otherwise("self").as("buyer"),
            instant.as("sold_at"),
            instant.as("paid_at"),
            expr("cast((500 + pmod(xxhash64(id, " + seed + "L, 2), 9001)) / 100 as decimal(18,2))")
                .as("cv")));
  }

  /** Writes the rows as zstd Parquet into a new folder. */
  public void write(String folder) {
    rows.write().option("compression", "zstd").parquet(folder);
  }

  /** 0 to 99, from the row and the seed. */
  private static Column percent(long seed, int purpose) {
    return pmod(SyntheticMembers.bits(seed, purpose), lit(100));
  }

  private static Column seller(long members, Shape shape, long seed) {
    String unit = "pmod(xxhash64(id, " + seed + "L, 3), 1000000007) / 1000000007D";
    Column skewed = expr("cast(floor(" + members + " * pow(" + unit + ", 1.5D)) as bigint)");
    return shape == Shape.WHALE
        ? when(percent(seed, 4).lt(10), lit(members / 2)).otherwise(skewed)
        : skewed;
  }

  private static Column instant(long seed, YearMonth period) {
    long start = period.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long seconds = period.lengthOfMonth() * 86_400L;
    Column second = pmod(SyntheticMembers.bits(seed, 5), lit(seconds)).plus(start);
    return timestamp_micros(second.multiply(MICROS));
  }
}
