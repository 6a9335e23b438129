package io.jenjang.batch.io.cell;

import io.jenjang.batch.schema.input.InputColumn;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes the readers of numbers, by declared and physical type. */
final class NumberCells {
  /** 14 digits before the point and 4 after. */
  private static final long MOST = 999_999_999_999_999_999L;

  private static final UTF8String TRUE = UTF8String.fromString("true");
  private static final UTF8String FALSE = UTF8String.fromString("false");

  private NumberCells() {}

  /** Reads through text: CSV, constants, value maps and patterns. */
  static NumberCell ofText(InputColumn declared, ColumnSource source, ZoneId zone) {
    TextCell text = RawText.of(source);
    ToLongFunction<UTF8String> parser = parser(declared, source.rule(), zone);
    if (source.ordinal() == ColumnSource.NOWHERE) {
      UTF8String constant = text.read(null);
      long value = constant == null ? NumberCell.ABSENT : parser.applyAsLong(constant);
      return row -> value;
    }
    return row -> {
      UTF8String value = text.read(row);
      return value == null ? NumberCell.ABSENT : parser.applyAsLong(value);
    };
  }

  private static ToLongFunction<UTF8String> parser(
      InputColumn declared, ColumnRule rule, ZoneId zone) {
    return switch (declared.type()) {
      case DECIMAL, RATE, WHOLE -> new DecimalText(rescale(declared, rule.scale()))::read;
      case INSTANT -> new MomentText(rule.format(), zone)::instant;
      case DATE -> new MomentText(rule.format(), zone)::date;
      case FLAG -> text -> text.equals(TRUE) ? 1 : text.equals(FALSE) ? 0 : NumberCell.MALFORMED;
      case WORD -> word(declared.words());
      case TEXT, ID -> throw new IllegalArgumentException(declared.name() + " is no number");
    };
  }

  private static ToLongFunction<UTF8String> word(List<String> words) {
    UTF8String[] known = words.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    return text -> {
      for (int i = 0; i < known.length; i++) {
        if (known[i].equals(text)) {
          return i;
        }
      }
      return NumberCell.MALFORMED;
    };
  }

  /** Reads a typed column as it is. */
  static NumberCell of(InputColumn declared, ColumnSource source, ZoneId zone) {
    int at = source.ordinal();
    DataType physical = source.physical();
    if (physical instanceof StringType || source.rule().goesByText()) {
      return ofText(declared, source, zone);
    }
    return switch (declared.type()) {
      case DECIMAL, RATE, WHOLE ->
        decimal(at, physical, rescale(declared, source.rule().scale()));
      case INSTANT -> instant(at, physical, new LocalDays(zone));
      case DATE -> date(at, physical, new LocalDays(zone));
      case FLAG ->
        physical instanceof BooleanType
            ? row -> row.isNullAt(at) ? NumberCell.ABSENT : row.getBoolean(at) ? 1 : 0
            : ofText(declared, source, zone);
      case WORD, TEXT, ID -> ofText(declared, source, zone);
    };
  }

  /** What {@link #of} makes of a number of the file, or null if it is no number there. */
  static LongUnaryOperator ofNumber(InputColumn declared, ColumnSource source) {
    DataType physical = source.physical();
    if (physical == null || source.rule().goesByText()) {
      return null;
    }
    return switch (declared.type()) {
      case DECIMAL, RATE, WHOLE ->
        rescaled(physical, rescale(declared, source.rule().scale()));
      case INSTANT -> physical instanceof TimestampType ? LongUnaryOperator.identity() : null;
      case DATE -> physical instanceof DateType ? LongUnaryOperator.identity() : null;
      case FLAG -> physical instanceof BooleanType ? LongUnaryOperator.identity() : null;
      case WORD, TEXT, ID -> null;
    };
  }

  private static LongUnaryOperator rescaled(DataType physical, Rescale rescale) {
    if (physical instanceof IntegerType || physical instanceof LongType) {
      return number -> rescale.apply(number, 0);
    } else if (physical instanceof DecimalType type
        && type.precision() <= Decimal.MAX_LONG_DIGITS()) {
      int scale = type.scale();
      return number -> rescale.apply(number, scale);
    }
    return null;
  }

  private static NumberCell decimal(int at, DataType physical, Rescale rescale) {
    if (physical instanceof IntegerType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : rescale.apply(row.getInt(at), 0);
    } else if (physical instanceof LongType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : rescale.apply(row.getLong(at), 0);
    }
    DecimalType type = (DecimalType) physical;
    int scale = type.scale();
    if (type.precision() <= 9) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : rescale.apply(row.getInt(at), scale);
    } else if (type.precision() <= 18) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : rescale.apply(row.getLong(at), scale);
    }
    return row -> row.isNullAt(at)
        ? NumberCell.ABSENT
        : rescale.apply(row.getDecimal(at, type.precision(), scale).toJavaBigDecimal());
  }

  private static NumberCell instant(int at, DataType physical, LocalDays days) {
    if (physical instanceof TimestampType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : row.getLong(at);
    } else if (physical instanceof DateType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : days.start(row.getInt(at));
    }
    return row -> row.isNullAt(at) ? NumberCell.ABSENT : days.instant(row.getLong(at));
  }

  private static NumberCell date(int at, DataType physical, LocalDays days) {
    if (physical instanceof DateType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : row.getInt(at);
    } else if (physical instanceof TimestampType) {
      return row -> row.isNullAt(at) ? NumberCell.ABSENT : days.day(row.getLong(at));
    }
    return row -> row.isNullAt(at) ? NumberCell.ABSENT : days.day(days.instant(row.getLong(at)));
  }

  private static Rescale rescale(InputColumn declared, BigDecimal factor) {
    int places = switch (declared.type()) {
      case DECIMAL -> 4;
      case RATE -> 12;
      default -> 0;
    };
    return new Rescale(places, MOST, factor);
  }
}
