package io.jenjang.batch.io;

import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A small table that belongs to no run, as the bytes of one Parquet file; it is made beside, so that {@link NewFiles} can write it with others. */
public final class TableBytes {
  private TableBytes() {}

  /** @param rows writes all rows */
  public static byte[] of(Table table, Consumer<RowSink> rows) {
    java.nio.file.Path folder = null;
    try {
      folder = Files.createTempDirectory("jenjang-" + table.name());
      java.nio.file.Path draft = folder.resolve("rows.parquet");
      FileSystem local = new Storage(new Configuration(false)).of(new Path(draft.toUri()));
      Map<String, String> footer = Map.of(
          "jenjang.table", table.name(),
          "jenjang.table.version", Integer.toString(table.version()));
      try (TableFile file = new TableFile(table, footer, local, new Path(draft.toUri()))) {
        rows.accept(file.rows());
        file.finish(0);
      }
      return Files.readAllBytes(draft);
    } catch (IOException failed) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          "the table " + table.name() + " cannot be made in the temporary folder "
              + System.getProperty("java.io.tmpdir") + ": " + Failures.text(failed)
              + "; make room there, or name another with -Djava.io.tmpdir",
          failed);
    } finally {
      remove(folder);
    }
  }

  private static void remove(java.nio.file.Path folder) {
    if (folder != null) {
      try {
        Files.deleteIfExists(folder.resolve("rows.parquet"));
        Files.deleteIfExists(folder);
      } catch (IOException stays) {
        // Nothing reads a draft in a temporary folder.
        return;
      }
    }
  }
}
