package io.jenjang.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A tree that is taken back in time, move by move, and gives every member a place for each line of uplines it had. Places 1 to n are those at the close,
 * by member number; further ones are counted on. Moves cost time in proportion to the downlines that move.
 */
final class MovingTree {
  private final int[] parent;
  private final int[] first;
  private final int[] next;
  private final int[] previous;
  private final int[] place;
  private final int[] seen;
  private int round;

  /** By place: whose it is, and the place above. */
  private int[] member;

  private int[] above;
  private int places;
  private final Map<Long, Integer> earlier = new HashMap<>();

  /** By member and upline: the leg on which the member stood last before it left. */
  private final Map<Long, Integer> leftLeg = new HashMap<>();

  private final Numbers affected = new Numbers();

  /** @param tree at the close, with everybody in it */
  MovingTree(Tree tree) {
    int numbers = tree.nodes();
    parent = new int[numbers];
    first = new int[numbers];
    next = new int[numbers];
    previous = new int[numbers];
    place = new int[numbers];
    seen = new int[numbers];
    member = new int[numbers];
    above = new int[numbers];
    places = numbers - 1;
    for (int who = 1; who < numbers; who++) {
      place[who] = who;
      member[who] = who;
      above[who] = tree.member(tree.parent(tree.node(who)));
      link(who, above[who]);
    }
  }

  private void link(int who, int upline) {
    parent[who] = upline;
    previous[who] = 0;
    next[who] = first[upline];
    previous[next[who]] = who;
    first[upline] = who;
  }

  private void unlink(int who) {
    if (first[parent[who]] == who) {
      first[parent[who]] = next[who];
    } else {
      next[previous[who]] = next[who];
    }
    previous[next[who]] = previous[who];
  }

  /** Puts members back where they stood. */
  void move(Iterable<EarlierUpline> moves) {
    round++;
    affected.clear();
    for (EarlierUpline move : moves) {
      if (parent[move.member()] != move.upline()) {
        unlink(move.member());
        link(move.member(), move.upline());
        leftLeg.putIfAbsent(pair(move.member(), move.upline()), move.leg());
        touch(move.member());
      }
    }
  }

  private void touch(int who) {
    if (seen[who] != round) {
      seen[who] = round;
      affected.add(who);
    }
  }

  /**
   * Finds the places of those who moved and of their downlines.
   *
   * @param changed takes the numbers of those whose place is another one now
   * @return 0, or the number of a member who stands above itself
   */
  int settle(Numbers changed) {
    for (int i = 0; i < affected.size(); i++) {
      for (int below = first[affected.get(i)]; below != 0; below = next[below]) {
        touch(below);
      }
    }
    Numbers down = new Numbers();
    for (int i = 0; i < affected.size(); i++) {
      int who = affected.get(i);
      if (parent[who] == 0 || seen[parent[who]] != round) {
        down.add(who);
      }
    }
    for (int i = 0; i < down.size(); i++) {
      int who = down.get(i);
      settle(who, changed);
      for (int below = first[who]; below != 0; below = next[below]) {
        down.add(below);
      }
    }
    return down.size() == affected.size() ? 0 : inCircle(down);
  }

  private void settle(int who, Numbers changed) {
    int found = place(who, place[parent[who]]);
    if (found != place[who]) {
      place[who] = found;
      changed.add(who);
    }
  }

  private int place(int who, int under) {
    if (above[who] == under) {
      return who;
    }
    return earlier.computeIfAbsent(pair(who, under), key -> {
      places++;
      if (places == member.length) {
        member = Arrays.copyOf(member, places + (places >> 1) + 1);
        above = Arrays.copyOf(above, member.length);
      }
      member[places] = who;
      above[places] = under;
      return places;
    });
  }

  private static long pair(int who, int other) {
    return (long) who << Integer.SIZE | other;
  }

  /** Somebody in a circle: whoever is not reached from above stands in one or below one. */
  private int inCircle(Numbers reached) {
    boolean[] isReached = new boolean[parent.length];
    for (int i = 0; i < reached.size(); i++) {
      isReached[reached.get(i)] = true;
    }
    int who = 0;
    for (int i = 0; who == 0; i++) {
      who = isReached[affected.get(i)] ? 0 : affected.get(i);
    }
    for (int climbs = 0; climbs < affected.size(); climbs++) {
      who = parent[who];
    }
    return who;
  }

  /** Adds whoever stands below some members as of now, and these themselves, each once. */
  void addDownlines(Numbers heads, Numbers to) {
    round++;
    affected.clear();
    for (int i = 0; i < heads.size(); i++) {
      touch(heads.get(i));
    }
    for (int i = 0; i < affected.size(); i++) {
      to.add(affected.get(i));
      for (int below = first[affected.get(i)]; below != 0; below = next[below]) {
        touch(below);
      }
    }
  }

  /** The first of those right below a member as of now, in no order; 0 if there is nobody. */
  int firstBelow(int who) {
    return first[who];
  }

  /** The one after a member among those right below the same upline; 0 after the last. */
  int nextBelow(int who) {
    return next[who];
  }

  /** Who stands right above a member as of now. */
  int parent(int who) {
    return parent[who];
  }

  /** The place of a member as of now. */
  int place(int who) {
    return place[who];
  }

  /**
   * Lays all places out.
   *
   * @param inStretch by earlier stretch: the place as it is counted here
   */
  Places layOut(int[] inStretch) {
    int[] given = new int[places];
    for (int i = 0; i < places; i++) {
      given[i] = above[i + 1] == 0 ? TreeBuilder.ROOT : above[i + 1] - 1;
    }
    TreeBuilder.Layout layout = TreeBuilder.build(given);
    int[] node = new int[places + 1];
    int[] memberOf = new int[places + 1];
    byte[] leg = new byte[places + 1];
    for (int at = 1; at <= places; at++) {
      int found = layout.input()[at] + 1;
      node[found] = at;
      memberOf[at] = member[found];
      leg[at] = leg(member[found], member[above[found]]);
    }
    Tree tree = new Tree(layout.parent(), layout.size(), layout.depth(), null, null);
    int[] earlierNode = new int[inStretch.length];
    Arrays.setAll(earlierNode, stretch -> node[inStretch[stretch]]);
    int[] atClose = Arrays.copyOf(node, parent.length);
    return new Places(tree, memberOf, atClose, earlierNode, leg, tree.nodes());
  }

  private byte leg(int who, int upline) {
    if (upline == member[above[who]]) {
      return Places.AS_AT_CLOSE;
    }
    int named = leftLeg.get(pair(who, upline));
    return named == 1 || named == 2 ? (byte) named : Places.UNKNOWN;
  }
}
