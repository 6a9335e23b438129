package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads rows of an output table in their order, without Spark. Columns that a file of an earlier version does not have are null. */
public final class TableReader {
  private static final String ALL = null;

  private final Table table;
  private final List<Path> files;
  private final Configuration configuration;
  private final int filtered;
  private final String wanted;

  private TableReader(
      Table table, List<Path> files, Configuration configuration, int filtered, String wanted) {
    this.table = table;
    this.files = files;
    this.configuration = configuration;
    this.filtered = filtered;
    this.wanted = wanted;
  }

  /** All rows of a table of a complete run. */
  public static TableReader of(Table table, Runs runs, Manifest run) {
    return new TableReader(table, runs.files(run, table.name()), runs.configuration(), -1, ALL);
  }

  /** Only rows whose text column has exactly this value; row groups and pages that cannot hold it are not read. */
  public TableReader where(String column, String value) {
    return new TableReader(table, files, configuration, table.index(column), value);
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Visitor {
    /** Whether to go on with the next row. */
    boolean row(TableRow row);
  }

  /** Shows rows to the visitor until it has had enough. A file that is missing or damaged is an error with {@link ErrorCode#OUTPUT}. */
  public void forEach(Visitor visitor) {
    for (Path file : files) {
      try {
        if (!read(file, visitor)) {
          return;
        }
      } catch (FileNotFoundException e) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            file + " is named by the manifest of its run and is missing: bring it back from a copy",
            e);
      } catch (IOException | ParquetRuntimeException e) {
        throw new JenjangException(
            ErrorCode.OUTPUT, file + " cannot be read: " + Failures.text(e), e);
      }
    }
  }

  private boolean read(Path file, Visitor visitor) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = common(reader.getFileMetaData().getSchema());
      reader.setRequestedSchema(schema);
      String writer = reader.getFileMetaData().getCreatedBy();
      for (PageReadStore pages = reader.readNextFilteredRowGroup();
          pages != null;
          pages = reader.readNextFilteredRowGroup()) {
        if (!rows(pages, schema, writer, visitor)) {
          return false;
        }
      }
      return true;
    }
  }

  private ParquetFileReader open(Path file) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromPath(file, configuration);
    try {
      return ParquetFileReader.open(input, options());
    } catch (RuntimeException e) {
      throw new IOException(Failures.text(e), e);
    }
  }

  private boolean rows(PageReadStore pages, MessageType schema, String writer, Visitor visitor) {
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, new NoConverter(), schema, writer);
    long count = pages.getRowCount();
    LeafRow row = count == 0 ? null : new LeafRow(table, leaves(store, schema));
    for (long i = 0; i < count; i++) {
      if ((filtered < 0 || wanted.equals(row.text(filtered))) && !visitor.row(row)) {
        return false;
      }
      if (i + 1 < count) {
        row.next();
      }
    }
    return true;
  }

  private ColumnReader[] leaves(ColumnReadStoreImpl store, MessageType schema) {
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

  private MessageType common(MessageType file) {
    List<Type> fields = table.columns().stream()
        .map(Column::name)
        .filter(file::containsField)
        .map(file::getType)
        .toList();
    return new MessageType(table.name(), fields);
  }

  private ParquetReadOptions options() {
    HadoopReadOptions.Builder options = HadoopReadOptions.builder(configuration);
    if (filtered < 0) {
      return options.build();
    }
    String column = table.columns().get(filtered).name();
    return options
        .withRecordFilter(FilterCompat.get(
            FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(wanted))))
        .build();
  }
}
