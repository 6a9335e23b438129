package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import io.jenjang.tree.Ids;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Keeps the values of some thousand rows, a column an array, and hands them on column by column: a value costs one store here, and all that is to be done
 * with it is done in loops over arrays.
 */
final class ColumnRows implements RowSink {
  /** A whole number of blocks is a page. */
  private static final int BLOCK_ROWS = 2_000;

  private final Table table;
  private final RowGroup group;
  private final IntConsumer blockEnded;
  private final Column[] columns;
  private final ColumnSums sums;
  private final boolean[] summed;
  private final boolean[] wide;
  private final long required;
  private final long[][] high;
  private final long[][] low;
  private final Elements[] elements;
  private final TextLeaf[] texts;
  private final long[] sets = new long[BLOCK_ROWS];
  private long set;
  private int row;
  /** Rows that were begun at once. */
  private int begun;

  /**
   * @param blockEnded told how many rows have come to the row group, so that it can be written if it is large enough
   */
  ColumnRows(Table table, RowGroup group, IntConsumer blockEnded) {
    int count = table.columns().size();
    this.table = table;
    this.group = group;
    this.blockEnded = blockEnded;
    this.columns = table.columns().toArray(Column[]::new);
    this.sums = new ColumnSums(table);
    this.summed = new boolean[count];
    this.wide = new boolean[count];
    this.high = new long[count][];
    this.low = new long[count][];
    this.elements = new Elements[count];
    this.texts = new TextLeaf[count];
    long must = 0;
    for (int i = 0; i < count; i++) {
      if (columns[i].shape() == Column.Shape.SINGLE) {
        single(i);
        must |= columns[i].required() ? 1L << i : 0;
      } else {
        elements[i] = new Elements(BLOCK_ROWS, group.leafEnd(i) - group.leaf(i));
      }
    }
    this.required = must;
  }

  private void single(int column) {
    summed[column] = columns[column].type().isSummed();
    wide[column] = columns[column].type().isWide();
    low[column] = new long[BLOCK_ROWS];
    high[column] = wide[column] ? new long[BLOCK_ROWS] : null;
    texts[column] = group.at(group.leaf(column)) instanceof TextLeaf leaf ? leaf : null;
  }

  ColumnSums sums() {
    return sums;
  }

  /** Rows that have not come to the row group yet. */
  int pending() {
    return row;
  }

  @Override
  public void text(int column, byte[] bytes, int offset, int length) {
    put(column, texts[column].text(bytes, offset, length));
  }

  @Override
  public void text(int column, String value) {
    if (value != null) {
      put(column, texts[column].text(value));
    }
  }

  @Override
  public void member(int column, Ids ids, int member) {
    put(column, texts[column].member(ids, member));
  }

  @Override
  public void integer(int column, int value) {
    put(column, value);
  }

  @Override
  public void number(int column, long unscaled) {
    if (wide[column]) {
      high[column][row] = unscaled >> (Long.SIZE - 1);
    }
    put(column, unscaled);
  }

  @Override
  public void wide(int column, long valueHigh, long valueLow) {
    high[column][row] = valueHigh;
    put(column, valueLow);
  }

  @Override
  public void flag(int column, boolean value) {
    put(column, value ? 1 : 0);
  }

  private void put(int column, long value) {
    set(column);
    low[column][row] = value;
  }

  private void set(int column) {
    long bit = 1L << column;
    if ((set & bit) != 0) {
      throw new IllegalStateException(
          table.name() + "." + columns[column].name() + " was set twice in a row");
    }
    set |= bit;
  }

  @Override
  public void entry(int column, String key, long value) {
    elements[column].add(row);
    elements[column].set(0, textOf(group.leaf(column), key));
    elements[column].set(1, checked(columns[column].type(), value));
  }

  @Override
  public void element(int column, Object... values) {
    elements[column].add(row);
    for (int i = 0; i < values.length; i++) {
      long value = values[i] instanceof String text
          ? textOf(group.leaf(column) + i, text)
          : checked(columns[column].fields().get(i).type(), (Long) values[i]);
      elements[column].set(i, value);
    }
  }

  private static long checked(ColumnType type, long value) {
    return type == ColumnType.INTEGER ? Math.toIntExact(value) : value;
  }

  private long textOf(int leaf, String text) {
    return ((TextLeaf) group.at(leaf)).text(text);
  }

  @Override
  public int begin(int rows) {
    begun = Math.min(rows, BLOCK_ROWS - row);
    Arrays.fill(sets, row, row + begun, 0);
    return begun;
  }

  @Override
  public void members(int column, Ids ids, int[] members, int from) {
    set(column);
    texts[column].members(ids, members, from, begun, low[column], row);
  }

  @Override
  public void integers(int column, int[] values, int from) {
    set(column);
    long[] to = low[column];
    for (int i = 0; i < begun; i++) {
      to[row + i] = values[from + i];
    }
  }

  @Override
  public void numbers(int column, long[] unscaled, int from) {
    set(column);
    System.arraycopy(unscaled, from, low[column], row, begun);
    if (wide[column]) {
      for (int i = row; i < row + begun; i++) {
        high[column][i] = low[column][i] >> (Long.SIZE - 1);
      }
    }
  }

  @Override
  public void wides(int column, long[] highs, long[] lows, int from) {
    set(column);
    System.arraycopy(highs, from, high[column], row, begun);
    System.arraycopy(lows, from, low[column], row, begun);
  }

  @Override
  public void everywhere(int column, String value) {
    set(column);
    Arrays.fill(low[column], row, row + begun, texts[column].text(value));
  }

  @Override
  public void texts(int column, String[] values, short[] which, int from) {
    long bit = 1L << column;
    long[] to = low[column];
    long[] known = new long[values.length];
    for (int i = 0; i < begun; i++) {
      int text = which[from + i];
      if (known[text] == 0 && values[text] != null) {
        // What stands for a text is below zero.
        known[text] = texts[column].text(values[text]);
      }
      to[row + i] = known[text];
      sets[row + i] |= known[text] == 0 ? 0 : bit;
    }
  }

  @Override
  public void endAll() {
    long all = -1;
    for (int i = row; i < row + begun; i++) {
      sets[i] |= set;
      all &= sets[i];
    }
    requireAll(all);
    row += begun;
    ended();
  }

  @Override
  public void end() {
    requireAll(set);
    sets[row++] = set;
    ended();
  }

  private void ended() {
    set = 0;
    if (row == BLOCK_ROWS) {
      flush();
    }
  }

  private void requireAll(long there) {
    if ((there & required) != required) {
      int column = Long.numberOfTrailingZeros(required & ~there);
      throw new IllegalStateException(
          table.name() + "." + columns[column].name() + " is required and was not set");
    }
  }

  /** Hands on the rows that were ended. */
  void flush() {
    if (row == 0) {
      return;
    }
    long all = -1;
    long any = 0;
    for (int i = 0; i < row; i++) {
      all &= sets[i];
      any |= sets[i];
    }
    for (int i = 0; i < columns.length; i++) {
      if (elements[i] != null) {
        elements[i].flush(group, i, row);
      } else {
        flush(i, (all >>> i & 1) != 0, (any >>> i & 1) != 0);
      }
    }
    int rows = row;
    group.added(rows);
    row = 0;
    blockEnded.accept(rows);
  }

  private void flush(int column, boolean everywhere, boolean anywhere) {
    int count;
    if (everywhere == anywhere) {
      count = everywhere ? row : 0;
      if (!columns[column].required()) {
        group.levels(column).add(everywhere ? 1 : 0, row);
      }
    } else {
      count = withoutAbsent(column);
    }
    if (summed[column]) {
      sums.add(column, high[column], low[column], count);
    }
    group.at(group.leaf(column)).add(high[column], low[column], count);
  }

  /** Moves the values of an optional column together and gives their number. */
  private int withoutAbsent(int column) {
    Levels levels = group.levels(column);
    long[] highs = high[column];
    long[] lows = low[column];
    int count = 0;
    for (int i = 0; i < row; i++) {
      int there = (int) (sets[i] >>> column & 1);
      levels.add(there, 1);
      lows[count] = lows[i];
      if (highs != null) {
        highs[count] = highs[i];
      }
      count += there;
    }
    return count;
  }
}
