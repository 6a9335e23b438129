package io.jenjang.batch.io.column;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/**
 * How a column's values lie in a file and what is made of them.
 *
 * @param descriptor a column of single values, which may be absent
 * @param type in rows
 */
record ColumnKind(ColumnDescriptor descriptor, DataType type) {
  private static final int LONG_DIGITS = 18;

  PrimitiveTypeName physical() {
    return primitive().getPrimitiveTypeName();
  }

  private PrimitiveType primitive() {
    return descriptor.getPrimitiveType();
  }

  /** Whether values may be absent. */
  boolean optional() {
    return descriptor.getMaxDefinitionLevel() > 0;
  }

  /** Whether values are kept as bytes: texts, and decimals that no long can hold. */
  boolean texts() {
    return isBytes() && !isSmallDecimal();
  }

  /** Whether values are bytes that stand for a number. */
  boolean numbersInBytes() {
    return isBytes() && isSmallDecimal();
  }

  private boolean isBytes() {
    return physical() == PrimitiveTypeName.BINARY
        || physical() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
  }

  private boolean isSmallDecimal() {
    return type instanceof DecimalType decimal && decimal.precision() <= LONG_DIGITS;
  }

  /** Bytes of a value of a fixed length. */
  int fixedLength() {
    return primitive().getTypeLength();
  }

  /** In what moments are counted, if they are not kept in a form of their own; null for what is no moment. */
  TimeUnit unit() {
    return primitive().getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation stamp
        ? stamp.getUnit()
        : null;
  }
}
