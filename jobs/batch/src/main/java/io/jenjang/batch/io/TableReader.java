package io.jenjang.batch.io;

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
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;

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
            ErrorCode.OUTPUT,
            file + " cannot be read: " + Failures.text(e) + "; bring it back from a copy",
            e);
      }
    }
  }

  private boolean read(Path file, Visitor visitor) throws IOException {
    try (FileRows rows = FileRows.open(table, file, configuration, options())) {
      for (TableRow row = rows.next(); row != null; row = rows.next()) {
        if ((filtered < 0 || wanted.equals(row.text(filtered))) && !visitor.row(row)) {
          return false;
        }
      }
      return true;
    }
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
