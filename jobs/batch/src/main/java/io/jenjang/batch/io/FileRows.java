package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of one file of an output table, one after another. Columns that a file of an earlier version does not have are null. */
final class FileRows implements AutoCloseable {
  private final Table table;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private LeafRow row;
  private long left;

  private FileRows(Table table, ParquetFileReader reader) {
    this.table = table;
    this.reader = reader;
    this.schema = common(table, reader.getFileMetaData().getSchema());
    reader.setRequestedSchema(schema);
  }

  static FileRows open(
      Table table, Path file, Configuration configuration, ParquetReadOptions options)
      throws IOException {
    HadoopInputFile input = HadoopInputFile.fromPath(file, configuration);
    ParquetFileReader reader;
    try {
      reader = ParquetFileReader.open(input, options);
    } catch (RuntimeException e) {
      throw new IOException(Failures.text(e), e);
    }
    return new FileRows(table, reader);
  }

  /** The next row, valid until the one after; null at the end. */
  TableRow next() throws IOException {
    if (left > 0) {
      row.next();
      left--;
      return row;
    }
    for (PageReadStore pages = reader.readNextFilteredRowGroup();
        pages != null;
        pages = reader.readNextFilteredRowGroup()) {
      if (pages.getRowCount() > 0) {
        left = pages.getRowCount() - 1;
        row = new LeafRow(table, leaves(pages));
        return row;
      }
    }
    return null;
  }

  private ColumnReader[] leaves(PageReadStore pages) {
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(
        pages, new NoConverter(), schema, reader.getFileMetaData().getCreatedBy());
    List<ColumnDescriptor> wholeTable = table.parquet().getColumns();
    ColumnReader[] leaves = new ColumnReader[wholeTable.size()];
    for (int i = 0; i < leaves.length; i++) {
      String[] path = wholeTable.get(i).getPath();
      leaves[i] = schema.containsPath(path)
          ? store.getColumnReader(schema.getColumnDescription(path))
          : null;
    }
    return leaves;
  }

  private static MessageType common(Table table, MessageType file) {
    List<Type> fields = table.columns().stream()
        .map(Column::name)
        .filter(file::containsField)
        .map(file::getType)
        .toList();
    return new MessageType(table.name(), fields);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
