package io.jenjang.batch.job;

/**
 * What {@code jenjang restate} was asked.
 *
 * @param period a closed one
 * @param output folder of the tables of all runs
 * @param input folder with all input tables of the period as they should have been; null for those that the period is known by
 * @param members file or folder with the members as they should have been; null for those of the input
 * @param plan file of the plan as it should have been; null for the one that the period is known by
 * @param mapping of the folder's files, or null; only with an input
 * @param config file of settings, or null for the defaults; the run's own settings come from its record
 * @param master Spark master, or null for what the settings say
 */
public record RestateRequest(
    String period,
    String output,
    String input,
    String members,
    String plan,
    String mapping,
    String config,
    String master) {}
