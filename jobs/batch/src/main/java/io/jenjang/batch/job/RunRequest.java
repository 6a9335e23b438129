package io.jenjang.batch.job;

/**
 * What {@code jenjang run} was asked.
 *
 * @param period name of the period
 * @param input folder with the input tables
 * @param plan file of the plan, or folder with its versions
 * @param output folder of the tables of all runs
 * @param config file of settings, or null for the defaults
 * @param mapping file that adapts the company's own files, or null
 * @param carry id of the run whose carry opens the period, or null for the published one of the previous period
 * @param master Spark master, or null for what the settings say
 */
public record RunRequest(
    String period,
    String input,
    String plan,
    String output,
    String config,
    String mapping,
    String carry,
    String master) {}
