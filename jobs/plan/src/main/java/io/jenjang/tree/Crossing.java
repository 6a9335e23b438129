package io.jenjang.tree;

/**
 * Volume that goes up two trees, one after the other: to whom somebody stood below in the first, and from there on up the second. What somebody sold is so cut not only
 * where its own line of uplines changed, but also where that of somebody above it in the first changed in the second.
 *
 * @param below place of the first tree among those whose past is known: those of the plan, then those that are made by passing up
 * @param of place of the second
 */
public record Crossing(int below, int of) {}
