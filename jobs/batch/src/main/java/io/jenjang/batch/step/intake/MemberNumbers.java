package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.TextColumn;
import io.jenjang.batch.io.column.ColumnValues;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.IdLookups;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Finds the member numbers of all rows at hand together; those of a dictionary once. */
final class MemberNumbers {
  private static final byte[] NOTHING = new byte[0];

  private final IdIndex index;
  private final TextColumn ids;
  private final RowCursor rows;
  private int[] numbers = new int[0];
  private int[] codes = new int[0];
  private int[] entries = new int[0];
  private Object entriesOf;
  private IdLookups lookups;
  private long block;

  MemberNumbers(IdIndex index, TextColumn ids, RowCursor rows) {
    this.index = index;
    this.ids = ids;
    this.rows = rows;
    this.lookups = new IdLookups(index, 1);
  }

  /** The number of the cursor's row, 0 if there is no such member. */
  int number() {
    return all()[rows.place()];
  }

  /** The numbers of all rows at hand. */
  int[] all() {
    if (block != rows.block()) {
      block = rows.block();
      lookUp(rows.atHand());
    }
    return numbers;
  }

  private void lookUp(ColumnarBatch batch) {
    ids.read(batch);
    int count = batch.numRows();
    if (numbers.length < count) {
      numbers = new int[count];
      codes = new int[count];
    }
    ColumnValues inPlace = ids.inPlace();
    if (inPlace != null && inPlace.isCoded()) {
      byEntry(inPlace, count);
    } else if (inPlace != null) {
      inPlace(inPlace, count, numbers);
    } else {
      made(count);
    }
  }

  private void byEntry(ColumnValues values, int count) {
    if (values.identity() != entriesOf) {
      entries = new int[Math.max(1, values.count())];
      inPlace(values.dictionary(), values.count(), entries);
      entriesOf = values.identity();
    }
    values.codes(codes, count);
    for (int row = 0; row < count; row++) {
      numbers[row] = values.isNullAt(row) ? 0 : entries[codes[row]];
    }
  }

  /** Takes ids where they lie: nothing is copied. */
  private void inPlace(ColumnValues values, int count, int[] into) {
    room(count);
    for (int row = 0; row < count; row++) {
      lookups.add(values.bytes(), values.start(row), values.length(row));
    }
    lookups.run(into);
  }

  private void made(int count) {
    room(count);
    for (int row = 0; row < count; row++) {
      UTF8String text = ids.get(row);
      byte[] bytes = text == null ? NOTHING : text.getBytes();
      lookups.add(bytes, 0, bytes.length);
    }
    lookups.run(numbers);
  }

  private void room(int count) {
    if (count > lookups.capacity()) {
      lookups = new IdLookups(index, count);
    }
    lookups.clear();
  }
}
