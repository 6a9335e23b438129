package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Shared;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Writes every table that has a member as its key. A task is a contiguous range of members, so that a member's lines come out of one task, sorted, and
 * nothing is shuffled; how many tasks there are changes where files begin and end, never a row or the order.
 */
public final class PayoutTables {
  private static final int MEMBERS_A_PART = 1 << 16;
  private static final int MOST_PARTS = 512;

  private PayoutTables() {}

  /**
   * A range of members.
   *
   * @param to the first one after it
   */
  public record Range(int part, int from, int to) implements Serializable {}

  /** What every task needs. */
  private record Work(Payroll payroll, RunFolder run) implements Serializable {
    PartTotals write(Range range) {
      return PartWriter.write(payroll, run, range.part(), range.from(), range.to());
    }
  }

  /**
   * @param tasks how many parts at most; 0 chooses by the number of members
   * @return what all tasks wrote
   */
  public static PartTotals write(
      JavaSparkContext spark, Payroll payroll, RunFolder run, int tasks) {
    List<Range> ranges = ranges(payroll.members().count(), tasks);
    try (Shared<Work> shared = Shared.with(spark, new Work(payroll, run))) {
      JavaRDD<PartTotals> written =
          spark.parallelize(ranges, ranges.size()).map(range -> shared.value().write(range));
      return written.collect().stream().reduce(PartTotals::plus).orElseGet(payroll::noTotals);
    }
  }

  /**
   * Ranges of members, ascending.
   *
   * @param tasks how many at most; 0 chooses by the number of members
   */
  public static List<Range> ranges(int members, int tasks) {
    int wanted = tasks > 0 ? tasks : (members + MEMBERS_A_PART - 1) / MEMBERS_A_PART;
    int parts = Math.max(1, Math.min(Math.min(wanted, MOST_PARTS), Math.max(1, members)));
    List<Range> ranges = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      ranges.add(
          new Range(part, boundary(members, part, parts), boundary(members, part + 1, parts)));
    }
    return ranges;
  }

  private static int boundary(int members, int part, int parts) {
    return (int) ((long) members * part / parts) + 1;
  }
}
