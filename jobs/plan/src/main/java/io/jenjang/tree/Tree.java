package io.jenjang.tree;

import java.io.Serializable;

/**
 * A hierarchy as arrays in pre-order: a parent before its children, siblings by member id, a downline one contiguous range {@code
 * [node, node + size(node))}. Node 0 is the company, the virtual root above every root; it is no member.
 *
 * <p>Members have one number everywhere: their node in the first tree of the plan (1 to n). A tree's own nodes are translated by
 * {@link #member} and {@link #node}; for the first tree both say what they are asked.
 */
public final class Tree implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] parent;
  private final int[] size;
  private final int[] depth;
  private final int[] memberOf;
  private final int[] nodeOf;

  /**
   * @param parent of every node; {@code parent[0]} is 0 and never used
   * @param size of every node's downline, itself included
   * @param depth of every node; 0 for the company, 1 for a root
   * @param memberOf node to member number, or null when nodes are member numbers
   * @param nodeOf member number to node, 0 for a member who is not in this tree, or null when nodes are member numbers
   */
  public Tree(int[] parent, int[] size, int[] depth, int[] memberOf, int[] nodeOf) {
    this.parent = parent;
    this.size = size;
    this.depth = depth;
    this.memberOf = memberOf;
    this.nodeOf = nodeOf;
  }

  /** Nodes, the company included: members in this tree + 1. */
  public int nodes() {
    return parent.length;
  }

  public int parent(int node) {
    return parent[node];
  }

  /** How many stand in the node's downline, itself included. */
  public int size(int node) {
    return size[node];
  }

  public int depth(int node) {
    return depth[node];
  }

  /** The member number of a node. */
  public int member(int node) {
    return memberOf == null ? node : memberOf[node];
  }

  /** The node of a member number; 0 if the member is not in this tree. */
  public int node(int member) {
    return nodeOf == null ? member : nodeOf[member];
  }

  /** Whether nodes are member numbers. */
  public boolean isNumbering() {
    return memberOf == null;
  }

  /** The array behind {@link #member}; null where nodes are member numbers. Not to be changed. */
  public int[] membersByNode() {
    return memberOf;
  }

  /** The array behind {@link #node}; null where nodes are member numbers. Not to be changed. */
  public int[] nodesByMember() {
    return nodeOf;
  }

  /** The array behind {@link #parent}, for loops over the whole tree; not to be changed. */
  public int[] parents() {
    return parent;
  }

  /** The array behind {@link #size}, for loops over the whole tree; not to be changed. */
  public int[] sizes() {
    return size;
  }

  /** The array behind {@link #depth}, for loops over the whole tree; not to be changed. */
  public int[] depths() {
    return depth;
  }
}
