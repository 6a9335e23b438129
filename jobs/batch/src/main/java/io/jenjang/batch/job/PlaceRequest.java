package io.jenjang.batch.job;

/**
 * What {@code jenjang place} was asked.
 *
 * @param tree of the plan; placement
 * @param period name of the period: who joined up to its close is placed
 * @param input folder with the members
 * @param plan file of the plan, or folder with its versions
 * @param output folder that takes the proposals
 * @param width legs of a member; null to take what the plan says
 * @param binary whether to place on the weaker of two legs, whatever the plan says
 * @param config file of settings, or null for the defaults
 * @param mapping file that adapts the company's own files, or null
 * @param master Spark master, or null for what the settings say
 */
public record PlaceRequest(
    String tree,
    String period,
    String input,
    String plan,
    String output,
    Integer width,
    boolean binary,
    String config,
    String mapping,
    String master) {}
