package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.cell.TextColumn;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.SalesInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Tells currencies apart, known ones by their place, others by further places, so that all money can be counted. An empty cell is the plan's. */
final class CurrencyCells {
  private static final String NONSENSE = "?";

  private final TextCell cell;
  private final TextColumn column;
  private int[] places = new int[0];
  private final int plan;
  private final int known;
  private final List<UTF8String> texts;
  private UTF8String last;
  private int lastPlace;
  private long block;

  CurrencyCells(Currencies currencies, Cells cells) {
    this.cell = cells.text(SalesInput.CURRENCY);
    this.column = cells.textColumn(SalesInput.CURRENCY);
    this.plan = currencies.plan();
    this.texts = new ArrayList<>(List.of(currencies.texts()));
    this.known = texts.size();
    this.last = texts.get(plan);
    this.lastPlace = plan;
  }

  /** The place of the cursor's currency among all that were met. */
  int place(RowCursor rows) {
    return all(rows)[rows.place()];
  }

  /** The places of all rows at hand. */
  int[] all(RowCursor rows) {
    if (block != rows.block()) {
      block = rows.block();
      readAll(rows.atHand());
    }
    return places;
  }

  /** How many currencies can be converted; they have the first places. */
  int known() {
    return known;
  }

  private void readAll(ColumnarBatch rows) {
    column.read(rows);
    if (places.length < rows.numRows()) {
      places = new int[rows.numRows()];
    }
    for (int row = 0; row < rows.numRows(); row++) {
      UTF8String text = column.get(row);
      places[row] = text == null ? plan : place(text);
    }
  }

  private int place(UTF8String text) {
    if (!text.equals(last)) {
      lastPlace = search(text);
      last = texts.get(lastPlace).equals(text) ? texts.get(lastPlace) : text.clone();
    }
    return lastPlace;
  }

  /** The place of the cursor's currency among those that can be converted, or {@link Currencies#UNKNOWN}. */
  int known(RowCursor rows) {
    int place = place(rows);
    return place < known ? place : Currencies.UNKNOWN;
  }

  /** The text of a row's currency. */
  String name(InternalRow row) {
    return Cells.string(cell, row);
  }

  /** What money in the currency of this place is counted under: three capital letters, or a question mark. */
  String name(int place) {
    return texts.get(place).toString();
  }

  private int search(UTF8String text) {
    UTF8String counted = isCode(text) ? text : UTF8String.fromString(NONSENSE);
    int place = texts.indexOf(counted);
    if (place < 0) {
      texts.add(counted.clone());
      place = texts.size() - 1;
    }
    return place;
  }

  private static boolean isCode(UTF8String text) {
    boolean code = text.numBytes() == 3;
    for (int i = 0; code && i < 3; i++) {
      code = text.getByte(i) >= 'A' && text.getByte(i) <= 'Z';
    }
    return code;
  }
}
