package io.jenjang.batch.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run leaves out of its tables: some altogether, of some that it writes columns.
 *
 * @param tables names of those that are not written
 * @param columns by table that is written, the columns that are not, in their order; nothing of a table that is written whole
 */
public record Omitted(List<String> tables, Map<String, List<String>> columns)
    implements Serializable {
  /** Every table is written whole. */
  public static final Omitted NOTHING = new Omitted(List.of(), Map.of());

  private static final String OF = ": ";
  private static final String AND = ", ";

  public Omitted {
    tables = List.copyOf(tables);
    columns = Map.copyOf(columns);
  }

  /** What a manifest lists: {@code unpaid}, {@code statement_lines: exact_amount, residue}. */
  public static Omitted of(List<String> entries) {
    List<String> tables = new ArrayList<>();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String entry : entries) {
      int of = entry.indexOf(OF);
      if (of < 0) {
        tables.add(entry);
      } else {
        columns.put(
            entry.substring(0, of), List.of(entry.substring(of + OF.length()).split(AND)));
      }
    }
    return new Omitted(tables, columns);
  }

  /** For a manifest, in the order of all tables. */
  public List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (String table : OutputTables.names()) {
      if (tables.contains(table)) {
        entries.add(table);
      } else if (columns.containsKey(table)) {
        entries.add(table + OF + String.join(AND, columns.get(table)));
      }
    }
    return List.copyOf(entries);
  }

  public boolean isNothing() {
    return tables.isEmpty() && columns.isEmpty();
  }

  /** Whether the run has the table, with all its columns or with some. */
  public boolean isWritten(Table table) {
    return !tables.contains(table.name());
  }

  /** Whether the run has the table with all its columns. */
  public boolean isWhole(Table table) {
    return isWritten(table) && !columns.containsKey(table.name());
  }

  /** A written table as its files have it. */
  public Table written(Table table) {
    List<String> missing = columns.getOrDefault(table.name(), List.of());
    return missing.isEmpty() ? table : table.without(missing);
  }

  /** Of some columns of a table those that the run does not have. */
  public List<String> missing(Table table, List<String> some) {
    return isWritten(table)
        ? some.stream()
            .filter(columns.getOrDefault(table.name(), List.of())::contains)
            .toList()
        : some;
  }

  /** What the run lacks of some tables, for people. */
  public List<String> words(List<Table> some) {
    return some.stream()
        .filter(table -> !isWhole(table))
        .map(table -> words(table, columns.getOrDefault(table.name(), List.of())))
        .toList();
  }

  /** What it lacks of a table that it does not have whole, for people: the table, or some columns of it. */
  public String words(Table table, List<String> missing) {
    return isWritten(table)
        ? "columns of " + table.name() + " (" + String.join(AND, missing) + ")"
        : table.name();
  }
}
