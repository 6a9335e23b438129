package io.jenjang.batch.step.check;

import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Written tables of one run as views of a session of their own, for SQL whose answers are small. */
final class WrittenTables {
  /**
   * How a {@code decimal(18,4)} is read: as the whole number that the file holds, times ten thousand. Spark adds whole numbers several times faster than
   * decimals of that size.
   */
  static final String AMOUNT = "bigint";

  static final int COLUMNS_OF_A_SUM = 2;

  private final SparkSession session;
  private final Function<String, List<String>> files;

  WrittenTables(SparkSession session, Function<String, List<String>> files) {
    this.session = session.newSession();
    this.session.conf().set("spark.sql.ansi.enabled", "true");
    this.session.conf().set("spark.sql.session.timeZone", "UTC");
    // Answers are a few rows: more partitions would be more empty tasks.
    this.session.conf().set("spark.sql.shuffle.partitions", "1");
    this.files = files;
  }

  /** The sum of an {@link #AMOUNT}, in two columns of 32 bits each, so that no sum of whole numbers can overflow. */
  static String sum(String column) {
    return "sum(shiftright(" + column + ", 32)), sum(" + column + " & 4294967295L)";
  }

  /** What {@link #sum(String)} found, from a column of the answer on. */
  static BigDecimal sum(Row row, int column) {
    BigInteger high = BigInteger.valueOf(row.getLong(column));
    BigInteger low = BigInteger.valueOf(row.getLong(column + 1));
    return new BigDecimal(high.shiftLeft(Integer.SIZE).add(low), Scales.MONEY);
  }

  /** Shows the named columns of a table; without rows if the run has no such table. */
  void view(String table, String columns) {
    List<String> paths = files.apply(table);
    Dataset<Row> rows = paths.isEmpty()
        ? session.createDataFrame(List.of(), StructType.fromDDL(columns))
        : session.read().schema(columns).parquet(paths.toArray(String[]::new));
    rows.createOrReplaceTempView(table);
  }

  <T> List<T> rows(String sql, Function<Row, T> read) {
    List<T> rows = new ArrayList<>();
    session.sql(sql).collectAsList().forEach(row -> rows.add(read.apply(row)));
    return List.copyOf(rows);
  }

  /** Rows by the text in their first column. */
  <T> Map<String, T> map(String sql, Function<Row, T> read) {
    Map<String, T> map = new LinkedHashMap<>();
    session.sql(sql).collectAsList().forEach(row -> map.put(row.getString(0), read.apply(row)));
    return map;
  }
}
