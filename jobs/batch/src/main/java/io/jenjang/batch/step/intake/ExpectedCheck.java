package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.ExpectedInput;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputTables;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.SmallTable.SmallRow;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what came with what the sender says it sent. A row without a file is about the whole table, one without a currency about the plan's; {@code
 * rows} are those of the file, in whatever currency.
 */
final class ExpectedCheck {
  private final Delivery delivery;
  private final Plan plan;
  private final LocalDate lastDay;
  private final Problems problems = new Problems();

  ExpectedCheck(Delivery delivery, Plan plan, LocalDate lastDay) {
    this.delivery = delivery;
    this.plan = plan;
    this.lastDay = lastDay;
  }

  /**
   * Stops with DELIVERY, naming every difference.
   *
   * @param sales money of the sales that came, by file, then currency
   */
  void check(List<SmallRow> expected, Map<String, Map<String, Money>> sales) {
    for (SmallRow row : expected) {
      Optional<TableScan> table = table(row);
      if (table.isPresent()) {
        rows(row, table.get());
        sum(row, sales);
        completeThrough(row);
      }
    }
    problems.throwIfAny(ErrorCode.DELIVERY);
  }

  private Optional<TableScan> table(SmallRow row) {
    String name = row.text(ExpectedInput.TABLE);
    InputSchema schema = InputTables.named(name);
    Optional<TableScan> table = schema == null ? Optional.empty() : delivery.find(schema);
    if (table.isEmpty()) {
      problems.add(row.place() + ": the table " + name + " was sent, and there is none");
      return table;
    }
    String file = row.text(ExpectedInput.FILE);
    if (!file.isEmpty() && files(table.get(), file).isEmpty()) {
      problems.add(
          row.place() + ": the file " + file + " of " + name + " was sent, and there is none");
      return Optional.empty();
    }
    return table;
  }

  /** Files of the name, with or without the folder they are in; all files for the empty name. */
  private static List<InputFile> files(TableScan table, String name) {
    return table.files().stream().filter(file -> isNamed(file.name(), name)).toList();
  }

  private static boolean isNamed(String file, String name) {
    return name.isEmpty() || file.equals(name) || file.endsWith("/" + name);
  }

  private void rows(SmallRow row, TableScan table) {
    long expected = row.number(ExpectedInput.ROWS);
    long found = files(table, row.text(ExpectedInput.FILE)).stream()
        .mapToLong(table::rows)
        .sum();
    if (expected != NumberCell.ABSENT && expected != found) {
      problems.add(what(row) + " has " + found + " rows, the sender says " + expected);
    }
  }

  private void sum(SmallRow row, Map<String, Map<String, Money>> sales) {
    if (!row.has(ExpectedInput.SUM)) {
      return;
    }
    if (!row.text(ExpectedInput.TABLE).equals(SalesInput.SCHEMA.table())) {
      problems.add(row.place() + ": sum is given for " + row.text(ExpectedInput.TABLE)
          + ", expected only for sales");
      return;
    }
    String currency =
        row.has(ExpectedInput.CURRENCY) ? row.text(ExpectedInput.CURRENCY) : plan.currency();
    BigDecimal expected = BigDecimal.valueOf(row.number(ExpectedInput.SUM), 4);
    BigDecimal found = sales.entrySet().stream()
        .filter(file -> isNamed(file.getKey(), row.text(ExpectedInput.FILE)))
        .map(file -> file.getValue().get(currency))
        .filter(money -> money != null)
        .map(Money::net)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (expected.compareTo(found) != 0) {
      problems.add(what(row) + " has " + found.stripTrailingZeros().toPlainString() + " " + currency
          + " net, the sender says " + expected.stripTrailingZeros().toPlainString());
    }
  }

  private void completeThrough(SmallRow row) {
    long day = row.number(ExpectedInput.COMPLETE_THROUGH);
    if (day != NumberCell.ABSENT && day < lastDay.toEpochDay()) {
      problems.add(what(row) + " is complete through " + LocalDate.ofEpochDay(day)
          + ", the period ends on " + lastDay);
    }
  }

  private static String what(SmallRow row) {
    String file = row.text(ExpectedInput.FILE);
    return row.place() + ": " + row.text(ExpectedInput.TABLE)
        + (file.isEmpty() ? "" : " (" + file + ")");
  }
}
