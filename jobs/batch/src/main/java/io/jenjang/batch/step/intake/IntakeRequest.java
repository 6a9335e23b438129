package io.jenjang.batch.step.intake;

import io.jenjang.batch.config.IntakeSettings;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import org.apache.spark.sql.SparkSession;

/**
 * What intake needs to know.
 *
 * @param input folder with the input tables; any Hadoop file system
 * @param mapping a mapping file, or null when the columns have their declared names
 */
public record IntakeRequest(
    SparkSession session,
    String input,
    String mapping,
    Plan plan,
    PeriodWindow window,
    IntakeSettings settings) {}
