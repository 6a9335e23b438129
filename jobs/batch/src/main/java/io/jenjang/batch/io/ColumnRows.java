package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/** Hands the values of rows to column writers, with the levels that tell Parquet what is null, empty, or one more element. */
final class ColumnRows implements RowSink {
  private static final int FIRST = 0;
  private static final int ONE_MORE = 1;
  private static final int THERE = 1;

  private final Table table;
  private final Runnable ended;
  private final Column[] columns;
  private final int[] leafOf;
  private final ColumnSums sums;
  private final boolean[] summed;
  private final boolean[] wide;
  private final Leaf[] leaves;
  private final ColumnWriter[] nested;
  private final String[] lastTexts;
  private final byte[][] lastBytes;
  private final int[] elements;
  private long set;

  ColumnRows(Table table, RowGroup group, Runnable ended) {
    int count = table.columns().size();
    this.table = table;
    this.ended = ended;
    this.columns = table.columns().toArray(Column[]::new);
    this.leafOf = RowGroup.firstLeaves(table);
    this.leaves = group.leaves();
    this.nested = group.nested();
    this.sums = new ColumnSums(table);
    this.summed = new boolean[count];
    this.wide = new boolean[count];
    this.lastTexts = new String[count];
    this.lastBytes = new byte[count][];
    this.elements = new int[count];
    for (int i = 0; i < count; i++) {
      boolean single = columns[i].shape() == Column.Shape.SINGLE;
      summed[i] = single && columns[i].type().isSummed();
      wide[i] = single && columns[i].type().isWide();
    }
  }

  ColumnSums sums() {
    return sums;
  }

  /** The different texts of a column in the present row group. */
  TextTable texts(int column) {
    return ((TextLeaf) leaves[leafOf[column]]).table();
  }

  @Override
  public void text(int column, byte[] bytes, int offset, int length) {
    mark(column);
    leaves[leafOf[column]].text(bytes, offset, length);
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // The same object again is the common case, and then nothing is encoded.
  public void text(int column, String value) {
    if (value == null) {
      return;
    }
    if (lastTexts[column] != value) {
      lastTexts[column] = value;
      lastBytes[column] = value.getBytes(StandardCharsets.UTF_8);
    }
    text(column, lastBytes[column], 0, lastBytes[column].length);
  }

  @Override
  public void integer(int column, int value) {
    mark(column);
    leaves[leafOf[column]].number(value);
  }

  @Override
  public void number(int column, long unscaled) {
    if (wide[column]) {
      wide(column, unscaled >> (Long.SIZE - 1), unscaled);
      return;
    }
    mark(column);
    if (summed[column]) {
      sums.add(column, unscaled);
    }
    leaves[leafOf[column]].number(unscaled);
  }

  @Override
  public void wide(int column, long high, long low) {
    mark(column);
    sums.add(column, high, low);
    leaves[leafOf[column]].wide(high, low);
  }

  @Override
  public void flag(int column, boolean value) {
    mark(column);
    leaves[leafOf[column]].flag(value);
  }

  @Override
  public void entry(int column, String key, long value) {
    int repetition = elements[column]++ == 0 ? FIRST : ONE_MORE;
    nested[leafOf[column]].write(Binary.fromString(key), repetition, THERE);
    put(leafOf[column] + 1, columns[column].type(), value, repetition);
  }

  @Override
  public void element(int column, Object... values) {
    int repetition = elements[column]++ == 0 ? FIRST : ONE_MORE;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        nested[leafOf[column] + i].write(Binary.fromString(text), repetition, THERE);
      } else {
        put(
            leafOf[column] + i,
            columns[column].fields().get(i).type(),
            (Long) values[i],
            repetition);
      }
    }
  }

  private void put(int leaf, ColumnType type, long value, int repetition) {
    if (type == ColumnType.INTEGER) {
      nested[leaf].write(Math.toIntExact(value), repetition, THERE);
    } else {
      nested[leaf].write(value, repetition, THERE);
    }
  }

  private void mark(int column) {
    long bit = 1L << column;
    if ((set & bit) != 0) {
      throw new IllegalStateException(
          table.name() + "." + columns[column].name() + " was set twice in a row");
    }
    set |= bit;
  }

  @Override
  public void end() {
    for (int i = 0; i < columns.length; i++) {
      if ((set >>> i & 1) == 0) {
        leaveOut(i);
      }
    }
    set = 0;
    ended.run();
  }

  private void leaveOut(int column) {
    if (columns[column].shape() == Column.Shape.SINGLE) {
      if (columns[column].required()) {
        throw new IllegalStateException(
            table.name() + "." + columns[column].name() + " is required and was not set");
      }
      leaves[leafOf[column]].absent();
    } else if (elements[column] == 0) {
      int last = column + 1 < leafOf.length ? leafOf[column + 1] : leaves.length;
      for (int leaf = leafOf[column]; leaf < last; leaf++) {
        nested[leaf].writeNull(FIRST, 0);
      }
    }
    elements[column] = 0;
  }
}
