package io.jenjang.tree;

import java.util.Arrays;

/**
 * The legs of members who have several places: whoever stood right below one of them is one leg, whatever its places. Told as a tree in which nobody stands deeper
 * than right below one member; a member's node stands before those of its legs.
 *
 * @param tree nodes know whose they are only where they are no legs; who is not in the tree of the places has none here
 * @param leg by node: what it brings the one above, 0 where it is no leg
 */
public record Frontlines(Tree tree, long[] leg) {

  /**
   * The legs of all members; linear in the places.
   *
   * @param byNode by place: what it adds to the place above
   */
  static Frontlines of(Places places, int members, long[] byNode) {
    int[] legs = new int[members + 1];
    int[] last = new int[members + 1];
    for (int who = 1; who <= members; who++) {
      for (int place : places.of(who)) {
        int above = places.member(places.tree().parent(place));
        if (above != 0 && last[above] != who) {
          last[above] = who;
          legs[above]++;
        }
      }
    }
    Frontlines frontlines = new Frontlines(tree(places, legs), new long[1 + members + sum(legs)]);
    frontlines.fill(places, members, byNode);
    return frontlines;
  }

  private static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  private static Tree tree(Places places, int[] legs) {
    int nodes = legs.length + sum(legs);
    int[] parent = new int[nodes];
    int[] size = new int[nodes];
    int[] depth = new int[nodes];
    int[] memberOf = new int[nodes];
    int[] nodeOf = new int[legs.length];
    Arrays.fill(size, 1);
    size[0] = nodes;
    int node = 1;
    for (int who = 1; who < legs.length; who++) {
      nodeOf[who] = places.holds(who) ? node : 0;
      memberOf[node] = who;
      size[node] = 1 + legs[who];
      depth[node] = 1;
      Arrays.fill(parent, node + 1, node + size[node], node);
      Arrays.fill(depth, node + 1, node + size[node], 2);
      node += size[node];
    }
    return new Tree(parent, size, depth, memberOf, nodeOf);
  }

  private void fill(Places places, int members, long[] byNode) {
    int[] last = new int[members + 1];
    int[] at = new int[members + 1];
    Arrays.setAll(at, tree::node);
    for (int who = 1; who <= members; who++) {
      for (int place : places.of(who)) {
        int above = places.member(places.tree().parent(place));
        if (above != 0) {
          if (last[above] != who) {
            last[above] = who;
            at[above]++;
          }
          leg[at[above]] = Math.addExact(leg[at[above]], byNode[place]);
        }
      }
    }
  }
}
