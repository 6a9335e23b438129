package io.jenjang.tree;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Upline by input index + 1; 0 is the company. */
  private final int[] upline;

  /** First child and next sibling of index i at 2i and 2i + 1: read together, so they stand together. */
  private final int[] links;

  private final int[] input;
  private final int[] parent;
  private final int[] size;
  private final int[] depth;

  private TreeBuilder(int[] upline) {
    this.upline = upline;
    links = new int[2 * upline.length];
    input = new int[upline.length];
    parent = new int[upline.length];
    size = new int[upline.length];
    depth = new int[upline.length];
  }

  /**
   * Lays a tree out.
   *
   * @param given by input index: the upline's input index, {@link #ROOT} or {@link #ORPHAN}; not changed
   */
  public static Layout build(int[] given) {
    List<Finding> findings = new ArrayList<>();
    TreeBuilder builder = new TreeBuilder(uplines(given, findings));
    if (builder.layOut() < given.length) {
      List<int[]> cycles = Cycles.find(builder.upline, builder.input, given.length);
      cycles.forEach(cycle -> builder.upline[cycle[0] + 1] = 0);
      cycles.forEach(cycle -> findings.add(new Finding(Finding.Kind.CYCLE, cycle)));
      builder.layOut();
      findings.sort((left, right) -> left.kind().compareTo(right.kind()));
    }
    for (int node = 0; node < builder.input.length; node++) {
      builder.input[node]--;
    }
    return new Layout(
        builder.input, builder.parent, builder.size, builder.depth, List.copyOf(findings));
  }

  private static int[] uplines(int[] given, List<Finding> findings) {
    int[] upline = new int[given.length + 1];
    Found orphans = new Found();
    Found self = new Found();
    Found roots = new Found();
    for (int i = 0; i < given.length; i++) {
      int up = given[i];
      if (up >= 0 && up != i) {
        upline[i + 1] = up + 1;
      } else if (up == i) {
        self.add(i);
      } else if (up == ORPHAN) {
        orphans.add(i);
      } else {
        roots.add(i);
      }
    }
    orphans.report(Finding.Kind.ORPHAN, 0, findings);
    self.report(Finding.Kind.SELF_SPONSOR, 0, findings);
    roots.report(Finding.Kind.SECOND_ROOT, 1, findings);
    return upline;
  }

  /** Numbers everybody whom the company reaches; of each, the links are read once. Returns how many. */
  private int layOut() {
    link();
    input[0] = 0;
    int last = 0;
    int node = 0;
    int next = links[0];
    while (true) {
      while (next == 0 && node != 0) {
        // Until a downline is complete its size is not known, and the next sibling stands there.
        next = size[node];
        size[node] = last - node + 1;
        node = parent[node];
      }
      if (next == 0) {
        size[0] = last + 1;
        return last;
      }
      last++;
      input[last] = next;
      parent[last] = node;
      depth[last] = depth[node] + 1;
      size[last] = links[2 * next + 1];
      node = last;
      next = links[2 * next];
    }
  }

  private void link() {
    Arrays.fill(links, 0);
    for (int i = upline.length - 1; i > 0; i--) {
      int up = 2 * upline[i];
      links[2 * i + 1] = links[up];
      links[up] = i;
    }
  }

  /** A list of input indexes that grows. */
  private static final class Found {
    private int[] indexes = new int[8];
    private int count;

    void add(int index) {
      if (count == indexes.length) {
        indexes = Arrays.copyOf(indexes, 2 * count);
      }
      indexes[count++] = index;
    }

    void report(Finding.Kind kind, int from, List<Finding> findings) {
      if (count > from) {
        findings.add(new Finding(kind, Arrays.copyOfRange(indexes, from, count)));
      }
    }
  }
}
