package io.jenjang.batch.io.cell;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Writes a row down as JSON: declared names in declared order, absent cells left out. Values that can be read are in one form
 * whatever file they came from (decimals without trailing zeros, instants in UTC); others stand as they were.
 */
public final class RecordText {
  private final List<InputColumn> columns;
  private final List<TextCell> texts;
  private final List<NumberCell> numbers;

  RecordText(Cells cells, List<InputColumn> columns) {
    this.columns = columns;
    this.texts = columns.stream().map(column -> cells.text(column.name())).toList();
    this.numbers = columns.stream()
        .map(column -> isTyped(column) ? cells.number(column.name()) : null)
        .toList();
  }

  private static boolean isTyped(InputColumn column) {
    return switch (column.type()) {
      case DECIMAL, RATE, WHOLE, INSTANT, DATE -> true;
      case TEXT, ID, WORD, FLAG -> false;
    };
  }

  /** The row as one line of JSON. */
  public String of(InternalRow row) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < columns.size(); i++) {
      String value = value(i, row);
      if (!value.isEmpty()) {
        json.append(json.length() == 1 ? "\"" : ",\"")
            .append(columns.get(i).name())
            .append("\":\"");
        json.append(JsonStringEncoder.getInstance().quoteAsString(value)).append('"');
      }
    }
    return json.append('}').toString();
  }

  private String value(int column, InternalRow row) {
    NumberCell number = numbers.get(column);
    long value = number == null ? NumberCell.MALFORMED : number.read(row);
    return NumberCell.isValue(value)
        ? printed(columns.get(column).type(), value)
        : Cells.string(texts.get(column), row);
  }

  private static String printed(InputType type, long value) {
    return switch (type) {
      case DECIMAL -> plain(value, 4);
      case RATE -> plain(value, 12);
      case INSTANT -> Instant.EPOCH.plus(value, ChronoUnit.MICROS).toString();
      case DATE -> LocalDate.ofEpochDay(value).toString();
      default -> Long.toString(value);
    };
  }

  private static String plain(long value, int places) {
    BigDecimal decimal = BigDecimal.valueOf(value, places).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }
}
