package io.jenjang.batch.step.intake;

import io.jenjang.batch.config.IntakeSettings;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Rulebook;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What intake needs to know.
 *
 * @param input folder with the input tables; any Hadoop file system
 * @param recorded files of an earlier run by table, to be read instead of what lies in the folder; empty for the folder
 * @param mapping a mapping file, or null when the columns have their declared names
 * @param rules that the plan runs under; what none of them asks for is not read
 * @param move what is to be different from the members' rows, or null
 * @param chosen which sale lines are read
 * @param showsLines whether lines are shown once more after they were added up: volumes by day, sales by their keys, or rejects
 * @param caches what runs keep for later ones
 */
public record IntakeRequest(
    SparkSession session,
    String input,
    Map<String, List<InputFile>> recorded,
    String mapping,
    Plan plan,
    Rulebook rules,
    PeriodWindow window,
    IntakeSettings settings,
    Move move,
    ChosenSales chosen,
    boolean showsLines,
    Caches caches) {

  /** Of chosen sales, and of members one of whom is moved, nothing is kept: what is kept is of whole files as they are. */
  public IntakeRequest {
    caches = new Caches(
        chosen.equals(ChosenSales.ALL) ? caches.sales() : null,
        move == null ? caches.members() : null);
  }

  /** The folder as it is now, without what rules alone ask for. */
  public IntakeRequest(
      SparkSession session,
      String input,
      String mapping,
      Plan plan,
      PeriodWindow window,
      IntakeSettings settings) {
    this(
        session,
        input,
        Map.of(),
        mapping,
        plan,
        Rulebook.NONE,
        window,
        settings,
        null,
        ChosenSales.ALL,
        true,
        Caches.NONE);
  }
}
