package io.jenjang.batch.step.takeover;

import io.jenjang.batch.schema.input.CarryInput;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.step.intake.HandedTable;
import java.io.Serializable;

/**
 * One thing that is taken over.
 *
 * @param name null for none
 * @param period null for none
 * @param amount 4 places; null for none
 * @param text null for none
 * @param place file and line, for messages
 */
record CarryRow(
    String memberId,
    String item,
    String name,
    String period,
    Long amount,
    String text,
    String place)
    implements Serializable {
  private static final char BETWEEN = '\u0000';

  static CarryRow of(HandedTable.Row row) {
    return new CarryRow(
        text(row, CarryInput.MEMBER_ID),
        text(row, CarryInput.ITEM),
        text(row, CarryInput.NAME),
        text(row, CarryInput.PERIOD),
        row.hasAmount() ? row.amount() : null,
        text(row, CarryInput.TEXT),
        row.place());
  }

  private static String text(HandedTable.Row row, String column) {
    InputSchema schema = CarryInput.SCHEMA;
    String text = row.texts()[schema.index(column)];
    return text.isEmpty() ? null : text;
  }

  /** What names the thing; two rows may not have the same. */
  String key() {
    return memberId + BETWEEN + item + BETWEEN + name + BETWEEN + period;
  }

  /** Item and name, by which control totals go. */
  String group() {
    return item + BETWEEN + (name == null ? "" : name);
  }
}
