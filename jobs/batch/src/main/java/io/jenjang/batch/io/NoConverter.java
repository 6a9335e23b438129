package io.jenjang.batch.io;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** What Parquet asks for and never calls when columns are read directly. */
final class NoConverter extends GroupConverter {
  @Override
  public GroupConverter asGroupConverter() {
    return this;
  }

  @Override
  public Converter getConverter(int field) {
    return new Nothing();
  }

  @Override
  public void start() {}

  @Override
  public void end() {}

  /** Group and value at once, as the leaves of maps and lists lie deeper. */
  private static final class Nothing extends GroupConverter {
    private final PrimitiveConverter value = new PrimitiveConverter() {};

    @Override
    public boolean isPrimitive() {
      return true;
    }

    @Override
    public PrimitiveConverter asPrimitiveConverter() {
      return value;
    }

    @Override
    public GroupConverter asGroupConverter() {
      return this;
    }

    @Override
    public Converter getConverter(int field) {
      return this;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
