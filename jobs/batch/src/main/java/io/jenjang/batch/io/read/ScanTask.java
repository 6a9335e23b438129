package io.jenjang.batch.io.read;

import io.jenjang.batch.io.cell.Cells;
import java.io.Serializable;
import java.util.Iterator;

/** What a task does with its share of a table. */
@FunctionalInterface
public interface ScanTask<T> extends Serializable {
  Iterator<T> run(RowCursor rows, Cells cells);
}
