package io.jenjang.batch.schema;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.apache.parquet.schema.Type.Repetition.OPTIONAL;
import static org.apache.parquet.schema.Type.Repetition.REQUIRED;

import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** A table's columns as Parquet types; maps and lists in the three-level form that every reader knows. */
final class ParquetTypes {
  private ParquetTypes() {}

  static MessageType of(Table table) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Column column : table.columns()) {
      message.addField(field(column));
    }
    return message.named(table.name());
  }

  private static Type field(Column column) {
    return switch (column.shape()) {
      case SINGLE -> value(column.type(), column.required() ? REQUIRED : OPTIONAL, column.name());
      case MAP ->
        Types.requiredMap()
            .key(value(ColumnType.TEXT, REQUIRED, "key"))
            .value(value(column.type(), REQUIRED, "value"))
            .named(column.name());
      case LIST -> list(column);
    };
  }

  private static Type list(Column column) {
    Types.GroupBuilder<org.apache.parquet.schema.GroupType> element = Types.requiredGroup();
    for (Column field : column.fields()) {
      element.addField(field(field));
    }
    return Types.requiredList().element(element.named("element")).named(column.name());
  }

  private static Type value(ColumnType type, Repetition repetition, String name) {
    return switch (type) {
      case TEXT -> Types.primitive(BINARY, repetition).as(stringType()).named(name);
      case INTEGER -> Types.primitive(INT32, repetition).named(name);
      case LONG -> Types.primitive(INT64, repetition).named(name);
      case FLAG -> Types.primitive(BOOLEAN, repetition).named(name);
      case DATE -> Types.primitive(INT32, repetition).as(dateType()).named(name);
      case INSTANT ->
        Types.primitive(INT64, repetition)
            .as(timestampType(true, TimeUnit.MICROS))
            .named(name);
      case AMOUNT, RATE ->
        Types.primitive(INT64, repetition)
            .as(decimalType(type.scale(), type.precision()))
            .named(name);
      case TOTAL, EXACT ->
        Types.primitive(FIXED_LEN_BYTE_ARRAY, repetition)
            .length(ColumnType.WIDE_BYTES)
            .as(decimalType(type.scale(), type.precision()))
            .named(name);
    };
  }
}
