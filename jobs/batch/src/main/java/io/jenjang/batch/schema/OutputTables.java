package io.jenjang.batch.schema;

import java.util.List;
import java.util.Optional;

/** All output tables of a run. A run writes each of them, with no rows if there are none, unless its settings leave the table out. */
public final class OutputTables {
  public static final List<Table> ALL = List.of(
      Statements.TABLE,
      StatementLines.TABLE,
      Unpaid.TABLE,
      Qualifications.TABLE,
      Genealogy.TABLE,
      Volumes.TABLE,
      SalesIndex.TABLE,
      Returns.TABLE,
      Postings.TABLE,
      Carry.TABLE,
      Journal.TABLE,
      ExchangeRates.TABLE,
      Controls.TABLE,
      Rejects.TABLE,
      SafeguardResults.TABLE,
      Origins.TABLE);

  /** What every run has: what is owed, and the proof that it was checked. */
  private static final List<Table> ALWAYS = List.of(Statements.TABLE, Controls.TABLE);

  private OutputTables() {}

  public static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }

  /** Names of the tables that a run leaves out which is to write these; {@code statements} and {@code controls} are never among them. */
  public static List<String> leftOut(List<String> chosen) {
    return ALL.stream()
        .filter(table -> !ALWAYS.contains(table))
        .map(Table::name)
        .filter(name -> !chosen.contains(name))
        .toList();
  }
}
