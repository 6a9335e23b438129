package io.jenjang.batch.io.read;

import io.jenjang.batch.io.cell.Cells;
import java.io.Serializable;
import java.util.function.Predicate;

/** Which rows of a table are read. */
@FunctionalInterface
public interface RowChoice extends Serializable {
  /** Tells of the row on which a cursor stands. */
  Predicate<RowCursor> of(Cells cells);
}
