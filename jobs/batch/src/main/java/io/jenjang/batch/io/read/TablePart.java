package io.jenjang.batch.io.read;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.RowShape;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.reflect.ClassTag$;

/** Files of a table that have one shape. */
sealed interface TablePart {
  RowShape shape();

  <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task);

  /** Parquet files whose columns have the same types. */
  record ParquetPart(RowShape shape, StructType columns, List<String> paths, FileNames names)
      implements TablePart {
    @Override
    public <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task) {
      Dataset<Row> rows = session.read().schema(columns).parquet(paths.toArray(String[]::new));
      RowShape shape = this.shape;
      FileNames names = this.names;
      SparkPlan leaf = rows.queryExecution().executedPlan().collectLeaves().head();
      if (!leaf.supportsColumnar()) {
        return rows.queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(part -> task.run(ParquetCursor.ofRows(part, names), new Cells(shape)));
      }
      return JavaRDD.fromRDD(
              leaf.executeColumnar(), ClassTag$.MODULE$.<ColumnarBatch>apply(ColumnarBatch.class))
          .mapPartitions(part -> task.run(ParquetCursor.ofBatches(part, names), new Cells(shape)));
    }
  }

  /** A CSV file that the driver has read. */
  record CsvPart(RowShape shape, CsvFile file) implements TablePart {
    private static final int BLOCK = 4096;
    private static final int BLOCKS_A_TASK = 64;

    @Override
    public <T> JavaRDD<T> rdd(SparkSession session, ScanTask<T> task) {
      List<CsvBlock> blocks = new ArrayList<>();
      for (int from = 0; from < file.rows().size(); from += BLOCK) {
        int to = Math.min(from + BLOCK, file.rows().size());
        blocks.add(new CsvBlock(
            file.file().name(),
            file.rows().subList(from, to).toArray(String[][]::new),
            file.lines().subList(from, to).stream().mapToLong(Long::longValue).toArray()));
      }
      RowShape shape = this.shape;
      int tasks = Math.max(1, (blocks.size() + BLOCKS_A_TASK - 1) / BLOCKS_A_TASK);
      return JavaSparkContext.fromSparkContext(session.sparkContext())
          .parallelize(blocks, tasks)
          .mapPartitions(part -> task.run(new CsvCursor(part), new Cells(shape)));
    }
  }
}
