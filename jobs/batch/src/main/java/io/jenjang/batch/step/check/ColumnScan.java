package io.jenjang.batch.step.check;

import io.jenjang.batch.step.check.GroupSums.Group;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import scala.reflect.ClassTag$;

/**
 * Walks the needed columns of written files with Spark's own reader, without a query: nothing is planned, generated or compiled for it.
 *
 * @param names how many of the first columns are texts, by which rows go together
 * @param width how many sums a group has
 */
record ColumnScan(int names, int width, Adding adding) implements Serializable {
  /** What is added up of one row. */
  @FunctionalInterface
  interface Adding extends Serializable {
    /**
     * Adds a row.
     *
     * @param group that of the row's names
     * @param sums all groups so far, for rows that belong to several
     */
    void row(InternalRow row, Group group, GroupSums sums);
  }

  /** Sums of no rows. */
  GroupSums nothing() {
    return new GroupSums(width);
  }

  /**
   * Adds up a table.
   *
   * @param columns that are read, as in SQL
   */
  GroupSums of(SparkSession session, List<String> files, String columns) {
    Dataset<Row> rows = session.read().schema(columns).parquet(files.toArray(String[]::new));
    SparkPlan leaf = rows.queryExecution().executedPlan().collectLeaves().head();
    JavaRDD<GroupSums> parts = leaf.supportsColumnar()
        ? JavaRDD.fromRDD(
                leaf.executeColumnar(), ClassTag$.MODULE$.<ColumnarBatch>apply(ColumnarBatch.class))
            .mapPartitions(batches -> List.of(ofBatches(batches)).iterator())
        : rows.queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(part -> List.of(ofRows(part)).iterator());
    GroupSums sums = nothing();
    parts.collect().forEach(sums::add);
    return sums;
  }

  private GroupSums ofBatches(Iterator<ColumnarBatch> batches) {
    GroupSums sums = new GroupSums(width);
    while (batches.hasNext()) {
      addBatch(batches.next(), sums);
    }
    return sums;
  }

  private void addBatch(ColumnarBatch batch, GroupSums sums) {
    RepeatedNames repeated = RepeatedNames.of(batch, names);
    Group group = null;
    for (int i = 0; i < batch.numRows(); i++) {
      InternalRow row = batch.getRow(i);
      group = i > 0 && repeated.at(i) ? group : sums.at(namesOf(row));
      adding.row(row, group, sums);
    }
  }

  private GroupSums ofRows(Iterator<InternalRow> rows) {
    GroupSums sums = new GroupSums(width);
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      adding.row(row, sums.at(namesOf(row)), sums);
    }
    return sums;
  }

  private UTF8String[] namesOf(InternalRow row) {
    UTF8String[] found = new UTF8String[names];
    for (int i = 0; i < names; i++) {
      found[i] = row.isNullAt(i) ? null : row.getUTF8String(i);
    }
    return found;
  }
}
