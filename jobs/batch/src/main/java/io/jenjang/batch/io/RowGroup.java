package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * The columns of one row group after another, as the table's leaves: one for a value, two for a map, one for each field of a list.
 */
final class RowGroup {
  private final Table table;
  private final MessageType schema;
  private final ParquetProperties properties;
  private final PageCompressor compressor = new PageCompressor();
  private final Codes codes = new Codes();
  private final PageBytes page = new PageBytes();
  private final int[] firstLeaf;
  private final Levels[] levels;
  private final Leaf[] leaves;
  private int[] pageRows = new int[4];
  private int pages;
  private int openRows;

  RowGroup(Table table, MessageType schema, ParquetProperties properties) {
    this.table = table;
    this.schema = schema;
    this.properties = properties;
    this.firstLeaf = firstLeaves(table);
    this.levels = new Levels[firstLeaf.length];
    this.leaves = new Leaf[schema.getColumns().size()];
    for (int column = 0; column < levels.length; column++) {
      levels[column] = levels(table.columns().get(column));
      for (int leaf = firstLeaf[column]; leaf < leafEnd(column); leaf++) {
        leaves[leaf] = Leaf.of(schema.getColumns().get(leaf).getPrimitiveType(), levels[column]);
      }
    }
  }

  static ParquetProperties properties() {
    return ParquetProperties.builder().withSizeStatisticsEnabled(false).build();
  }

  /** By column of the table: its first leaf. */
  static int[] firstLeaves(Table table) {
    int[] first = new int[table.columns().size()];
    int leaf = 0;
    for (int i = 0; i < first.length; i++) {
      Column column = table.columns().get(i);
      first[i] = leaf;
      leaf += switch (column.shape()) {
        case SINGLE -> 1;
        case MAP -> 2;
        case LIST -> column.fields().size();
      };
    }
    return first;
  }

  private static Levels levels(Column column) {
    boolean repeated = column.shape() != Column.Shape.SINGLE;
    return !repeated && column.required() ? null : new Levels(repeated);
  }

  /** The first leaf of a column. */
  int leaf(int column) {
    return firstLeaf[column];
  }

  /** The leaf after the last of a column. */
  int leafEnd(int column) {
    return column + 1 < firstLeaf.length ? firstLeaf[column + 1] : leaves.length;
  }

  /** Where the values of a leaf go. */
  Leaf at(int leaf) {
    return leaves[leaf];
  }

  /** Where the numbers of values go that the rows of a column have; null for a column that every row has one of. */
  Levels levels(int column) {
    return levels[column];
  }

  /** So many rows were added to every column; pages end together, and after a whole number of calls. */
  void added(int rows) {
    openRows += rows;
    if (openRows >= Leaf.PAGE_ROWS) {
      endPage();
    }
  }

  private void endPage() {
    if (pages == pageRows.length) {
      pageRows = Arrays.copyOf(pageRows, pages * 2);
    }
    pageRows[pages++] = openRows;
    openRows = 0;
    for (Leaf leaf : leaves) {
      leaf.endPage();
    }
    for (Levels one : levels) {
      if (one != null) {
        one.endPage();
      }
    }
  }

  /** Memory that the number of rows does not tell. */
  long extraBytes() {
    long bytes = 0;
    for (Leaf leaf : leaves) {
      bytes += leaf.extraBytes();
    }
    return bytes;
  }

  /** Writes everything into a block that was started, and begins the next row group. */
  void flush(ParquetFileWriter file) throws IOException {
    if (openRows > 0) {
      endPage();
    }
    try (ColumnChunkPageWriteStore store = new ColumnChunkPageWriteStore(
        compressor,
        schema,
        HeapByteBufferAllocator.getInstance(),
        properties.getColumnIndexTruncateLength(),
        properties.getPageWriteChecksumEnabled())) {
      for (int i = 0; i < leaves.length; i++) {
        PageWriter pagesOf = store.getPageWriter(schema.getColumns().get(i));
        leaves[i].write(pagesOf, compressor, pageRows, codes, page);
      }
      for (String lookup : table.lookups()) {
        TextLeaf texts = (TextLeaf) leaves[firstLeaf[table.index(lookup)]];
        file.addBloomFilter(lookup, texts.filter());
      }
      store.flushToFileWriter(file);
    }
    clear();
  }

  private void clear() {
    for (Leaf leaf : leaves) {
      leaf.clear();
    }
    for (Levels one : levels) {
      if (one != null) {
        one.clear();
      }
    }
    pages = 0;
  }

  void close() {
    compressor.release();
  }
}
