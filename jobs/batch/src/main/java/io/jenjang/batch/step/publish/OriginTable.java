package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Origins;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Origin;
import io.jenjang.safeguard.SalesByBuyer;
import io.jenjang.tree.Members;
import java.util.Arrays;
import java.util.List;

/** Writes the table {@code origins}: a row a member who sold or was paid anything, in the order of the members. */
public final class OriginTable {
  /** Who bought, verified or not: own use, stock, preferred, retail. */
  private static final int BUYERS = 4;

  private OriginTable() {}

  /**
   * @param sales null where nothing is measured
   * @param members whose rows are written
   */
  public static List<WrittenFile> write(
      Assessment assessment, SalesByBuyer sales, Plan plan, Members members, RunFolder run) {
    if (!assessment.isMade()) {
      return List.of();
    }
    MoneyScale scale = MoneyScale.ofExponent(plan.payoutExponent());
    long[][] pay = assessment.origins().members();
    try (TaskFiles files = run.task(0)) {
      Origins.Writer rows =
          new Origins.Writer(files.rows(Origins.TABLE), members.ids(), plan.currency());
      long[] amounts = new long[BUYERS + BUYERS + 1];
      for (int member = 1; member <= members.count(); member++) {
        if (fill(member, sales.net(), pay, scale, amounts)) {
          rows.row(member, amounts);
        }
      }
      return files.finish();
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
