package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A row as values: String, Integer, Long, Boolean, {@link BigDecimal}, {@link LocalDate}, {@link Instant}, map, list, or null; for rows that are few. */
public final class RowValues {
  private RowValues() {}

  /** In the order of the table's columns. */
  public static List<Object> of(Table table, TableRow row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      values.add(
          switch (column.shape()) {
            case MAP -> row.map(i);
            case LIST -> row.list(i);
            case SINGLE -> row.isNull(i) ? null : single(column, row, i);
          });
    }
    return values;
  }

  private static Object single(Column column, TableRow row, int i) {
    return switch (column.type()) {
      case TEXT -> row.text(i);
      case INTEGER -> row.integer(i);
      case LONG -> row.number(i);
      case FLAG -> row.flag(i);
      case DATE -> LocalDate.ofEpochDay(row.integer(i));
      case INSTANT -> Instant.EPOCH.plus(row.number(i), ChronoUnit.MICROS);
      case AMOUNT, RATE, TOTAL, EXACT -> row.decimal(i);
    };
  }
}
