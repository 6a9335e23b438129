package io.jenjang.batch.schema;

import java.util.List;
import java.util.Optional;

/** All output tables of a run. A run always writes each of them, with no rows if there are none. */
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

  private OutputTables() {}

  public static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }
}
