package io.jenjang.batch.job;

import java.util.List;

/**
 * What {@code jenjang verify} was asked.
 *
 * @param period name of the period
 * @param run id of a run, or null for the published one
 * @param output folder of the tables of all runs
 * @param inputs folders in which the inputs may lie by now
 * @param filesOnly whether the run is not worked out again
 * @param publicKey file of a key whose signature is asked for, or null
 * @param config file of settings, or null for the defaults; the run's own settings come from its record
 * @param master Spark master, or null for what the settings say
 */
public record VerifyRequest(
    String period,
    String run,
    String output,
    List<String> inputs,
    boolean filesOnly,
    String publicKey,
    String config,
    String master) {}
