package io.jenjang.batch.step.check;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.reflect.ClassTag$;

/** Walks the needed columns of written files with Spark's own reader, without a query: nothing is planned, generated or compiled for it. */
final class ColumnScan {
  private ColumnScan() {}

  /** What is added up of one row. */
  @FunctionalInterface
  interface Adding extends Serializable {
    void row(InternalRow row, GroupSums sums);
  }

  /**
   * Adds up a table.
   *
   * @param columns that are read, as in SQL
   * @param width how many sums a group has
   */
  static GroupSums of(
      SparkSession session, List<String> files, String columns, int width, Adding adding) {
    Dataset<Row> rows = session.read().schema(columns).parquet(files.toArray(String[]::new));
    SparkPlan leaf = rows.queryExecution().executedPlan().collectLeaves().head();
    JavaRDD<GroupSums> parts = leaf.supportsColumnar()
        ? JavaRDD.fromRDD(
                leaf.executeColumnar(), ClassTag$.MODULE$.<ColumnarBatch>apply(ColumnarBatch.class))
            .mapPartitions(batches -> ofBatches(batches, width, adding))
        : rows.queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(part -> ofRows(part, new GroupSums(width), adding));
    GroupSums sums = new GroupSums(width);
    parts.collect().forEach(sums::add);
    return sums;
  }

  private static Iterator<GroupSums> ofBatches(
      Iterator<ColumnarBatch> batches, int width, Adding adding) {
    GroupSums sums = new GroupSums(width);
    while (batches.hasNext()) {
      ofRows(batches.next().rowIterator(), sums, adding);
    }
    return Collections.singleton(sums).iterator();
  }

  private static Iterator<GroupSums> ofRows(
      Iterator<InternalRow> rows, GroupSums sums, Adding adding) {
    while (rows.hasNext()) {
      adding.row(rows.next(), sums);
    }
    return Collections.singleton(sums).iterator();
  }
}
