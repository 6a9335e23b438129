package io.jenjang.batch.io.read;

import io.jenjang.batch.io.column.RowShare;
import io.jenjang.batch.io.read.ParquetFooters.Footer;
import io.jenjang.batch.io.read.ParquetFooters.Group;
import java.util.ArrayList;
import java.util.List;

/** Divides Parquet files among tasks, in the order of the files: large row groups by rows, small ones together. Follows from the files alone. */
final class TaskShares {
  private static final int TASKS = 8;
  private static final long LEAST_ROWS = 1 << 16;
  private static final long MOST_ROWS = 1 << 20;
  private static final long MOST_BYTES = 64L << 20;

  private final long rowsATask;
  private final List<List<RowShare>> tasks = new ArrayList<>();
  private List<RowShare> task = new ArrayList<>();
  private long rows;
  private long bytes;

  private TaskShares(long rows) {
    this.rowsATask = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, (rows + TASKS - 1) / TASKS));
  }

  /** The shares of each task. */
  static List<List<RowShare>> of(List<Footer> files) {
    TaskShares shares = new TaskShares(files.stream().mapToLong(Footer::rows).sum());
    for (Footer file : files) {
      for (Group group : file.groups()) {
        shares.divide(file.file().path(), group);
      }
    }
    shares.endTask();
    return List.copyOf(shares.tasks);
  }

  private void divide(String path, Group group) {
    long parts = group.divisible() ? Math.max(1, (group.rows() + rowsATask / 2) / rowsATask) : 1;
    for (long part = 0; part < parts; part++) {
      long from = group.rows() * part / parts;
      long to = group.rows() * (part + 1) / parts;
      add(new RowShare(path, group.place(), from, to, group.bytes() / parts));
    }
  }

  private void add(RowShare share) {
    if (rows + share.rows() > rowsATask || bytes + share.bytes() > MOST_BYTES) {
      endTask();
    }
    task.add(share);
    rows += share.rows();
    bytes += share.bytes();
  }

  private void endTask() {
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
      task = new ArrayList<>();
      rows = 0;
      bytes = 0;
    }
  }
}
