package io.jenjang.batch.io.read;

import java.net.URI;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.hadoop.fs.Path;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Walks rows of Parquet files: in the batches of Spark's vectorized reader, where nothing is copied, or one by one. */
final class ParquetCursor implements RowCursor {
  private final Iterator<Run> runs;
  private final FileNames names;
  private Run run = new Run(0, null);
  private int place = -1;
  private InternalRow row;
  private String file;
  private UTF8String path;

  /** Rows of one file that are at hand together. */
  private record Run(int size, IntFunction<InternalRow> row) {}

  /** @param runs several a file */
  private ParquetCursor(Iterator<Run> runs, FileNames names) {
    this.runs = runs;
    this.names = names;
  }

  static RowCursor ofBatches(Iterator<ColumnarBatch> batches, FileNames names) {
    return new ParquetCursor(
        new Mapped<>(batches, batch -> new Run(batch.numRows(), batch::getRow)), names);
  }

  static RowCursor ofRows(Iterator<InternalRow> rows, FileNames names) {
    return new ParquetCursor(new Mapped<>(rows, row -> new Run(1, place -> row)), names);
  }

  @Override
  public boolean next() {
    place++;
    while (place == run.size()) {
      if (!runs.hasNext()) {
        return false;
      }
      run = runs.next();
      place = 0;
      findFile();
    }
    row = run.row().apply(place);
    return true;
  }

  @Override
  public int place() {
    return place;
  }

  @Override
  public int atHand() {
    return run.size();
  }

  @Override
  public InternalRow peek(int place) {
    return run.row().apply(place);
  }

  private void findFile() {
    UTF8String now = InputFileBlockHolder.getInputFilePath();
    if (!now.equals(path)) {
      path = now;
      file = names.of(new Path(URI.create(now.toString())).toString());
    }
  }

  @Override
  public InternalRow row() {
    return row;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public long line() {
    return 0;
  }

  /** Makes one thing of another on the way. */
  private record Mapped<T, R>(Iterator<T> from, Function<T, R> how) implements Iterator<R> {
    @Override
    public boolean hasNext() {
      return from.hasNext();
    }

    @Override
    public R next() {
      return how.apply(from.next());
    }
  }
}
