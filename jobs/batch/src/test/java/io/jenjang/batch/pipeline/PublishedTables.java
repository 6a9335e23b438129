package io.jenjang.batch.pipeline;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** The rows that readers of an output folder see, in their order. */
final class PublishedTables {
  private final Runs runs;

  PublishedTables(String output) {
    this.runs = new Runs(output, new Configuration());
  }

  Runs runs() {
    return runs;
  }

  /** All rows of a table of the published run: by column a String, Integer, Long, Boolean, BigDecimal, Map or List; null for no value. */
  List<Map<String, Object>> rows(String table, String period) {
    return rows(table, runs.require(period));
  }

  List<Map<String, Object>> rows(String name, Manifest run) {
    Table table = OutputTables.named(name).orElseThrow();
    List<Map<String, Object>> rows = new ArrayList<>();
    TableReader.of(table, runs, run).forEach(row -> rows.add(values(table, row)));
    return rows;
  }

  private static Map<String, Object> values(Table table, TableRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      values.put(table.columns().get(i).name(), value(table.columns().get(i), i, row));
    }
    return values;
  }

  private static Object value(Column column, int place, TableRow row) {
    if (column.shape() == Column.Shape.MAP) {
      return Map.copyOf(row.map(place));
    } else if (column.shape() == Column.Shape.LIST) {
      return List.copyOf(row.list(place));
    } else if (row.isNull(place)) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> row.text(place);
      case INTEGER, DATE -> row.integer(place);
      case LONG, INSTANT -> row.number(place);
      case FLAG -> row.flag(place);
      case AMOUNT, RATE, TOTAL, EXACT -> row.decimal(place);
    };
  }
}
