package io.jenjang.batch.io;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * One column of single values in one row group, kept as plain arrays until the group is written as a whole: then it is known whether a
 * dictionary pays, and every page is made in one tight loop. Takes only the kind of value that it is made for.
 */
abstract class Leaf {
  /** What a reader has to decode for one member is at most this many rows of a column. */
  static final int PAGE_ROWS = 20_000;

  private final PrimitiveType type;
  private final Presence presence;
  private int rows;

  /**
   * @param type also says whether values may be absent
   */
  Leaf(PrimitiveType type) {
    this.type = type;
    this.presence =
        type.getRepetition() == PrimitiveType.Repetition.OPTIONAL ? new Presence() : null;
  }

  static Leaf of(PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> new TextLeaf(type);
      case INT32, INT64 -> new NumberLeaf(type);
      case FIXED_LEN_BYTE_ARRAY -> new WideLeaf(type);
      case BOOLEAN -> new FlagLeaf(type);
      default -> throw new IllegalArgumentException(type + " is no type of an output column");
    };
  }

  PrimitiveType type() {
    return type;
  }

  void number(long value) {
    throw wrongKind();
  }

  void wide(long high, long low) {
    throw wrongKind();
  }

  void text(byte[] bytes, int offset, int length) {
    throw wrongKind();
  }

  void flag(boolean value) {
    throw wrongKind();
  }

  private IllegalStateException wrongKind() {
    return new IllegalStateException(type + " was given another kind of value");
  }

  /** The row has no value. */
  final void absent() {
    presence.add(rows++, false);
  }

  /** The row has the value that is being added. */
  final void present() {
    if (presence != null) {
      presence.add(rows, true);
    }
    rows++;
  }

  /** The values as codes of a dictionary, or null where they are better written as they are. */
  abstract Codes codes();

  /** Values as they are, in Parquet's plain encoding. */
  abstract BytesInput plain(int from, int to);

  /** Least and greatest of some values; statistics that say nothing where they would cost more than they are worth. */
  abstract Statistics<?> statistics(int from, int to);

  /** Memory that the number of rows does not tell. */
  long extraBytes() {
    return 0;
  }

  /** Forgets all values. */
  void clear() {
    rows = 0;
  }

  /** Writes all values as pages. */
  final void write(PageWriter pages) throws IOException {
    Codes codes = codes();
    if (codes != null) {
      pages.writeDictionaryPage(
          new DictionaryPage(codes.dictionary(), codes.count(), Encoding.PLAIN));
    }
    int from = 0;
    for (int row = 0; row < rows; row += PAGE_ROWS) {
      int pageRows = Math.min(PAGE_ROWS, rows - row);
      int to = from + (presence == null ? pageRows : presence.count(row, row + pageRows));
      writePage(pages, codes, row, pageRows, from, to);
      from = to;
    }
  }

  private void writePage(PageWriter pages, Codes codes, int row, int pageRows, int from, int to)
      throws IOException {
    BytesInput levels =
        presence == null ? BytesInput.empty() : presence.levels(row, row + pageRows);
    BytesInput values = codes == null ? plain(from, to) : codes.page(from, to);
    Statistics<?> statistics = statistics(from, to);
    if (pageRows > to - from) {
      statistics.incrementNumNulls(pageRows - (to - from));
    }
    pages.writePage(
        BytesInput.concat(levels, values),
        pageRows,
        pageRows,
        statistics,
        Encoding.RLE,
        Encoding.RLE,
        codes == null ? Encoding.PLAIN : Encoding.RLE_DICTIONARY);
  }
}
