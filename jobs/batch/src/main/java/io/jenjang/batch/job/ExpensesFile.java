package io.jenjang.batch.job;

import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.schema.Disclosures.Expenses;
import io.jenjang.batch.schema.input.ExpensesInput;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** What it typically costs to do the business, as the company says. */
final class ExpensesFile {
  private ExpensesFile() {}

  /**
   * By rank; under the empty name for all sellers. Stops with INPUT and every row that is wrong.
   *
   * @param ranks that there are
   */
  static Map<String, Expenses> read(
      SparkSession session, String file, List<String> ranks, long csvLimit) {
    HandedTable table =
        HandedTable.ofFile(session, file, ExpensesInput.SCHEMA, ExpensesInput.AMOUNT, csvLimit);
    int rank = ExpensesInput.SCHEMA.index(ExpensesInput.RANK);
    int source = ExpensesInput.SCHEMA.index(ExpensesInput.SOURCE);
    Map<String, Expenses> expenses = new TreeMap<>();
    Problems problems = new Problems();
    for (HandedTable.Row row : ReadFailures.told(() -> table.rows().collect())) {
      String name = row.texts()[rank];
      String key = name.equals(ExpensesInput.ALL) ? "" : name;
      if (!key.isEmpty() && !ranks.contains(key)) {
        problems.add(row.place() + ": there is no rank \"" + name + "\"; expected "
            + ExpensesInput.ALL + " or one of " + String.join(", ", ranks));
      } else if (row.amount() < 0) {
        problems.add(row.place() + ": expenses of "
            + BigDecimal.valueOf(row.amount(), Scales.MONEY).toPlainString()
            + "; expected none below zero");
      } else if (expenses.put(
              key,
              new Expenses(BigDecimal.valueOf(row.amount(), Scales.MONEY), row.texts()[source]))
          != null) {
        problems.add(row.place() + ": rank \"" + name + "\" is there twice; leave one");
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    return expenses;
  }
}
