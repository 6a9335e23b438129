package io.jenjang.batch.io.read;

import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** An input table whose files were found and whose columns fit the declaration; it can be walked as often as needed. */
public final class TableScan {
  private final SparkSession session;
  private final TableFiles files;
  private final List<TablePart> parts;
  private final Map<String, Long> rows;

  /** @param rows by name of file, as the files themselves state them */
  TableScan(SparkSession session, TableFiles files, List<TablePart> parts, Map<String, Long> rows) {
    this.session = session;
    this.files = files;
    this.parts = parts;
    this.rows = rows;
  }

  public InputSchema schema() {
    return files.schema();
  }

  public List<InputFile> files() {
    return files.files();
  }

  /** The files in the order in which {@link #map} reads them: those of one shape come together. */
  public List<InputFile> inOrderOfReading() {
    return parts.stream().flatMap(part -> part.files().stream()).toList();
  }

  /** Rows of a file, as the file itself states them. */
  public long rows(InputFile file) {
    return rows.get(file.name());
  }

  /** Rows of all files. */
  public long rows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether any file has the column, be it as a constant. */
  public boolean has(String column) {
    return parts.stream().anyMatch(part -> part.shape().has(column));
  }

  /** Stops with INPUT unless every file has at least one of the columns. */
  public void require(String why, String... columns) {
    for (TablePart part : parts) {
      if (List.of(columns).stream().noneMatch(part.shape()::has)) {
        throw new JenjangException(
            ErrorCode.INPUT,
            files.files().get(0).name() + ": "
                + (columns.length == 1
                    ? "the column " + columns[0] + " is not there; "
                    : "none of the columns " + String.join(", ", columns) + " is there; ")
                + why);
      }
    }
  }

  /** The table with some of its files, maybe none. */
  public TableScan withFiles(Predicate<InputFile> wanted) {
    List<InputFile> some = files.files().stream().filter(wanted).toList();
    Map<String, Long> counts = new LinkedHashMap<>();
    some.forEach(file -> counts.put(file.name(), rows(file)));
    return new TableScan(
        session,
        new TableFiles(files.schema(), files.format(), some),
        parts.stream().flatMap(part -> part.only(wanted).stream()).toList(),
        counts);
  }

  /** The same table, of which only some rows are read; its counts stay those of whole files. */
  public TableScan only(RowChoice choice) {
    List<TablePart> chosen = parts.stream()
        .map(part -> (TablePart) new TablePart.ChosenPart(part, choice))
        .toList();
    return new TableScan(session, files, chosen, rows);
  }

  /** The same table without an instant that is not asked for, which is then read as empty; where a file's cells of it can be wrong, they are read. */
  public TableScan without(String instant) {
    return new TableScan(
        session, files, parts.stream().map(part -> part.without(instant)).toList(), rows);
  }

  /** Runs a task over every share of the table. */
  @SuppressWarnings("unchecked")
  public <T> JavaRDD<T> map(ScanTask<T> task) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    JavaRDD<T>[] rdds = parts.stream().map(part -> part.rdd(session, task)).toArray(JavaRDD[]::new);
    return switch (rdds.length) {
      case 0 -> spark.emptyRDD();
      case 1 -> rdds[0];
      default -> spark.union(rdds);
    };
  }
}
