package io.jenjang.batch.io;

import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;

/** Rows of the files of an output table, one file after another, for whoever reads two tables side by side. */
public final class TableRows implements AutoCloseable {
  private final Table table;
  private final Iterator<Path> files;
  private final Configuration configuration;
  private FileRows open;

  public TableRows(Table table, List<Path> files, Configuration configuration) {
    this.table = table;
    this.files = files.iterator();
    this.configuration = configuration;
  }

  /** The next row, valid until the one after; null at the end. */
  public TableRow next() throws IOException {
    while (true) {
      TableRow next = open == null ? null : open.next();
      if (next != null) {
        return next;
      }
      close();
      if (!files.hasNext()) {
        return null;
      }
      open = FileRows.open(
          table,
          files.next(),
          configuration,
          HadoopReadOptions.builder(configuration).build());
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
