package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import java.nio.ByteBuffer;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
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
  /** Definition level of a value: 0 for required columns, 1 for the others. */
  private final int[] definition;

  private final LookupFilter[] lookups;
  private final ColumnSums sums;
  private final boolean[] summed;
  private final Binary[] texts;
  private final Object[] textKeys;
  private final int[] textOffsets;
  private final byte[][] wideBytes;
  private final Binary[] wides;
  private final int[] elements;
  private ColumnWriter[] leaves;
  private long set;

  ColumnRows(Table table, Runnable ended) {
    int count = table.columns().size();
    this.table = table;
    this.ended = ended;
    this.columns = table.columns().toArray(Column[]::new);
    this.leafOf = RowGroup.firstLeaves(table);
    this.definition = new int[count];
    this.lookups = new LookupFilter[count];
    this.sums = new ColumnSums(table);
    this.summed = new boolean[count];
    this.texts = new Binary[count];
    this.textKeys = new Object[count];
    this.textOffsets = new int[count];
    this.wideBytes = new byte[count][];
    this.wides = new Binary[count];
    this.elements = new int[count];
    for (int i = 0; i < count; i++) {
      prepare(i);
    }
  }

  private void prepare(int column) {
    Column definedAs = columns[column];
    boolean single = definedAs.shape() == Column.Shape.SINGLE;
    definition[column] = definedAs.required() ? 0 : THERE;
    summed[column] = single && definedAs.type().isSummed();
    if (table.lookups().contains(definedAs.name())) {
      lookups[column] = new LookupFilter();
    }
    if (single && definedAs.type().isWide()) {
      wideBytes[column] = new byte[ColumnType.WIDE_BYTES];
      wides[column] = Binary.fromReusedByteArray(wideBytes[column]);
    }
  }

  /** Where values go from now on: the leaves of a new row group. */
  void writeTo(ColumnWriter[] leaves) {
    this.leaves = leaves;
  }

  ColumnSums sums() {
    return sums;
  }

  BloomFilter drainLookup(int column) {
    return lookups[column].drain();
  }

  @Override
  public void text(int column, byte[] bytes, int offset, int length) {
    Binary text = texts[column];
    if (textKeys[column] != bytes || textOffsets[column] != offset || text.length() != length) {
      text = Binary.fromConstantByteArray(bytes, offset, length);
      remember(column, bytes, offset, text);
    }
    write(column, text);
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // The same object again is the common case, and then nothing is encoded.
  public void text(int column, String value) {
    if (value == null) {
      return;
    }
    Binary text = texts[column];
    if (textKeys[column] != value) {
      text = Binary.fromString(value);
      remember(column, value, 0, text);
    }
    write(column, text);
  }

  private void remember(int column, Object key, int offset, Binary text) {
    texts[column] = text;
    textKeys[column] = key;
    textOffsets[column] = offset;
  }

  private void write(int column, Binary text) {
    mark(column);
    if (lookups[column] != null) {
      lookups[column].add(text);
    }
    leaves[leafOf[column]].write(text, FIRST, definition[column]);
  }

  @Override
  public void integer(int column, int value) {
    mark(column);
    leaves[leafOf[column]].write(value, FIRST, definition[column]);
  }

  @Override
  public void number(int column, long unscaled) {
    if (wides[column] != null) {
      wide(column, unscaled >> (Long.SIZE - 1), unscaled);
      return;
    }
    mark(column);
    if (summed[column]) {
      sums.add(column, unscaled);
    }
    leaves[leafOf[column]].write(unscaled, FIRST, definition[column]);
  }

  @Override
  public void wide(int column, long high, long low) {
    mark(column);
    sums.add(column, high, low);
    ByteBuffer.wrap(wideBytes[column]).putLong(high).putLong(low);
    leaves[leafOf[column]].write(wides[column], FIRST, definition[column]);
  }

  @Override
  public void flag(int column, boolean value) {
    mark(column);
    leaves[leafOf[column]].write(value, FIRST, definition[column]);
  }

  @Override
  public void entry(int column, String key, long value) {
    int repetition = elements[column]++ == 0 ? FIRST : ONE_MORE;
    leaves[leafOf[column]].write(Binary.fromString(key), repetition, THERE);
    put(leafOf[column] + 1, columns[column].type(), value, repetition);
  }

  @Override
  public void element(int column, Object... values) {
    int repetition = elements[column]++ == 0 ? FIRST : ONE_MORE;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        leaves[leafOf[column] + i].write(Binary.fromString(text), repetition, THERE);
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
      leaves[leaf].write(Math.toIntExact(value), repetition, THERE);
    } else {
      leaves[leaf].write(value, repetition, THERE);
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
      leaves[leafOf[column]].writeNull(FIRST, 0);
    } else if (elements[column] == 0) {
      int last = column + 1 < leafOf.length ? leafOf[column + 1] : leaves.length;
      for (int leaf = leafOf[column]; leaf < last; leaf++) {
        leaves[leaf].writeNull(FIRST, 0);
      }
    }
    elements[column] = 0;
  }
}
