package io.jenjang.batch.step.takeover;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.input.CarryTotalsInput;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Scales;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Titles, ranks, volumes, first orders and balances from another system: checked against the plan and against their sender's totals. */
public final class CarryIntake {
  private static final int MOST_PROBLEMS = 20;
  private static final long ROWS_A_PART = 500_000;

  private final JavaRDD<CarryRow> rows;
  private final Map<String, Total> found;

  private CarryIntake(JavaRDD<CarryRow> rows, Map<String, Total> found) {
    this.rows = rows;
    this.found = found;
  }

  /** Rows and amount of an item and name. */
  private record Total(long rows, BigDecimal amount) implements java.io.Serializable {
    Total plus(Total other) {
      return new Total(rows + other.rows, amount.add(other.amount));
    }
  }

  /**
   * Reads and checks what was handed over; stops with INPUT and the first twenty rows that cannot be taken.
   *
   * @param first the first period that is paid here
   */
  public static CarryIntake read(HandedTable carry, Plan plan, PeriodWindow first) {
    JavaRDD<CarryRow> rows = carry.rows().map(CarryRow::of);
    CarryRule rule = new CarryRule(plan, first);
    List<String> problems =
        new ArrayList<>(ReadFailures.told(() -> rows.filter(row -> rule.problem(row) != null)
            .map(row -> row.place() + ": " + row.memberId() + ": " + rule.problem(row))
            .take(MOST_PROBLEMS)));
    problems.addAll(rows.mapToPair(row -> new Tuple2<>(row.key(), 1))
        .reduceByKey(Integer::sum)
        .filter(pair -> pair._2() > 1)
        .map(pair ->
            pair._1().replace('\u0000', ' ') + " is there " + pair._2() + " times; leave one")
        .take(MOST_PROBLEMS));
    if (!problems.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, problems);
    }
    Map<String, Total> found = new TreeMap<>(rows.mapToPair(row -> new Tuple2<>(
            row.group(),
            new Total(
                1, BigDecimal.valueOf(row.amount() == null ? 0 : row.amount(), Scales.MONEY))))
        .reduceByKey(Total::plus)
        .collectAsMap());
    return new CarryIntake(rows, found);
  }

  /** What the sender said against what came, as checks; an item of which the sender says nothing is expected not to be there. */
  public List<Control> controls(HandedTable totals) {
    Map<String, Total> said = new TreeMap<>();
    InputSchema schema = CarryTotalsInput.SCHEMA;
    for (HandedTable.Row row : totals.rows().collect()) {
      String group = row.texts()[schema.index(CarryTotalsInput.ITEM)]
          + '\u0000'
          + row.texts()[schema.index(CarryTotalsInput.NAME)];
      said.merge(
          group,
          new Total(
              Long.parseLong(row.texts()[schema.index(CarryTotalsInput.ROWS)].strip()),
              BigDecimal.valueOf(row.hasAmount() ? row.amount() : 0, Scales.MONEY)),
          Total::plus);
    }
    TreeSet<String> groups = new TreeSet<>(said.keySet());
    groups.addAll(found.keySet());
    Total none = new Total(0, BigDecimal.ZERO);
    List<Control> controls = new ArrayList<>();
    for (String group : groups) {
      Total expected = said.getOrDefault(group, none);
      Total there = found.getOrDefault(group, none);
      String subject = group.replace('\u0000', ' ').strip();
      controls.add(Control.equal(
          "rows taken over = rows that the sender says",
          subject,
          null,
          BigDecimal.valueOf(expected.rows()),
          BigDecimal.valueOf(there.rows()),
          null));
      controls.add(Control.equal(
          "amount taken over = amount that the sender says",
          subject,
          null,
          expected.amount(),
          there.amount(),
          null));
    }
    return controls;
  }

  /** Writes the table {@code carry}, by member, item, name and period. */
  public List<WrittenFile> write(RunFolder run) {
    long count = found.values().stream().mapToLong(Total::rows).sum();
    return rows.sortBy(CarryRow::key, true, (int) (1 + count / ROWS_A_PART))
        .mapPartitionsWithIndex((part, sorted) -> writePart(run, part, sorted), true)
        .collect();
  }

  private static Iterator<WrittenFile> writePart(
      RunFolder run, int part, Iterator<CarryRow> sorted) {
    try (TaskFiles files = run.task(part)) {
      Carry.Writer rows =
          new Carry.Writer(files.rows(Carry.TABLE), new Ids(new byte[0], new int[2]));
      while (sorted.hasNext()) {
        CarryRow row = sorted.next();
        rows.stranger(
            row.memberId(), row.item(), row.name(), row.period(), row.amount(), row.text());
      }
      return files.finish().iterator();
    }
  }
}
