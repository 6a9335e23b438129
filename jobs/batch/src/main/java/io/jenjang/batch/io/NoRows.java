package io.jenjang.batch.io;

import io.jenjang.batch.schema.RowSink;
import io.jenjang.tree.Ids;

/** Takes the rows of a table that a run leaves out, and keeps nothing. */
final class NoRows implements RowSink {
  static final RowSink SINK = new NoRows();

  private NoRows() {}

  @Override
  public void text(int column, byte[] bytes, int offset, int length) {}

  @Override
  public void text(int column, String value) {}

  @Override
  public void member(int column, Ids ids, int member) {}

  @Override
  public void integer(int column, int value) {}

  @Override
  public void number(int column, long unscaled) {}

  @Override
  public void wide(int column, long high, long low) {}

  @Override
  public void flag(int column, boolean value) {}

  @Override
  public void entry(int column, String key, long value) {}

  @Override
  public void element(int column, Object... values) {}

  @Override
  public void end() {}

  @Override
  public int begin(int rows) {
    return rows;
  }

  @Override
  public void members(int column, Ids ids, int[] members, int from) {}

  @Override
  public void integers(int column, int[] values, int from) {}

  @Override
  public void numbers(int column, long[] unscaled, int from) {}

  @Override
  public void wides(int column, long[] high, long[] low, int from) {}

  @Override
  public void everywhere(int column, String value) {}

  @Override
  public void texts(int column, String[] texts, short[] which, int from) {}

  @Override
  public void endAll() {}
}
