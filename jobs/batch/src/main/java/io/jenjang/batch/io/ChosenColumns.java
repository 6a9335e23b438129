package io.jenjang.batch.io;

import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import io.jenjang.tree.Ids;

/** Hands on those columns of rows that a file has; whoever writes the rows need not know which they are. */
final class ChosenColumns implements RowSink {
  private static final int NOWHERE = -1;

  private final int[] place;
  private final RowSink rows;

  private ChosenColumns(int[] place, RowSink rows) {
    this.place = place;
    this.rows = rows;
  }

  /**
   * Takes rows of a table.
   *
   * @param written the same table as the file has it
   * @param rows where rows of the file go
   */
  static RowSink of(Table table, Table written, RowSink rows) {
    if (written.columns().size() == table.columns().size()) {
      return rows;
    }
    int[] place = table.columns().stream()
        .mapToInt(column -> written.index(column.name()))
        .toArray();
    return new ChosenColumns(place, rows);
  }

  @Override
  public void text(int column, byte[] bytes, int offset, int length) {
    if (place[column] != NOWHERE) {
      rows.text(place[column], bytes, offset, length);
    }
  }

  @Override
  public void text(int column, String value) {
    if (place[column] != NOWHERE) {
      rows.text(place[column], value);
    }
  }

  @Override
  public void member(int column, Ids ids, int member) {
    if (place[column] != NOWHERE) {
      rows.member(place[column], ids, member);
    }
  }

  @Override
  public void integer(int column, int value) {
    if (place[column] != NOWHERE) {
      rows.integer(place[column], value);
    }
  }

  @Override
  public void number(int column, long unscaled) {
    if (place[column] != NOWHERE) {
      rows.number(place[column], unscaled);
    }
  }

  @Override
  public void wide(int column, long high, long low) {
    if (place[column] != NOWHERE) {
      rows.wide(place[column], high, low);
    }
  }

  @Override
  public void flag(int column, boolean value) {
    if (place[column] != NOWHERE) {
      rows.flag(place[column], value);
    }
  }

  @Override
  public void entry(int column, String key, long value) {
    if (place[column] != NOWHERE) {
      rows.entry(place[column], key, value);
    }
  }

  @Override
  public void element(int column, Object... values) {
    if (place[column] != NOWHERE) {
      rows.element(place[column], values);
    }
  }

  @Override
  public void end() {
    rows.end();
  }

  @Override
  public int begin(int count) {
    return rows.begin(count);
  }

  @Override
  public void members(int column, Ids ids, int[] members, int from) {
    if (place[column] != NOWHERE) {
      rows.members(place[column], ids, members, from);
    }
  }

  @Override
  public void integers(int column, int[] values, int from) {
    if (place[column] != NOWHERE) {
      rows.integers(place[column], values, from);
    }
  }

  @Override
  public void numbers(int column, long[] unscaled, int from) {
    if (place[column] != NOWHERE) {
      rows.numbers(place[column], unscaled, from);
    }
  }

  @Override
  public void wides(int column, long[] high, long[] low, int from) {
    if (place[column] != NOWHERE) {
      rows.wides(place[column], high, low, from);
    }
  }

  @Override
  public void everywhere(int column, String value) {
    if (place[column] != NOWHERE) {
      rows.everywhere(place[column], value);
    }
  }

  @Override
  public void texts(int column, String[] texts, short[] which, int from) {
    if (place[column] != NOWHERE) {
      rows.texts(place[column], texts, which, from);
    }
  }

  @Override
  public void endAll() {
    rows.endAll();
  }
}
