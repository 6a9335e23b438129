package io.jenjang.tree;

/**
 * Under whom a member stood before a change of its upline.
 *
 * @param tree place among the trees of the plan
 * @param member member number
 * @param until first day, as epoch day, on which it stood elsewhere
 * @param upline number of who stood right above it until then, 0 for the company
 * @param leg on which leg of the upline, as its record numbers it; 0 where it does not
 */
public record EarlierUpline(int tree, int member, int until, int upline, int leg) {}
