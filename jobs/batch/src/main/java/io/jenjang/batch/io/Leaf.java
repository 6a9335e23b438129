package io.jenjang.batch.io;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * One column of the file in one row group, kept as plain arrays until the group is written as a whole: then it is known whether a dictionary pays, and
 * every page is made in a few tight loops.
 */
abstract class Leaf {
  /** What a reader has to decode for one member is at most this many rows of a column. */
  static final int PAGE_ROWS = 20_000;

  private final PrimitiveType type;
  private final Levels levels;

  /**
   * @param levels how many values each row has; null where it is always one
   */
  Leaf(PrimitiveType type, Levels levels) {
    this.type = type;
    this.levels = levels;
  }

  static Leaf of(PrimitiveType type, Levels levels) {
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> new TextLeaf(type, levels);
      case INT32, INT64 -> new NumberLeaf(type, levels);
      case FIXED_LEN_BYTE_ARRAY -> new WideLeaf(type, levels);
      case BOOLEAN -> new FlagLeaf(type, levels);
      default -> throw new IllegalArgumentException(type + " is no type of an output column");
    };
  }

  PrimitiveType type() {
    return type;
  }

  /**
   * Takes the next values, absent ones left out.
   *
   * @param high upper halves of values of 128 bits, null for others
   */
  abstract void add(long[] high, long[] low, int count);

  /** The values, page by page: whole numbers, the lower halves of wide ones, or what stands for them. */
  abstract LongPages values();

  /** Gives every value a code and fills the dictionary, or says false where the values are better written as they are. */
  abstract boolean encode(Codes codes);

  /** Whether a page has values, and all of them are the same. */
  boolean isConstant(int page) {
    return values().isConstant(page);
  }

  /** Appends the values of a page as they are, in Parquet's plain encoding. */
  abstract void plain(int page, PageBytes out);

  /** Least and greatest of a page; statistics that say nothing where they would cost more than they are worth. */
  abstract Statistics<?> statistics(int page);

  /** Ends the page of the values so far. */
  void endPage() {
    values().endPage();
  }

  /** Memory that the number of rows does not tell. */
  long extraBytes() {
    return 0;
  }

  /** Forgets all values. */
  void clear() {
    values().clear();
  }

  /**
   * Writes all values as pages.
   *
   * @param compressor of the pages
   * @param rows by page
   */
  final void write(
      PageWriter pages, PageCompressor compressor, int[] rows, Codes codes, PageBytes page)
      throws IOException {
    boolean coded = encode(codes);
    if (coded) {
      compressor.expect(1);
      pages.writeDictionaryPage(codes.dictionary());
    }
    compressor.expect(values().pages());
    int from = 0;
    for (int i = 0; i < values().pages(); i++) {
      int to = from + values().size(i);
      page.clear();
      int places = levels == null ? rows[i] : levels.write(i, page);
      if (coded && isConstant(i)) {
        codes.writeRun(from, to, page);
      } else if (coded) {
        codes.write(from, to, page);
      } else {
        plain(i, page);
      }
      Statistics<?> statistics = statistics(i);
      statistics.incrementNumNulls(places - (to - from));
      pages.writePage(
          page.toBytesInput(),
          places,
          rows[i],
          statistics,
          Encoding.RLE,
          Encoding.RLE,
          coded ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
      from = to;
    }
  }
}
