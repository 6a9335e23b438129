package io.jenjang.batch.io.read;

import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Walks rows of Parquet files: in the batches of Spark's vectorized reader, where nothing is copied, or one by one. */
final class ParquetCursor implements RowCursor {
  private final Iterator<ColumnarBatch> batches;
  private final String root;
  private Iterator<InternalRow> rows = Collections.emptyIterator();
  private InternalRow row;
  private UTF8String path;
  private String file = "";

  private ParquetCursor(Iterator<ColumnarBatch> batches, Iterator<InternalRow> rows, String root) {
    this.batches = batches;
    this.rows = rows;
    this.root = root;
  }

  /** @param root folder of inputs, which is cut off from the names of files */
  static RowCursor ofBatches(Iterator<ColumnarBatch> batches, String root) {
    return new ParquetCursor(batches, Collections.emptyIterator(), root);
  }

  static RowCursor ofRows(Iterator<InternalRow> rows, String root) {
    return new ParquetCursor(Collections.emptyIterator(), rows, root);
  }

  @Override
  public boolean next() {
    while (!rows.hasNext()) {
      if (!batches.hasNext()) {
        return false;
      }
      rows = batches.next().rowIterator();
    }
    row = rows.next();
    return true;
  }

  @Override
  public InternalRow row() {
    return row;
  }

  @Override
  public String file() {
    UTF8String now = InputFileBlockHolder.getInputFilePath();
    if (now != path) {
      path = now;
      String whole = new Path(URI.create(now.toString())).toString();
      file = whole.startsWith(root + "/")
          ? whole.substring(root.length() + 1)
          : new Path(whole).getName();
    }
    return file;
  }

  @Override
  public long line() {
    return 0;
  }
}
