package io.jenjang.batch.job;

import java.util.List;

/**
 * What {@code jenjang preview-move} was asked.
 *
 * @param period with a published run, a preview or a closed one
 * @param member who would move, with its downline
 * @param to who would stand right above it
 * @param tree of the plan: sponsor or placement
 * @param output folder of the tables of all runs
 * @param inputs folders in which the run's inputs may lie by now
 * @param config file of settings, or null for the defaults; the run's own settings come from its record
 * @param master Spark master, or null for what the settings say
 */
public record PreviewMoveRequest(
    String period,
    String member,
    String to,
    String tree,
    String output,
    List<String> inputs,
    String config,
    String master) {}
