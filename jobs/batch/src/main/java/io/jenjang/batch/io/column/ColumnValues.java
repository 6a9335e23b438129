package io.jenjang.batch.io.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The values of one column in the rows at hand. Rows are numbered from 0; a row's value is at its {@link #place} among the values of a page or a
 * dictionary, which can be taken as whole arrays. Good until the next rows.
 */
public final class ColumnValues extends ColumnVector {
  private int first;
  private boolean[] absent;
  private int[] codes;
  private RawValues values = new RawValues();

  ColumnValues(DataType type) {
    super(type);
  }

  /** One row a text; no text is an empty one. */
  public static ColumnValues ofTexts(DataType type, byte[][] texts) {
    int size = Arrays.stream(texts).mapToInt(text -> text.length).sum();
    byte[] bytes = new byte[size];
    ColumnValues column = new ColumnValues(type);
    column.values.texts(texts.length, bytes);
    int at = 0;
    for (int i = 0; i < texts.length; i++) {
      System.arraycopy(texts[i], 0, bytes, at, texts[i].length);
      column.values.start()[i] = at;
      column.values.length()[i] = texts[i].length;
      at += texts[i].length;
    }
    return column;
  }

  /**
   * Shows other rows.
   *
   * @param first place of row 0 in the arrays of rows
   * @param absent by row, or null if none is
   * @param codes by row: place among the values, or null if they are by row themselves
   */
  void show(int first, boolean[] absent, int[] codes, RawValues values) {
    this.first = first;
    this.absent = absent;
    this.codes = codes;
    this.values = values;
  }

  /** The entries of the dictionary as rows of their own; only where there is one. */
  public ColumnValues dictionary() {
    ColumnValues entries = new ColumnValues(type);
    entries.show(0, null, null, values);
    return entries;
  }

  /** Whether the same values stand behind several rows. */
  public boolean isCoded() {
    return codes != null;
  }

  /** How many values there are for {@link #place} to point to. */
  public int count() {
    return values.count();
  }

  /** What the values are; the same object as long as the dictionary is the same. */
  public Object identity() {
    return values;
  }

  /** Where the value of a row is. */
  public int place(int row) {
    return codes == null ? first + row : codes[first + row];
  }

  /** Puts the places of the first rows into an array; only where there is a dictionary. */
  public void codes(int[] into, int rows) {
    System.arraycopy(codes, first, into, 0, rows);
  }

  /** Puts the numbers of the first rows into an array; only where there is no dictionary. */
  public void numbers(long[] into, int rows) {
    System.arraycopy(values.numbers(), first, into, 0, rows);
  }

  /** The bytes in which texts lie. */
  public byte[] bytes() {
    return values.bytes();
  }

  /** Where the text of a row begins. */
  public int start(int row) {
    return values.start()[place(row)];
  }

  /** How many bytes the text of a row has; 0 if there is none. */
  public int length(int row) {
    return isNullAt(row) ? 0 : values.length()[place(row)];
  }

  @Override
  public boolean hasNull() {
    return absent != null;
  }

  @Override
  public boolean isNullAt(int row) {
    return absent != null && absent[first + row];
  }

  @Override
  public boolean getBoolean(int row) {
    return getLong(row) != 0;
  }

  @Override
  public int getInt(int row) {
    return (int) getLong(row);
  }

  @Override
  public long getLong(int row) {
    return values.numbers()[place(row)];
  }

  @Override
  public Decimal getDecimal(int row, int precision, int scale) {
    if (precision <= Decimal.MAX_LONG_DIGITS()) {
      return Decimal.createUnsafe(getLong(row), precision, scale);
    }
    int place = place(row);
    BigInteger unscaled =
        new BigInteger(values.bytes(), values.start()[place], values.length()[place]);
    return Decimal.apply(new BigDecimal(unscaled, scale), precision, scale);
  }

  @Override
  public UTF8String getUTF8String(int row) {
    int place = place(row);
    return UTF8String.fromBytes(values.bytes(), values.start()[place], values.length()[place]);
  }

  @Override
  public byte[] getBinary(int row) {
    return getUTF8String(row).getBytes();
  }

  @Override
  public int numNulls() {
    throw noSuchValues();
  }

  @Override
  public byte getByte(int row) {
    throw noSuchValues();
  }

  @Override
  public short getShort(int row) {
    throw noSuchValues();
  }

  @Override
  public float getFloat(int row) {
    throw noSuchValues();
  }

  @Override
  public double getDouble(int row) {
    throw noSuchValues();
  }

  @Override
  public ColumnarArray getArray(int row) {
    throw noSuchValues();
  }

  @Override
  public ColumnarMap getMap(int row) {
    throw noSuchValues();
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw noSuchValues();
  }

  private UnsupportedOperationException noSuchValues() {
    return new UnsupportedOperationException("no column of " + dataType() + " has such values");
  }

  @Override
  public void close() {
    // There is nothing but arrays.
  }
}
