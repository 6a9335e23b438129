package io.jenjang.batch.job;

import io.jenjang.batch.config.IntakeSettings;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.Caches;
import io.jenjang.batch.step.intake.ChosenSales;
import io.jenjang.batch.step.intake.DeliveredKey;
import io.jenjang.batch.step.intake.IntakeRequest;
import io.jenjang.batch.step.intake.SaleSums;
import io.jenjang.batch.step.restate.Cause;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/**
 * Tells of files of sales, whose digests differ, line by line what of them is otherwise.
 *
 * @param folder for the names of files
 * @param with by which mapping and plan they are read
 */
record ChangedSales(
    SparkSession session,
    String folder,
    String period,
    CauseSplit.With with,
    IntakeSettings settings) {

  /**
   * Causes that the files are no cause of: of sales, of returns and of released rejects those of which both have the same.
   *
   * @param gone files that the closed run read; empty where they are not at hand
   * @param come files that are read now
   * @param released keys of lines that were rejected then; of these what is come counts
   */
  Set<Cause> unchanged(List<InputFile> gone, List<InputFile> come, Set<DeliveredKey> released) {
    SaleSums then = sums(gone, released);
    SaleSums now = sums(come, released);
    Set<Cause> unchanged = new TreeSet<>();
    if (then.sales() == now.sales()) {
      unchanged.add(Cause.LATE_SALE);
    }
    if (then.returns() == now.returns()) {
      unchanged.add(Cause.RETURN);
    }
    if (now.apart() == 0) {
      unchanged.add(Cause.RELEASED_REJECT);
    }
    return unchanged;
  }

  private SaleSums sums(List<InputFile> files, Set<DeliveredKey> released) {
    Plan plan = with.plan(period);
    return files.isEmpty()
        ? SaleSums.NONE
        : SaleSums.of(
            new IntakeRequest(
                session,
                folder,
                Map.of(SalesInput.SCHEMA.table(), files),
                with.mapping(),
                plan,
                Rulebook.NONE,
                Calendars.window(plan, period),
                settings,
                null,
                ChosenSales.ALL,
                false,
                Caches.NONE),
            released);
  }
}
