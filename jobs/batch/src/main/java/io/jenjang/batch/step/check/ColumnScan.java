package io.jenjang.batch.step.check;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.step.check.GroupSums.Group;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Walks the needed columns of written files with Spark's own reader, without a query: nothing is planned, generated or compiled for it.
 *
 * @param columns that are read; texts by which rows go together come first
 * @param names how many of them are such texts
 * @param width how many sums a group has
 */
record ColumnScan(StructType columns, int names, int width, Adding adding) implements Serializable {
  /** What is added up. */
  @FunctionalInterface
  interface Adding extends Serializable {
    /**
     * Adds rows that have the same names.
     *
     * @param to the row after the last
     * @param group that of the names
     * @param sums all groups so far, for rows that belong to several
     */
    void rows(RowBatch rows, int from, int to, Group group, GroupSums sums);
  }

  /** Columns of one type after those that there are. */
  static StructType with(StructType columns, DataType type, String... more) {
    StructType all = columns;
    for (String name : more) {
      all = all.add(name, type);
    }
    return all;
  }

  /** Sums of no rows. */
  GroupSums nothing() {
    return new GroupSums(width);
  }

  /** Adds up a table. */
  GroupSums of(SparkSession session, List<String> files) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Configuration settings = BatchReader.settings(spark.hadoopConfiguration(), columns);
    List<FilePart> parts = FilePart.of(files, settings);
    Shared<SerializableConfiguration> shared =
        Shared.with(spark, new SerializableConfiguration(settings));
    GroupSums sums = nothing();
    spark
        .parallelize(parts, Math.max(1, parts.size()))
        .mapPartitions(part -> List.of(sums(part, shared.value().value())).iterator())
        .collect()
        .forEach(sums::add);
    return sums;
  }

  private GroupSums sums(Iterator<FilePart> parts, Configuration settings) {
    GroupSums sums = nothing();
    while (parts.hasNext()) {
      try (BatchReader reader = BatchReader.open(parts.next(), settings)) {
        while (reader.next()) {
          add(new RowBatch(reader.batch()), sums);
        }
      }
    }
    return sums;
  }

  private void add(RowBatch rows, GroupSums sums) {
    RepeatedNames repeated = RepeatedNames.of(rows.batch(), names);
    int count = rows.batch().numRows();
    for (int from = 0, to; from < count; from = to) {
      to = from + 1;
      while (to < count && repeated.at(to)) {
        to++;
      }
      adding.rows(rows, from, to, sums.at(rows.texts(from, names)), sums);
    }
  }
}
