package io.jenjang.batch.io.read;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Walks rows that the driver parsed. */
final class CsvCursor implements RowCursor {
  private final Iterator<CsvBlock> blocks;
  private CsvBlock block = new CsvBlock("", new String[0][], new long[0]);
  private int at = -1;
  private InternalRow row;

  CsvCursor(Iterator<CsvBlock> blocks) {
    this.blocks = blocks;
  }

  @Override
  public boolean next() {
    at++;
    while (at == block.rows().length) {
      if (!blocks.hasNext()) {
        return false;
      }
      block = blocks.next();
      at = 0;
    }
    row = row(block.rows()[at]);
    return true;
  }

  private static InternalRow row(String[] cells) {
    Object[] values = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = UTF8String.fromString(cells[i]);
    }
    return new GenericInternalRow(values);
  }

  @Override
  public InternalRow row() {
    return row;
  }

  @Override
  public String file() {
    return block.file();
  }

  @Override
  public long line() {
    return block.lines()[at];
  }
}
