package io.jenjang.batch.io.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads any cell as text, before anything is made of it. */
final class RawText {
  private RawText() {}

  /** The text of a source after constants and value maps; a reader of null where the file has no such column. */
  static TextCell of(ColumnSource source) {
    ColumnRule rule = source.rule();
    if (rule.constant() != null) {
      UTF8String constant =
          rule.constant().isEmpty() ? null : UTF8String.fromString(rule.constant());
      return row -> constant;
    }
    if (source.ordinal() == ColumnSource.NOWHERE) {
      return row -> null;
    }
    TextCell text = plain(source.ordinal(), source.physical());
    return rule.values().isEmpty() ? text : mapped(text, rule.values());
  }

  private static TextCell mapped(TextCell text, Map<String, String> values) {
    Map<UTF8String, UTF8String> map = new HashMap<>();
    values.forEach((from, to) ->
        map.put(UTF8String.fromString(from), to.isEmpty() ? null : UTF8String.fromString(to)));
    UTF8String forEmpty = map.get(UTF8String.EMPTY_UTF8);
    return row -> {
      UTF8String value = text.read(row);
      if (value == null) {
        return forEmpty;
      }
      return map.containsKey(value) ? map.get(value) : value;
    };
  }

  private static TextCell plain(int at, DataType type) {
    if (type instanceof StringType) {
      return row -> {
        UTF8String text = row.isNullAt(at) ? null : row.getUTF8String(at);
        return text == null || text.numBytes() == 0 ? null : text;
      };
    }
    return row -> row.isNullAt(at) ? null : UTF8String.fromString(printed(row, at, type));
  }

  private static String printed(
      org.apache.spark.sql.catalyst.InternalRow row, int at, DataType type) {
    if (type instanceof IntegerType) {
      return Integer.toString(row.getInt(at));
    } else if (type instanceof LongType) {
      return Long.toString(row.getLong(at));
    } else if (type instanceof BooleanType) {
      return Boolean.toString(row.getBoolean(at));
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(at)).toString();
    } else if (type instanceof DecimalType decimal) {
      return row.getDecimal(at, decimal.precision(), decimal.scale())
          .toJavaBigDecimal()
          .toPlainString();
    }
    Instant instant = Instant.EPOCH.plus(row.getLong(at), ChronoUnit.MICROS);
    String text = instant.toString();
    return type instanceof org.apache.spark.sql.types.TimestampType ? text : text.replace("Z", "");
  }
}
