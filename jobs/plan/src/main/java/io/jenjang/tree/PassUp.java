package io.jenjang.tree;

/**
 * A tree in which the first recruits of everybody stand under the one above, as far as its past is asked for.
 *
 * @param from place among the trees of the plan of the one it is made from
 * @param first how many recruits go up
 */
public record PassUp(int from, int first) {}
