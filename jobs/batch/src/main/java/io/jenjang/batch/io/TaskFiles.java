package io.jenjang.batch.io;

import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * What one task writes: at most one file of each table, under names that no other attempt uses. Ask {@link #rows} for every table, write, then
 * return {@link #finish} to the driver. Closing without having finished removes the files.
 */
public final class TaskFiles implements AutoCloseable {
  private final RunFolder run;
  private final int part;
  private final Map<Table, TableFile> open = new LinkedHashMap<>();
  private final Map<Table, Path> paths = new LinkedHashMap<>();
  private boolean finished;

  TaskFiles(RunFolder run, int part) {
    this.run = run;
    this.part = part;
  }

  /** Whether the run has the table; what is worked out for the rows of another one alone need not be. */
  public boolean writes(Table table) {
    return run.writes(table);
  }

  /** Where the task's rows of a table go, all columns of them: nowhere if it is left out, and so do values of columns that are. A table that gets no rows leaves no file. */
  public RowSink rows(Table table) {
    if (!writes(table)) {
      return NoRows.SINK;
    }
    TableFile file = open.get(table);
    if (file == null) {
      Path path = run.attempt(table, part);
      paths.put(table, path);
      file = run.open(table, path);
      open.put(table, file);
    }
    return ChosenColumns.of(table, run.omitted().written(table), file.rows());
  }

  /** Ends all files. The answer is to be given to {@link RunFolder#commit}, whole, by the one attempt that counts. */
  public List<WrittenFile> finish() {
    List<WrittenFile> written = new ArrayList<>();
    open.forEach((table, file) -> {
      if (file.rowCount() > 0) {
        written.add(finish(table, file));
      } else {
        close(file);
        run.remove(paths.get(table));
      }
    });
    finished = true;
    return written;
  }

  /** Ends the file of a table that may be empty. */
  WrittenFile finishEmpty(Table table) {
    rows(table);
    WrittenFile written = finish(table, open.get(table));
    finished = true;
    return written;
  }

  private WrittenFile finish(Table table, TableFile file) {
    try (file) {
      return file.finish(part);
    } catch (IOException e) {
      throw run.cannotWrite(paths.get(table), e);
    }
  }

  @Override
  public void close() {
    if (!finished) {
      open.values().forEach(TaskFiles::close);
      paths.values().forEach(run::remove);
    }
  }

  private static void close(TableFile file) {
    try {
      file.close();
    } catch (IOException e) {
      // The file is removed next; what it could not write does not matter any more.
      return;
    }
  }
}
