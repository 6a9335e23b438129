package io.jenjang.batch.step.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** How the totals of written tables are found; both ways know the files and nothing of the engine that wrote them. */
public enum SumsBy {
  /** Spark's SQL. Its first queries in a process cost more than all the adding. */
  SQL {
    @Override
    public WrittenSums of(SparkSession session, Function<String, List<String>> files) {
      return WrittenSums.of(session, files);
    }

    @Override
    public Map<String, BigDecimal> balances(
        SparkSession session, Function<String, List<String>> files) {
      return WrittenSums.balances(session, files);
    }
  },
  /** A scan of the needed columns with Spark's reader. */
  SCAN {
    @Override
    public WrittenSums of(SparkSession session, Function<String, List<String>> files) {
      return ColumnSums.of(session, files);
    }

    @Override
    public Map<String, BigDecimal> balances(
        SparkSession session, Function<String, List<String>> files) {
      return ColumnSums.balances(session, files);
    }
  };

  /**
   * Adds up.
   *
   * @param files paths by table; none of a table that is not there to be added up, which comes to nothing
   */
  public abstract WrittenSums of(SparkSession session, Function<String, List<String>> files);

  /** The balances in a carry alone, by currency. */
  public abstract Map<String, BigDecimal> balances(
      SparkSession session, Function<String, List<String>> files);
}
