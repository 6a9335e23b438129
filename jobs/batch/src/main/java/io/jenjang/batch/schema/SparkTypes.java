package io.jenjang.batch.schema;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A table's columns as Spark types. */
final class SparkTypes {
  private SparkTypes() {}

  static StructType of(Table table) {
    StructField[] fields = fields(table.columns());
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i].withComment(table.columns().get(i).doc());
    }
    return new StructType(fields);
  }

  private static StructField[] fields(List<Column> columns) {
    return columns.stream()
        .map(column ->
            new StructField(column.name(), type(column), !column.required(), Metadata.empty()))
        .toArray(StructField[]::new);
  }

  private static DataType type(Column column) {
    return switch (column.shape()) {
      case SINGLE -> value(column.type());
      case MAP -> DataTypes.createMapType(DataTypes.StringType, value(column.type()), false);
      case LIST -> DataTypes.createArrayType(new StructType(fields(column.fields())), false);
    };
  }

  private static DataType value(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case FLAG -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case INSTANT -> DataTypes.TimestampType;
      case AMOUNT, RATE, TOTAL, EXACT ->
        DataTypes.createDecimalType(type.precision(), type.scale());
    };
  }
}
