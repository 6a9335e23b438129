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

/** One contiguous range of members, written member by member: everything about a member comes out of one pass. */
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
      GenealogyRows genealogy = new GenealogyRows(payroll, files.rows(Genealogy.TABLE));
      QualificationRows standing =
          new QualificationRows(payroll, files.rows(Qualifications.TABLE), totals);
      StatementRows statements = new StatementRows(
          payroll,
          files.rows(StatementLines.TABLE),
          files.rows(Statements.TABLE),
          journal(payroll, files, totals),
          totals,
          from);
      UnpaidRows unpaid = new UnpaidRows(payroll, files.rows(Unpaid.TABLE), totals);
      CarryRows carry = new CarryRows(payroll, files.rows(Carry.TABLE), totals);
      if (part == 0) {
        unpaid.write(0);
        carry.strangers();
      }
      for (int member = from; member < to; member++) {
        genealogy.write(member);
        standing.write(member);
        carry.write(member, statements.write(member));
        unpaid.write(member);
      }
      return totals.with(files.finish());
    }
  }

  private static JournalRows journal(Payroll payroll, TaskFiles files, PartTotals totals) {
    return payroll.accounts() == null
        ? null
        : new JournalRows(payroll, files.rows(Journal.TABLE), totals.journal());
  }
}
