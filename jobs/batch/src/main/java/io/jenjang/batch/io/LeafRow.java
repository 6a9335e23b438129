package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** Reads rows from column readers; leaves are ordered as in {@link RowGroup#firstLeaves}. */
final class LeafRow implements TableRow {
  private final Column[] columns;
  private final int[] leafOf;
  private final ColumnReader[] leaves;
  private final Map<Integer, Object> repeated = new LinkedHashMap<>();
  private final Binary[] lastBytes;
  private final String[] lastText;

  /**
   * @param leaves null for a leaf that the file does not have
   */
  LeafRow(Table table, ColumnReader[] leaves) {
    this.columns = table.columns().toArray(Column[]::new);
    this.leafOf = RowGroup.firstLeaves(table);
    this.leaves = leaves;
    this.lastBytes = new Binary[columns.length];
    this.lastText = new String[columns.length];
    readRepeated();
  }

  /** Goes on to the next row. */
  void next() {
    for (int i = 0; i < columns.length; i++) {
      ColumnReader leaf = leaves[leafOf[i]];
      if (columns[i].shape() == Column.Shape.SINGLE && leaf != null) {
        if (!isNull(i)) {
          // Without this a value that nobody asked for would be taken for the next row's.
          leaf.skip();
        }
        leaf.consume();
      }
    }
    readRepeated();
  }

  /** Maps and lists are read at once: their leaves have to be passed over in any case. */
  private void readRepeated() {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].shape() == Column.Shape.MAP) {
        repeated.put(i, readMap(i));
      } else if (columns[i].shape() == Column.Shape.LIST) {
        repeated.put(i, readList(i));
      }
    }
  }

  private Map<String, Object> readMap(int column) {
    Map<String, Object> map = new LinkedHashMap<>();
    ColumnReader keys = leaves[leafOf[column]];
    ColumnReader values = leaves[leafOf[column] + 1];
    if (keys == null) {
      return map;
    }
    do {
      if (keys.getCurrentDefinitionLevel() > 0) {
        map.put(keys.getBinary().toStringUsingUTF8(), value(columns[column].type(), values));
      }
      keys.consume();
      values.consume();
    } while (keys.getCurrentRepetitionLevel() > 0);
    return map;
  }

  private List<Map<String, Object>> readList(int column) {
    List<Map<String, Object>> list = new ArrayList<>();
    ColumnReader first = leaves[leafOf[column]];
    if (first == null) {
      return list;
    }
    List<Column> fields = columns[column].fields();
    do {
      Map<String, Object> element = new LinkedHashMap<>();
      boolean there = first.getCurrentDefinitionLevel() > 0;
      for (int i = 0; i < fields.size(); i++) {
        ColumnReader leaf = leaves[leafOf[column] + i];
        if (there) {
          element.put(fields.get(i).name(), value(fields.get(i).type(), leaf));
        }
        leaf.consume();
      }
      if (there) {
        list.add(element);
      }
    } while (first.getCurrentRepetitionLevel() > 0);
    return list;
  }

  private static Object value(ColumnType type, ColumnReader leaf) {
    return switch (type) {
      case TEXT -> leaf.getBinary().toStringUsingUTF8();
      case INTEGER, DATE -> leaf.getInteger();
      case LONG, INSTANT -> leaf.getLong();
      case FLAG -> leaf.getBoolean();
      case AMOUNT, RATE -> BigDecimal.valueOf(leaf.getLong(), type.scale());
      case TOTAL, EXACT ->
        new BigDecimal(new BigInteger(leaf.getBinary().getBytesUnsafe()), type.scale());
    };
  }

  @Override
  public boolean isNull(int column) {
    ColumnReader leaf = leaves[leafOf[column]];
    return leaf == null || (!columns[column].required() && leaf.getCurrentDefinitionLevel() == 0);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A dictionary gives the same object for the same text.
  public String text(int column) {
    if (isNull(column)) {
      return null;
    }
    Binary bytes = leaves[leafOf[column]].getBinary();
    if (bytes != lastBytes[column]) {
      lastBytes[column] = bytes;
      lastText[column] = bytes.toStringUsingUTF8();
    }
    return lastText[column];
  }

  @Override
  public int integer(int column) {
    return leaves[leafOf[column]].getInteger();
  }

  @Override
  public long number(int column) {
    ColumnReader leaf = leaves[leafOf[column]];
    return columns[column].type().isWide()
        ? new BigInteger(leaf.getBinary().getBytesUnsafe()).longValueExact()
        : leaf.getLong();
  }

  @Override
  public boolean flag(int column) {
    return leaves[leafOf[column]].getBoolean();
  }

  @Override
  public BigDecimal decimal(int column) {
    return isNull(column)
        ? null
        : (BigDecimal) value(columns[column].type(), leaves[leafOf[column]]);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> map(int column) {
    return (Map<String, Object>) repeated.get(column);
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> list(int column) {
    return (List<Map<String, Object>>) repeated.get(column);
  }
}
