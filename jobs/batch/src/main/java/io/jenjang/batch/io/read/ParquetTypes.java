package io.jenjang.batch.io.read;

import io.jenjang.batch.schema.input.InputColumn;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** What a column of a Parquet file is in a row, and whether a declared column can be read from it. */
final class ParquetTypes {
  private ParquetTypes() {}

  /** The type in rows, or null if no declared column can be read from the Parquet type. */
  static DataType inRows(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      return null;
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return DataTypes.createDecimalType(decimal.getPrecision(), decimal.getScale());
    }
    return switch (primitive.getPrimitiveTypeName()) {
      case BOOLEAN -> DataTypes.BooleanType;
      case INT96 -> DataTypes.TimestampType;
      case BINARY -> text(logical);
      case INT32 -> int32(logical);
      case INT64 -> int64(logical);
      case FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> null;
    };
  }

  private static DataType text(LogicalTypeAnnotation logical) {
    return logical == null
            || logical.equals(LogicalTypeAnnotation.stringType())
            || logical.equals(LogicalTypeAnnotation.enumType())
        ? DataTypes.StringType
        : null;
  }

  private static DataType int32(LogicalTypeAnnotation logical) {
    if (logical == null || logical instanceof IntLogicalTypeAnnotation whole && whole.isSigned()) {
      return DataTypes.IntegerType;
    }
    return logical.equals(LogicalTypeAnnotation.dateType()) ? DataTypes.DateType : null;
  }

  private static DataType int64(LogicalTypeAnnotation logical) {
    if (logical == null || logical instanceof IntLogicalTypeAnnotation whole && whole.isSigned()) {
      return DataTypes.LongType;
    }
    if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
      return stamp.isAdjustedToUTC() ? DataTypes.TimestampType : DataTypes.TimestampNTZType;
    }
    return null;
  }

  /** Whether cells of the declared column can be read from rows of this type; text stands for numbers and dates only by a mapping. */
  static boolean fits(InputColumn column, DataType type, boolean byText) {
    boolean text = type instanceof StringType;
    boolean whole = type instanceof IntegerType || type instanceof LongType;
    boolean digits = whole || type instanceof DecimalType decimal && decimal.scale() == 0;
    return switch (column.type()) {
      case TEXT, ID, WORD -> text || digits || byText;
      case DECIMAL, RATE -> whole || type instanceof DecimalType || text && byText;
      case WHOLE -> whole || type instanceof DecimalType || text && byText;
      case INSTANT, DATE ->
        type instanceof TimestampType
            || type instanceof TimestampNTZType
            || type instanceof DateType
            || text && byText;
      case FLAG -> type.equals(DataTypes.BooleanType) || byText;
    };
  }

  /** The Parquet type for people: {@code int64 (DECIMAL(18,2))}. */
  static String name(Type type) {
    if (!type.isPrimitive()) {
      return "a nested group";
    }
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    String name =
        type.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(java.util.Locale.ROOT);
    String repeated = type.isRepetition(Type.Repetition.REPEATED) ? "repeated " : "";
    return repeated + name + (logical == null ? "" : " (" + logical + ")");
  }
}
