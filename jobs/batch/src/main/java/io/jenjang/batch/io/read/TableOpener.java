package io.jenjang.batch.io.read;

import io.jenjang.batch.io.cell.ColumnRule;
import io.jenjang.batch.io.cell.ColumnSource;
import io.jenjang.batch.io.cell.RowShape;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.hocon.Spelling;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Opens the tables of one folder: reads footers and CSV files, checks columns against the declaration, gathers notes. */
public final class TableOpener {
  private final SparkSession session;
  private final InputFolder folder;
  private final ZoneId zone;
  private final long csvLimit;
  private final Set<String> notes = new TreeSet<>();

  /**
   * @param zone of instants that name none
   * @param csvLimit largest CSV table, bytes
   */
  public TableOpener(SparkSession session, InputFolder folder, ZoneId zone, long csvLimit) {
    this.session = session;
    this.folder = folder;
    this.zone = zone;
    this.csvLimit = csvLimit;
  }

  /** Columns of Parquet files that are not read, a sentence each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Opens a table; stops with INPUT, naming every column that does not fit. */
  public TableScan open(TableFiles files, Mapping.TableMapping mapping) {
    Problems problems = new Problems();
    Map<String, Long> rows = new LinkedHashMap<>();
    List<TablePart> parts = files.format() == TableFiles.Format.CSV
        ? csv(files, mapping, rows, problems)
        : parquet(files, mapping, rows, problems);
    problems.throwIfAny(ErrorCode.INPUT);
    return new TableScan(session, files, parts, rows);
  }

  private List<TablePart> csv(
      TableFiles files, Mapping.TableMapping mapping, Map<String, Long> rows, Problems problems) {
    if (files.bytes() > csvLimit) {
      problems.add(
          files.files().get(0).name() + ": " + files.schema().table() + " has " + files.bytes()
              + " bytes of CSV, more than intake.csv-limit allows (" + csvLimit
              + "); deliver it as Parquet, or set the limit higher");
      return List.of();
    }
    List<TablePart> parts = new ArrayList<>();
    for (InputFile file : files.files()) {
      CsvFile csv = CsvFile.read(file, folder.hadoop());
      rows.put(file.name(), (long) csv.rows().size());
      Columns columns = new Columns(files, mapping, file, problems);
      csv.header().forEach(name -> columns.unknown(name, true));
      parts.add(new TablePart.CsvPart(columns.shape(csv.header(), null, zone), csv));
    }
    return parts;
  }

  private List<TablePart> parquet(
      TableFiles files, Mapping.TableMapping mapping, Map<String, Long> rows, Problems problems) {
    Map<List<ColumnSource>, List<ParquetFooters.Footer>> same = new LinkedHashMap<>();
    Map<List<ColumnSource>, TablePart.ParquetPart> first = new LinkedHashMap<>();
    for (ParquetFooters.Footer footer : ParquetFooters.read(files.files(), folder.hadoop())) {
      rows.put(footer.file().name(), footer.rows());
      Columns columns = new Columns(files, mapping, footer.file(), problems);
      footer.schema().getFields().forEach(field -> columns.unknown(field.getName(), false));
      List<String> read = columns.read(footer.schema());
      RowShape shape = columns.shape(read, footer.schema(), zone);
      same.computeIfAbsent(shape.sources(), key -> new ArrayList<>()).add(footer);
      first.putIfAbsent(
          shape.sources(),
          new TablePart.ParquetPart(
              shape, columns.struct(read, footer.schema()), List.of(), folder.names()));
    }
    List<TablePart> parts = new ArrayList<>();
    first.forEach((sources, part) -> parts.add(part.with(same.get(sources))));
    return parts;
  }

  /** The columns of one file against the declaration. */
  private final class Columns {
    private final TableFiles table;
    private final Mapping.TableMapping mapping;
    private final InputFile file;
    private final Problems problems;

    Columns(TableFiles table, Mapping.TableMapping mapping, InputFile file, Problems problems) {
      this.table = table;
      this.mapping = mapping;
      this.file = file;
      this.problems = problems;
    }

    void unknown(String name, boolean isError) {
      if (mapping.reads(table.schema(), name) || mapping.ignore().contains(name)) {
        return;
      }
      if (isError) {
        problems.add(file.name() + " line 1: unknown column '" + name + "'; "
            + "expected one of " + Spelling.list(table.schema().names())
            + Spelling.hint(name, table.schema().names()));
      } else {
        notes.add(table.schema().table() + ": the column '" + name
            + "' is not one of the table and was not read");
      }
    }

    /** Columns of a Parquet file that some declared column is read from. */
    List<String> read(MessageType schema) {
      return schema.getFields().stream()
          .map(field -> field.getName())
          .filter(name -> mapping.reads(table.schema(), name))
          .toList();
    }

    StructType struct(List<String> read, MessageType schema) {
      StructType struct = new StructType();
      for (String name : read) {
        DataType type = ParquetTypes.inRows(schema.getType(name));
        struct = struct.add(name, type == null ? DataTypes.StringType : type);
      }
      return struct;
    }

    /** @param schema of a Parquet file; null for CSV, where everything is text */
    RowShape shape(List<String> names, MessageType schema, ZoneId zone) {
      List<ColumnSource> sources = new ArrayList<>();
      for (InputColumn column : table.schema().columns()) {
        ColumnRule rule = mapping.rule(column.name());
        int at = rule.from() == null ? ColumnSource.NOWHERE : names.indexOf(rule.from());
        ColumnSource source =
            new ColumnSource(at, at < 0 ? null : type(column, rule, schema), rule);
        sources.add(source);
        missing(column, source);
      }
      return new RowShape(table.schema(), List.copyOf(sources), zone);
    }

    private void missing(InputColumn column, ColumnSource source) {
      boolean named = mapping.rules().containsKey(column.name());
      if (!source.present() && (column.required() || named)) {
        String from = source.rule().from();
        problems.add(file.name() + ": the column '" + from + "' is not there; "
            + (named
                ? "the mapping reads " + column.name() + " from it"
                : table.schema().table() + " cannot be read without it"));
      } else if (!source.present() && inAFoldersName(source.rule().from())) {
        problems.add(
            file.name() + ": the column '" + source.rule().from()
                + "' stands in the name of a folder alone, which is not read; write it into the files too");
      }
    }

    /** Engines that part tables by a column leave it out of the files; the default in its place would be another value. */
    private boolean inAFoldersName(String column) {
      return column != null
          && !mapping.ignore().contains(column)
          && ("/" + file.name()).contains("/" + column + "=");
    }

    private DataType type(InputColumn column, ColumnRule rule, MessageType schema) {
      if (schema == null) {
        return DataTypes.StringType;
      }
      DataType type = ParquetTypes.inRows(schema.getType(rule.from()));
      boolean byText = !rule.values().isEmpty() || rule.format() != null;
      if (type == null || !ParquetTypes.fits(column, type, byText)) {
        problems.add(file.name() + ": the column '" + rule.from() + "' is "
            + ParquetTypes.name(schema.getType(rule.from())) + ", expected "
            + column.type().expected());
      }
      return type;
    }
  }
}
