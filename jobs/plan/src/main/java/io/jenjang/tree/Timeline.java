package io.jenjang.tree;

import java.io.Serializable;
import java.util.List;

/**
 * How the trees of a plan stood at every instant of a period in which somebody moved.
 *
 * @param stretches how the period is cut for every member
 * @param places by tree: those of the plan, then those that are made of them by passing up
 */
public record Timeline(Stretches stretches, List<Places> places) implements Serializable {}
