package io.jenjang.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays members out in pre-order, in time linear in their number and without recursion: a chain of ten million is legal.
 *
 * <p>Input indexes are places in the order of ids (unsigned bytes), so siblings come out by id. Whatever is wrong with the uplines is found on the way and
 * mended by hanging the member under the company; of a cycle the one with the smallest id.
 */
public final class TreeBuilder {
  /** In place of an upline: none was given. */
  public static final int ROOT = -1;

  /** In place of an upline: the one that was given is not in the file. */
  public static final int ORPHAN = -2;

  /**
   * A tree laid out, every member of the input in it. Nodes are 0 (the company) to n.
   *
   * @param input of every node: its input index; -1 for the company
   * @param parent of every node
   * @param size of every node's downline, itself included
   * @param depth of every node
   * @param findings what was wrong, in the order of {@link Finding.Kind}, cycles by their smallest member
   */
  public record Layout(
      int[] input, int[] parent, int[] size, int[] depth, List<Finding> findings) {}

  private TreeBuilder() {}

  /**
   * Lays a tree out.
   *
   * @param given by input index: the upline's input index, {@link #ROOT} or {@link #ORPHAN}; not changed
   */
  public static Layout build(int[] given) {
    List<Finding> findings = new ArrayList<>();
    int[] upline = Uplines.read(given, findings);
    Generations reached = Generations.of(upline);
    if (reached.count() < upline.length) {
      List<int[]> cycles = Cycles.find(upline, reached);
      cycles.forEach(cycle -> upline[cycle[0] + 1] = 0);
      cycles.forEach(cycle -> findings.add(new Finding(Finding.Kind.CYCLE, cycle)));
      reached = Generations.of(upline);
      findings.sort((left, right) -> left.kind().compareTo(right.kind()));
    }
    return layOut(reached, List.copyOf(findings));
  }

  /** Goes through the generations side by side, always to whoever comes next in pre-order. */
  private static Layout layOut(Generations all, List<Finding> findings) {
    int[] input = new int[all.count()];
    int[] parent = new int[input.length];
    int[] depth = new int[input.length];
    int[] next = all.starts().clone();
    int[] node = new int[next.length];
    int[] goOn = new int[next.length];
    input[0] = -1;
    for (int at = 1, down = 1; at < input.length; at++) {
      long entry = all.entries()[next[down]++];
      input[at] = Generations.Entry.index(entry) - 1;
      parent[at] = node[down - 1];
      depth[at] = down;
      node[down] = at;
      goOn[down] = Generations.Entry.isLast(entry) ? goOn[down - 1] : down;
      down = Generations.Entry.hasBelow(entry) ? down + 1 : goOn[down];
    }
    return new Layout(input, parent, Downlines.sizes(parent), depth, findings);
  }
}
