package io.jenjang.batch.schema;

import java.util.List;
import java.util.Locale;

/** A table as an Open Data Contract Standard document, version 3. */
final class ContractText {
  private final StringBuilder yaml = new StringBuilder();

  private ContractText() {}

  static String of(Table table) {
    ContractText text = new ContractText();
    text.head(table);
    boolean keyed = table.columns().stream()
        .filter(column -> table.key().contains(column.name()))
        .allMatch(Column::required);
    for (Column column : table.columns()) {
      text.property(6, column);
      if (keyed && table.key().contains(column.name())) {
        text.line(8, "primaryKey: true");
        text.line(8, "primaryKeyPosition: " + (table.key().indexOf(column.name()) + 1));
      }
    }
    text.partition("period", "period as the plan's calendar names it; from the folder's name", 1);
    text.partition("run", "id of the run; from the folder's name", 2);
    text.rules(table);
    return text.yaml.toString();
  }

  private void head(Table table) {
    line(0, "apiVersion: v3.0.2");
    line(0, "kind: DataContract");
    line(0, "id: jenjang." + table.name());
    line(0, "name: " + table.name());
    line(0, "version: " + table.version() + ".0.0");
    line(0, "status: active");
    line(0, "dataProduct: jenjang");
    line(0, "description:");
    line(2, "purpose: " + quoted(table.doc()));
    line(
        2,
        "usage: "
            + quoted(
                "One folder a period and run: <output>/" + table.name()
                    + "/period=<period>/run=<run>/*.parquet. Trust runs that have a manifest under <output>/runs only; jenjang sql prints views that do."));
    line(
        2,
        "limitations: "
            + quoted(
                "Additive evolution only: columns are added at the end, none is renamed, retyped or removed."));
    line(0, "schema:");
    line(2, "- name: " + table.name());
    line(4, "logicalType: object");
    line(4, "physicalType: parquet");
    line(4, "physicalName: " + table.name());
    line(
        4,
        "description: "
            + quoted(
                "One row is identified by " + String.join(", ", table.key()) + " within a run."));
    line(4, "properties:");
  }

  private void property(int indent, Column column) {
    line(indent, "- name: " + column.name());
    line(indent + 2, "description: " + quoted(column.doc()));
    line(indent + 2, "logicalType: " + logical(column));
    line(indent + 2, "physicalType: " + quoted(physical(column)));
    line(indent + 2, "required: " + column.required());
    if (column.shape() == Column.Shape.LIST) {
      line(indent + 2, "items:");
      line(indent + 4, "logicalType: object");
      line(indent + 4, "properties:");
      column.fields().forEach(field -> property(indent + 6, field));
    }
  }

  private void partition(String name, String doc, int position) {
    property(6, Column.single(name, ColumnType.TEXT, true, doc));
    line(8, "partitioned: true");
    line(8, "partitionKeyPosition: " + position);
  }

  private void rules(Table table) {
    if (table.rules().isEmpty()) {
      return;
    }
    line(4, "quality:");
    for (Rule rule : table.rules()) {
      line(6, "- name: " + rule.name());
      line(8, "type: sql");
      line(
          8,
          "query: "
              + quoted(
                  "SELECT count(*) FROM " + table.name() + " WHERE NOT (" + rule.holds() + ")"));
      line(8, "mustBe: 0");
    }
  }

  private static String logical(Column column) {
    return switch (column.shape()) {
      case MAP -> "object";
      case LIST -> "array";
      case SINGLE ->
        switch (column.type()) {
          case TEXT -> "string";
          case INTEGER, LONG -> "integer";
          case FLAG -> "boolean";
          case DATE, INSTANT -> "date";
          case AMOUNT, RATE, TOTAL, EXACT -> "number";
        };
    };
  }

  private static String physical(Column column) {
    return switch (column.shape()) {
      case MAP -> "map<string, " + physical(column.type()) + ">";
      case LIST -> "list<struct>";
      case SINGLE -> physical(column.type());
    };
  }

  private static String physical(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "int32";
      case LONG -> "int64";
      case FLAG -> "boolean";
      case DATE -> "date";
      case INSTANT -> "timestamp(micros, UTC)";
      case AMOUNT, RATE, TOTAL, EXACT ->
        String.format(Locale.ROOT, "decimal(%d, %d)", type.precision(), type.scale());
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(int indent, String text) {
    yaml.append(" ".repeat(indent)).append(text).append('\n');
  }

  /** The names of all contract files. */
  static List<String> fileNames() {
    return OutputTables.names().stream().map(name -> name + ".yaml").toList();
  }
}
