package io.jenjang.plan;

import java.io.Serializable;

/**
 * One step of the career.
 *
 * @param number 1 for the lowest
 * @param require what must hold in a period; {@link Predicate#ALWAYS} without
 * @param keepFor periods of grace after the last qualified one in which paid-as is kept; 0 for none
 */
public record Rank(String name, int number, Predicate require, int keepFor)
    implements Serializable {}
