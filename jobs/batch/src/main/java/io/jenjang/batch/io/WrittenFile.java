package io.jenjang.batch.io;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that a task has finished and that is not committed yet. Small: travels to the driver.
 *
 * @param table name of the table
 * @param part the task's place among those that wrote the table; files are put in this order
 * @param attempt where the file lies until it is committed
 * @param rows above zero, or an empty file that stands for a table without rows
 * @param bytes size
 * @param sha256 digest, hexadecimal
 * @param sums of decimal columns, by name
 */
public record WrittenFile(
    String table,
    int part,
    String attempt,
    long rows,
    long bytes,
    String sha256,
    LinkedHashMap<String, BigDecimal> sums)
    implements Serializable {

  WrittenFile(
      String table,
      int part,
      String attempt,
      long rows,
      long bytes,
      String sha256,
      Map<String, BigDecimal> sums) {
    this(table, part, attempt, rows, bytes, sha256, new LinkedHashMap<>(sums));
  }
}
