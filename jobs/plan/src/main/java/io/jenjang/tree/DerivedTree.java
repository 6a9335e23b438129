package io.jenjang.tree;

import java.io.Serializable;

/**
 * A tree of those who were kept, made from another tree.
 *
 * @param tree the kept members only
 * @param home by member number: the node in {@code tree} to which the member's volume is credited: the member's own node when
 *     kept, else that of the nearest kept upline, 0 (the company) if there is none
 */
public record DerivedTree(Tree tree, int[] home) implements Serializable {}
