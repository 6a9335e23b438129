package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.read.InputFolder;
import io.jenjang.batch.io.read.Mapping;
import io.jenjang.batch.io.read.MappingReader;
import io.jenjang.batch.io.read.TableFiles;
import io.jenjang.batch.io.read.TableOpener;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputTables;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The tables of a folder of inputs, opened: their files are there, their columns fit. */
final class Delivery {
  private final InputFolder folder;
  private final Map<String, TableScan> tables;
  private final List<String> notes;

  private Delivery(InputFolder folder, Map<String, TableScan> tables, List<String> notes) {
    this.folder = folder;
    this.tables = tables;
    this.notes = notes;
  }

  static Delivery open(IntakeRequest request) {
    Delivery delivery = open(request, InputTables.ALL);
    delivery.get(MembersInput.SCHEMA);
    delivery.get(SalesInput.SCHEMA);
    return delivery;
  }

  /** The members and nothing else. */
  static Delivery membersAlone(IntakeRequest request) {
    Delivery delivery = open(request, List.of(MembersInput.SCHEMA));
    delivery.get(MembersInput.SCHEMA);
    return delivery;
  }

  /** The sales and nothing else. */
  static Delivery salesAlone(IntakeRequest request) {
    Delivery delivery = open(request, List.of(SalesInput.SCHEMA));
    delivery.get(SalesInput.SCHEMA);
    return delivery;
  }

  private static Delivery open(IntakeRequest request, List<InputSchema> schemas) {
    Configuration hadoop = request.session().sparkContext().hadoopConfiguration();
    InputFolder folder = new InputFolder(request.input(), hadoop, request.recorded());
    Mapping mapping =
        request.mapping() == null ? Mapping.NONE : MappingReader.read(request.mapping(), hadoop);
    TableOpener opener = new TableOpener(
        request.session(),
        folder,
        request.plan().calendar().zone(),
        request.settings().csvLimitBytes());
    Map<String, TableScan> tables = new LinkedHashMap<>();
    for (InputSchema schema : schemas) {
      Mapping.TableMapping rules = mapping.table(schema.table());
      Optional<TableFiles> files = folder.find(schema, rules.file(), mapping.folder());
      files.ifPresent(found -> tables.put(schema.table(), opener.open(found, rules)));
    }
    if (!request.chosen().equals(ChosenSales.ALL)) {
      tables.computeIfPresent(
          SalesInput.SCHEMA.table(), (name, sales) -> sales.only(request.chosen()));
    }
    return new Delivery(folder, tables, opener.notes());
  }

  /** A table that must be there; stops with INPUT. */
  TableScan get(InputSchema schema) {
    return find(schema)
        .orElseThrow(() -> new JenjangException(
            ErrorCode.INPUT,
            folder + ": the table " + schema.table()
                + " is missing; " + schema.table() + ".parquet, a folder " + schema.table() + " or "
                + schema.table()
                + ".csv was expected (an empty table is a file without rows)"));
  }

  /** A table that may be there. */
  Optional<TableScan> find(InputSchema schema) {
    return Optional.ofNullable(tables.get(schema.table()));
  }

  /** All tables that are there. */
  List<TableScan> tables() {
    return List.copyOf(tables.values());
  }

  /** Columns that were not read. */
  List<String> notes() {
    return notes;
  }
}
