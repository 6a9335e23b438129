package io.jenjang.batch.step.generate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.not;
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
  private static final String MONEY = "decimal(18,2)";
  private static final int ONE_OF = 100;
  private static final int MIDDLE = 15;

  /** Computes {@code sales} rows over {@code members} sellers; the same for every number of cores. */
  public static SyntheticSales of(
      SparkSession session, long members, long sales, Shape shape, long seed, YearMonth period) {
    Column instant = instant(shape, seed, period);
    return new SyntheticSales(rows(session, sales)
        .select(
            id(col("id")).as("sale_id"),
            SyntheticMembers.id(seller(members, shape, seed)).as("member_id"),
            when(percent(seed, 6).lt(70), "retail").otherwise("self").as("buyer"),
            instant.as("sold_at"),
            instant.as("paid_at"),
            cv(seed).as("cv")));
  }

  /**
   * The same sales as a company has them. Of a hundred rows two are returns of the sale before them. Of ten thousand ten are wrong, in turn: of an
   * unknown member, not paid, below zero, or under the key of the row before. Three of ten are in euro, two of three have a buyer.
   */
  public static SyntheticSales mixed(
      SparkSession session, long members, long sales, Shape shape, long seed, YearMonth period) {
    Column row = col("row");
    Column isReturn = row.mod(50).equalTo(49);
    Column sign = when(isReturn, -1).otherwise(1);
    Column instant = instant(shape, seed, period);
    Column kind = percent(seed, 6);
    return new SyntheticSales(rows(session, sales)
        .withColumnRenamed("id", "row")
        .withColumn("id", when(isReturn, row.minus(1)).otherwise(row))
        .select(
            id(when(wrong(row, 3), row.minus(1)).otherwise(row)).as("sale_id"),
            when(wrong(row, 0), "NOBODY")
                .otherwise(SyntheticMembers.id(seller(members, shape, seed)))
                .as("member_id"),
            when(kind.lt(40), "self")
                .when(kind.lt(60), "preferred")
                .otherwise("retail")
                .as("buyer"),
            when(kind.geq(40), buyer(members, seed)).as("buyer_id"),
            when(percent(seed, 8).lt(30), "web").otherwise("shop").as("channel"),
            when(percent(seed, 9).lt(30), "EUR").otherwise("USD").as("currency"),
            instant.as("sold_at"),
            when(not(wrong(row, 1)), instant).as("paid_at"),
            sign.cast("decimal(18,4)").as("quantity"),
            cv(seed)
                .multiply(when(wrong(row, 2), -1).otherwise(sign))
                .cast(MONEY)
                .as("cv"),
            when(isReturn, "return").otherwise("sale").as("kind"),
            when(isReturn, id(col("id"))).as("returns_sale_id"),
            when(isReturn, 1).as("returns_line_no")));
  }

  private static Dataset<Row> rows(SparkSession session, long sales) {
    return session.range(0, sales, 1, SyntheticMembers.files(sales)).toDF();
  }

  /** Writes the rows as zstd Parquet into a new folder. */
  public void write(String folder) {
    rows.write().option("compression", "zstd").parquet(folder);
  }

  private static Column id(Column number) {
    return concat(lit("S"), lpad(number.cast("string"), ID_DIGITS, "0"));
  }

  /** One row of four thousand, for each way of being wrong another one; neither a return nor returned. */
  private static Column wrong(Column row, int way) {
    return row.mod(4000).equalTo(way * 1000 + 7);
  }

  private static Column buyer(long members, long seed) {
    return concat(lit("C"), pmod(SyntheticMembers.bits(seed, 7), lit(members)).cast("string"));
  }

  private static Column cv(long seed) {
    return expr("cast((500 + pmod(xxhash64(id, " + seed + "L, 2), 9001)) / 100 as " + MONEY + ")");
  }

  /** 0 to 99, from the row and the seed. */
  private static Column percent(long seed, int purpose) {
    return pmod(SyntheticMembers.bits(seed, purpose), lit(100));
  }

  private static Column seller(long members, Shape shape, long seed) {
    String unit = "pmod(xxhash64(id, " + seed + "L, 3), 1000000007) / 1000000007D";
    Column skewed = expr("cast(floor(" + members + " * pow(" + unit + ", 1.5D)) as bigint)");
    return switch (shape) {
      case WHALE -> when(percent(seed, 4).lt(10), lit(members / 2)).otherwise(skewed);
      case UNQUALIFIED -> skewed.minus(skewed.mod(ONE_OF));
      case RANDOM, CHAIN, STAR, ONE_DAY, BINARY -> skewed;
    };
  }

  private static Column instant(Shape shape, long seed, YearMonth period) {
    boolean oneDay = shape == Shape.ONE_DAY;
    long start = period.atDay(oneDay ? MIDDLE : 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long seconds = (oneDay ? 1 : period.lengthOfMonth()) * 86_400L;
    Column second = pmod(SyntheticMembers.bits(seed, 5), lit(seconds)).plus(start);
    return timestamp_micros(second.multiply(MICROS));
  }
}
