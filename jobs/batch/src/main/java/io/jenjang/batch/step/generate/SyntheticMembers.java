package io.jenjang.batch.step.generate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.jenjang.batch.config.Shape;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** An invented genealogy: one row a member, a sponsor always among those who joined before. */
public final class SyntheticMembers {
  private final Dataset<Row> rows;

  private SyntheticMembers(Dataset<Row> rows) {
    this.rows = rows;
  }

  private static final long ROWS_A_FILE = 2_000_000L;
  private static final int ID_DIGITS = 10;

  /** Computes {@code members} rows; the same for every number of cores. */
  public static SyntheticMembers of(SparkSession session, long members, Shape shape, long seed) {
    Dataset<Row> rows = session
        .range(0, members, 1, files(members))
        .select(id(col("id")).as("member_id"), sponsor(shape, seed).as("sponsor_id"), col("id"));
    Dataset<Row> placed = shape == Shape.BINARY ? placed(rows) : rows;
    return new SyntheticMembers(placed.drop("id"));
  }

  /** Writes the rows as zstd Parquet into a new folder. */
  public void write(String folder) {
    rows.write().option("compression", "zstd").parquet(folder);
  }

  /** The id of a member by number, {@code M0000000042}. */
  static Column id(Column number) {
    return concat(lit("M"), lpad(number.cast("string"), ID_DIGITS, "0"));
  }

  /** How many files so many rows fill; does not depend on the machine. */
  static int files(long rows) {
    return Math.toIntExact(Math.max(1, (rows + ROWS_A_FILE - 1) / ROWS_A_FILE));
  }

  /** Sixty-four bits that depend on the row, the seed and what they are for. */
  static Column bits(long seed, int purpose) {
    return xxhash64(col("id"), lit(seed), lit(purpose));
  }

  private static Column sponsor(Shape shape, long seed) {
    Column number = col("id");
    Column upline = switch (shape) {
      case CHAIN -> number.minus(1);
      case STAR -> lit(0L);
      case RANDOM, WHALE, UNQUALIFIED, ONE_DAY, BINARY ->
        expr("pmod(xxhash64(id, " + seed + "L, 1), greatest(id, 1))");
    };
    return when(number.gt(0), id(upline));
  }

  private static Dataset<Row> placed(Dataset<Row> rows) {
    return rows.withColumn("placement_id", when(col("id").gt(0), id(expr("(id - 1) div 2"))))
        .withColumn("placement_leg", when(col("id").gt(0), expr("cast((id - 1) % 2 + 1 as int)")));
  }
}
