package io.jenjang.batch.io.read;

import io.jenjang.batch.io.column.RowShare;
import io.jenjang.batch.io.column.ShareReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.TaskCompletionListener;

/** The rows of some shares of Parquet files, one share after another. */
final class ShareRows implements Iterator<RowBlock> {
  private final Iterator<RowShare> shares;
  private final StructType columns;
  private final FileNames names;
  private final Configuration hadoop;
  private RowShare share;
  private String file;
  private ShareReader reader;
  private ColumnarBatch rows;

  ShareRows(List<RowShare> shares, StructType columns, FileNames names, Configuration hadoop) {
    this.shares = shares.iterator();
    this.columns = columns;
    this.names = names;
    this.hadoop = hadoop;
    TaskCompletionListener atTheEnd = task -> close();
    TaskContext.get().addTaskCompletionListener(atTheEnd);
  }

  @Override
  public boolean hasNext() {
    while (rows == null && (reader != null || shares.hasNext())) {
      read();
    }
    return rows != null;
  }

  private void read() {
    try {
      if (reader == null) {
        open(shares.next());
      }
      rows = reader.next();
    } catch (IOException | RuntimeException e) {
      throw ReadFailures.damaged(share.path(), e);
    }
    if (rows == null) {
      close();
    }
  }

  private void open(RowShare next) throws IOException {
    share = next;
    String name = names.of(next.path());
    file = name.equals(file) ? file : name;
    reader = ShareReader.open(next, columns, hadoop);
  }

  private void close() {
    try {
      if (reader != null) {
        reader.close();
      }
      reader = null;
    } catch (IOException e) {
      throw ReadFailures.damaged(share.path(), e);
    }
  }

  @Override
  public RowBlock next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RowBlock block = new RowBlock(file, rows, null);
    rows = null;
    return block;
  }
}
