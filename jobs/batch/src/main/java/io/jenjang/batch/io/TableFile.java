package io.jenjang.batch.io;

import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet file of a table while it is written, by one thread: zstd, dictionaries, page index, bloom filters on the table's lookups, table
 * version in the footer. Values go straight to the columns; there is no record in between.
 */
final class TableFile implements AutoCloseable {
  private static final long ROWS_PER_GROUP = 26L * Leaf.PAGE_ROWS;
  private static final long BYTES_PER_GROUP = 96L << 20;
  private static final int NO_PADDING = 0;

  private final Table table;
  private final MessageType schema;
  private final Map<String, String> footer;
  private final DigestingOutput output;
  private final ParquetFileWriter file;
  private final RowGroup group;
  private final ColumnRows rows;
  private long groupRows;
  private long totalRows;

  TableFile(Table table, Map<String, String> footer, FileSystem system, Path path)
      throws IOException {
    this.table = table;
    this.schema = table.parquet();
    this.footer = footer;
    this.output = new DigestingOutput(system, path);
    ParquetProperties properties = RowGroup.properties();
    this.file = new ParquetFileWriter(
        output,
        schema,
        ParquetFileWriter.Mode.CREATE,
        ParquetWriter.DEFAULT_BLOCK_SIZE,
        NO_PADDING,
        null,
        properties);
    file.start();
    this.group = new RowGroup(table, schema, properties);
    this.rows = new ColumnRows(table, group, this::blockEnded);
  }

  /** Where rows go. */
  RowSink rows() {
    return rows;
  }

  long rowCount() {
    return totalRows + groupRows + rows.pending();
  }

  /** Writes what is left and the footer. */
  WrittenFile finish(int part) throws IOException {
    rows.flush();
    flushGroup();
    file.end(footer);
    return new WrittenFile(
        table.name(),
        part,
        output.getPath(),
        totalRows,
        output.bytes(),
        output.sha256(),
        rows.sums().totals());
  }

  /** Closes the file, finished or not. */
  @Override
  public void close() throws IOException {
    group.close();
    file.close();
  }

  private void blockEnded(int newRows) {
    groupRows += newRows;
    if (groupRows >= ROWS_PER_GROUP || group.extraBytes() >= BYTES_PER_GROUP) {
      try {
        flushGroup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void flushGroup() throws IOException {
    if (groupRows == 0) {
      return;
    }
    file.startBlock(groupRows);
    group.flush(file);
    file.endBlock();
    totalRows += groupRows;
    groupRows = 0;
  }
}
