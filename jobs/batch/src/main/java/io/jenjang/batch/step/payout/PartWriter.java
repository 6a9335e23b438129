package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.Journal;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Unpaid;

/** One contiguous range of members, nothing about a member comes out of another part. */
final class PartWriter {
  private PartWriter() {}

  /**
   * @param part place among the parts; part 0 also writes what belongs to nobody
   * @param from first member number
   * @param to the number after the last
   */
  static PartTotals write(Payroll payroll, RunFolder run, int part, int from, int to) {
    PartTotals totals = payroll.noTotals();
    try (TaskFiles files = run.task(part)) {
      // Table by table: short loops, and no more than one table's values in the processor's cache.
      genealogy(payroll, files, from, to);
      qualifications(payroll, files, totals, from, to);
      unpaid(payroll, files, totals, from, to);
      statements(payroll, files, totals, from, to);
      return totals.with(files.finish());
    }
  }

  private static JournalRows journal(Payroll payroll, TaskFiles files, PartTotals totals) {
    return !files.writes(Journal.TABLE)
        ? null
        : new JournalRows(payroll, files.rows(Journal.TABLE), totals.journal());
  }

  private static void genealogy(Payroll payroll, TaskFiles files, int from, int to) {
    if (!files.writes(Genealogy.TABLE)) {
      return;
    }
    GenealogyRows rows = new GenealogyRows(payroll, files.rows(Genealogy.TABLE));
    for (int member = from; member < to; member++) {
      rows.write(member);
    }
  }

  private static void qualifications(
      Payroll payroll, TaskFiles files, PartTotals totals, int from, int to) {
    // What was matched and flushed of binary legs is counted here, whoever sees the rows.
    boolean counts = payroll.payments().stream().anyMatch(payment -> payment.legs() != null);
    if (!counts && !files.writes(Qualifications.TABLE)) {
      return;
    }
    QualificationRows rows =
        new QualificationRows(payroll, files.rows(Qualifications.TABLE), totals);
    for (int member = from; member < to; member++) {
      rows.write(member);
    }
  }

  /** The first part has what belongs to no single source. */
  private static void unpaid(
      Payroll payroll, TaskFiles files, PartTotals totals, int from, int to) {
    if (!files.writes(Unpaid.TABLE)) {
      return;
    }
    UnpaidRows rows = new UnpaidRows(payroll, files.rows(Unpaid.TABLE), totals);
    for (int member = from == 1 ? 0 : from; member < to; member++) {
      rows.write(member);
    }
  }

  /** Lines, the statement that they add up to, and what of it is carried: one after another for every member. */
  private static void statements(
      Payroll payroll, TaskFiles files, PartTotals totals, int from, int to) {
    StatementRows rows = new StatementRows(
        payroll,
        files.rows(StatementLines.TABLE),
        files.rows(Statements.TABLE),
        journal(payroll, files, totals),
        totals,
        from);
    if (files.writes(Carry.TABLE)) {
      carried(rows, new CarryRows(payroll, files.rows(Carry.TABLE), totals), from, to);
    } else {
      for (int member = from; member < to; member++) {
        rows.write(member);
      }
    }
    rows.end();
  }

  private static void carried(StatementRows rows, CarryRows carry, int from, int to) {
    if (from == 1) {
      carry.strangers();
    }
    for (int member = from; member < to; member++) {
      carry.write(member, rows.write(member));
    }
  }
}
