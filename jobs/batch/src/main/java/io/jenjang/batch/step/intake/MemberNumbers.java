package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.IdLookups;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Finds the member numbers of all rows at hand together. */
final class MemberNumbers {
  private static final byte[] NOTHING = new byte[0];

  private final IdIndex index;
  private final TextCell id;
  private final RowCursor rows;
  private IdLookups lookups;

  MemberNumbers(IdIndex index, TextCell id, RowCursor rows) {
    this.index = index;
    this.id = id;
    this.rows = rows;
    this.lookups = new IdLookups(index, 1);
  }

  /** The number of the cursor's row, 0 if there is no such member; to be asked at every row. */
  int number() {
    if (rows.place() == 0) {
      lookUp();
    }
    return lookups.number(rows.place());
  }

  private void lookUp() {
    int count = rows.atHand();
    if (count > lookups.capacity()) {
      lookups = new IdLookups(index, count);
    }
    lookups.clear();
    for (int i = 0; i < count; i++) {
      add(id.read(rows.peek(i)));
    }
    rows.peek(0);
    lookups.run();
  }

  /** Takes an id where it lies: nothing is copied. */
  private void add(UTF8String text) {
    if (text == null) {
      lookups.add(NOTHING, 0, 0);
    } else if (text.getBaseObject() instanceof byte[] bytes) {
      lookups.add(
          bytes, (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), text.numBytes());
    } else {
      lookups.add(text.getBytes(), 0, text.numBytes());
    }
  }
}
