package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.ExchangeRates;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.Returns;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.util.ArrayList;
import java.util.List;

/** Whether the runs that somebody is about to read have the tables for it, whole; a run may have been made without, or without some columns. */
final class NeededTables {
  /** What later periods look up of a sale that comes back. */
  static final List<Table> OF_RETURNS =
      List.of(SalesIndex.TABLE, Returns.TABLE, ExchangeRates.TABLE, StatementLines.TABLE);

  /** What is added up when a run is closed, and all that later periods and restatements may read of it. */
  static final List<Table> OF_CLOSED = List.of(
      Statements.TABLE,
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

  /** What the settings left out, setting by setting, for people. */
  static String leftOut(Omitted omitted) {
    List<String> settings = new ArrayList<>();
    if (!omitted.tables().isEmpty()) {
      settings.add("output.tables: " + String.join(", ", omitted.tables()));
    }
    if (!omitted.columns().isEmpty()) {
      List<Table> written = OutputTables.ALL.stream().filter(omitted::isWritten).toList();
      settings.add("output.columns: " + String.join(", ", omitted.words(written)));
    }
    return String.join("; by ", settings);
  }

  /** What a run is no good for, for people; empty where it lacks nothing that counts. */
  static String warning(Omitted omitted) {
    if (!omitted.isWhole(Carry.TABLE)) {
      return "; no period can open with this run, and it cannot be closed";
    }
    return OF_CLOSED.stream().allMatch(omitted::isWhole) ? "" : "; this run cannot be closed";
  }

  /** Notes what a run lacks. */
  NeededTables in(Manifest run, List<Table> tables) {
    Omitted omitted = run.omitted();
    List<String> missing = omitted.words(tables);
    if (!missing.isEmpty()) {
      problems.add("run " + run.runId() + " of period " + run.period() + " was made without "
          + String.join(", ", missing) + ", and " + reader + " needs " + them(missing.size())
          + "; make it again " + advice(omitted, tables));
    }
    return this;
  }

  private static String advice(Omitted omitted, List<Table> tables) {
    List<String> advice = new ArrayList<>();
    long unwritten = tables.stream().filter(table -> !omitted.isWritten(table)).count();
    if (unwritten > 0) {
      advice.add("with output.tables = all, or with " + them(unwritten) + " in that list");
    }
    List<String> parts = tables.stream()
        .filter(table -> omitted.isWritten(table) && !omitted.isWhole(table))
        .map(Table::name)
        .toList();
    if (!parts.isEmpty()) {
      advice.add("without " + String.join(", ", parts) + " in output.columns");
    }
    return String.join(", and ", advice);
  }

  private static String them(long missing) {
    return missing == 1 ? "it" : "them";
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
