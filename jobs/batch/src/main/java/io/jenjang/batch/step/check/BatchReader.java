package io.jenjang.batch.step.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Spark's reader of Parquet files as it reads for its own queries, some thousand rows at a time. */
final class BatchReader implements AutoCloseable {
  private static final int ROWS = 4096;

  private final VectorizedParquetRecordReader reader;

  private BatchReader(VectorizedParquetRecordReader reader) {
    this.reader = reader;
  }

  /** What the reader is told by: the columns, and that nothing is read as anything else than it is. */
  static Configuration settings(Configuration hadoop, StructType columns) {
    Configuration settings = new Configuration(hadoop);
    settings.set(ParquetInputFormat.READ_SUPPORT_CLASS, ParquetReadSupport.class.getName());
    settings.set(ParquetReadSupport.SPARK_ROW_REQUESTED_SCHEMA(), columns.json());
    setFalse(settings, SQLConf.PARQUET_BINARY_AS_STRING());
    setFalse(settings, SQLConf.PARQUET_INT96_AS_TIMESTAMP());
    setFalse(settings, SQLConf.PARQUET_INFER_TIMESTAMP_NTZ_ENABLED());
    setFalse(settings, SQLConf.LEGACY_PARQUET_NANOS_AS_LONG());
    settings.setBoolean(SQLConf.CASE_SENSITIVE().key(), true);
    return settings;
  }

  private static void setFalse(Configuration settings, ConfigEntry<?> entry) {
    settings.setBoolean(entry.key(), false);
  }

  /** @param settings as {@link #settings} made them */
  static BatchReader open(FilePart part, Configuration settings) {
    VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, ROWS);
    try {
      reader.initialize(
          new FileSplit(new Path(part.path()), part.start(), part.length(), new String[0]),
          new TaskAttemptContextImpl(settings, new TaskAttemptID()));
      reader.initBatch(new StructType(), InternalRow.empty());
      reader.enableReturningBatches();
      return new BatchReader(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while opening " + part.path(), e);
    }
  }

  /** Goes on to the next rows; false when there are none. */
  boolean next() {
    try {
      return reader.nextBatch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows at hand, good until the next ones. */
  ColumnarBatch batch() {
    return reader.resultBatch();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
