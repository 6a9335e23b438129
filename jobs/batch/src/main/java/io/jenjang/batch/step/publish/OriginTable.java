package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Origins;
import io.jenjang.batch.step.payout.PayoutTables;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Origin;
import io.jenjang.safeguard.SalesByBuyer;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** Writes the table {@code origins}: a row a member who sold or was paid anything, in the order of the members. */
public final class OriginTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Who bought, verified or not: own use, stock, preferred, retail. */
  private static final int BUYERS = 4;

  private final Shared<Parts> parts;
  private final String currency;
  private final MoneyScale scale;
  private final RunFolder run;

  /**
   * What every task needs.
   *
   * @param sales [origin][member]
   * @param pay [origin][member], in units of the payout exponent
   */
  private record Parts(Ids ids, long[][] sales, long[][] pay) implements Serializable {}

  private OriginTable(Shared<Parts> parts, Plan plan, RunFolder run) {
    this.parts = parts;
    this.currency = plan.currency();
    this.scale = MoneyScale.ofExponent(plan.payoutExponent());
    this.run = run;
  }

  /**
   * @param sales null where nothing is measured
   * @param members whose rows are written
   * @param tasks how many files at most; 0 chooses by the number of members
   */
  public static List<WrittenFile> write(
      JavaSparkContext spark,
      Assessment assessment,
      SalesByBuyer sales,
      Plan plan,
      Members members,
      RunFolder run,
      int tasks) {
    if (!assessment.isMade()) {
      return List.of();
    }
    Parts all = new Parts(members.ids(), sales.net(), assessment.origins().members());
    List<PayoutTables.Range> ranges = PayoutTables.ranges(members.count(), tasks);
    try (Shared<Parts> shared = Shared.with(spark, all)) {
      OriginTable table = new OriginTable(shared, plan, run);
      return spark.parallelize(ranges, ranges.size()).flatMap(table::write).collect();
    }
  }

  private Iterator<WrittenFile> write(PayoutTables.Range range) {
    Parts all = parts.value();
    try (TaskFiles files = run.task(range.part())) {
      Origins.Writer rows = new Origins.Writer(files.rows(Origins.TABLE), all.ids(), currency);
      long[] amounts = new long[BUYERS + BUYERS + 1];
      for (int member = range.from(); member < range.to(); member++) {
        if (fill(member, all.sales(), all.pay(), scale, amounts)) {
          rows.row(member, amounts);
        }
      }
      return files.finish().iterator();
    }
  }

  /** Whether there is anything. */
  private static boolean fill(
      int member, long[][] sales, long[][] pay, MoneyScale scale, long[] amounts) {
    Arrays.fill(amounts, 0);
    boolean any = false;
    for (int origin = 0; origin < Origin.OF_SALES; origin++) {
      long sold = at(sales, origin, member);
      int buyer = origin < BUYERS ? origin : origin - 2;
      amounts[buyer] = Math.addExact(amounts[buyer], sold);
      any |= sold != 0;
    }
    for (int origin = 0; origin < Origin.COUNT; origin++) {
      long paid = scale.toTable(at(pay, origin, member));
      int buyer = origin == Origin.OF_SALES ? BUYERS : origin < BUYERS ? origin : origin - 2;
      amounts[BUYERS + buyer] = Math.addExact(amounts[BUYERS + buyer], paid);
      any |= paid != 0;
    }
    return any;
  }

  private static long at(long[][] parts, int origin, int member) {
    return parts[origin] == null ? 0 : parts[origin][member];
  }
}
