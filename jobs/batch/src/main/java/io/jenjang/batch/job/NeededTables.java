package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.ExchangeRates;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.Returns;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.util.List;

/** Whether the runs that somebody is about to read have the tables for it; a run may have been made without. */
final class NeededTables {
  /** What later periods look up of a sale that comes back. */
  static final List<Table> OF_RETURNS =
      List.of(SalesIndex.TABLE, Returns.TABLE, ExchangeRates.TABLE, StatementLines.TABLE);

  /** What is added up when a run is closed, and all that later periods and restatements may read of it. */
  static final List<Table> OF_CLOSED = List.of(
      StatementLines.TABLE,
      Unpaid.TABLE,
      Carry.TABLE,
      Rejects.TABLE,
      Postings.TABLE,
      SalesIndex.TABLE,
      Returns.TABLE,
      ExchangeRates.TABLE);

  private final String reader;
  private final Problems problems = new Problems();

  /** @param reader who needs the tables, for messages: {@code jenjang close} */
  NeededTables(String reader) {
    this.reader = reader;
  }

  /** What a run is no good for, for people; empty where it lacks nothing that counts. */
  static String warning(List<String> leftOut) {
    if (leftOut.contains(Carry.TABLE.name())) {
      return "; no period can open with this run, and it cannot be closed";
    }
    return OF_CLOSED.stream().map(Table::name).anyMatch(leftOut::contains)
        ? "; this run cannot be closed"
        : "";
  }

  /** Notes what a run lacks. */
  NeededTables in(Manifest run, List<Table> tables) {
    List<String> missing =
        tables.stream().map(Table::name).filter(run.leftOut()::contains).toList();
    String them = missing.size() == 1 ? "it" : "them";
    if (!missing.isEmpty()) {
      problems.add("run " + run.runId() + " of period " + run.period() + " was made without "
          + String.join(", ", missing) + ", and " + reader + " needs " + them
          + "; make it again with output.tables = all, or with " + them + " in that list");
    }
    return this;
  }

  /** What was noted, a sentence a run. */
  List<String> problems() {
    return problems.list();
  }

  /** Stops with REFUSED and all that is missing. */
  void require() {
    problems.throwIfAny(ErrorCode.REFUSED);
  }
}
