package io.jenjang.batch.io.read;

import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Walks the rows of a task's share of a table. A row is good until the next one, rows at hand until the next ones. */
public final class RowCursor {
  private final Iterator<RowBlock> blocks;
  private Predicate<RowCursor> chosen;
  private RowBlock block = RowBlock.NONE;
  private int place = -1;
  private int count;
  private long number;

  RowCursor(Iterator<RowBlock> blocks) {
    this.blocks = blocks;
  }

  /** From here on passes over the rows that are not chosen. */
  public RowCursor only(Predicate<RowCursor> rows) {
    chosen = rows;
    return this;
  }

  /** Whether rows are passed over. */
  public boolean isPicking() {
    return chosen != null;
  }

  /** Goes to the next row; false when there is none. */
  public boolean next() {
    boolean found = advance();
    while (chosen != null && found && !chosen.test(this)) {
      found = advance();
    }
    return found;
  }

  /** Goes to the last row of those at hand: the ones before it are done with. */
  public void toLast() {
    place = count - 1;
  }

  private boolean advance() {
    place++;
    while (place == count) {
      if (!blocks.hasNext()) {
        return false;
      }
      block = blocks.next();
      number++;
      count = block.rows().numRows();
      place = 0;
    }
    return true;
  }

  /** The row; the same object for the next one. */
  public InternalRow row() {
    return block.rows().getRow(place);
  }

  /** Tells the rows at hand from those before: what was read of all of them together is good as long as this is the same. */
  public long block() {
    return number;
  }

  /** Place of the row among those at hand. */
  public int place() {
    return place;
  }

  /** The rows at hand as columns. To look at one of them as a row moves the object of {@link #row}. */
  public ColumnarBatch atHand() {
    return block.rows();
  }

  /** Name of the file that the row is from; the same object as long as the file is the same. */
  public String file() {
    return block.file();
  }

  /** Line of the row in a CSV file; 0 in Parquet. */
  public long line() {
    return block.lines() == null ? 0 : block.lines()[place];
  }
}
