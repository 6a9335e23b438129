package io.jenjang.tree;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A tree as it stood at every instant of a period. A member has a place, which is a node, for every line of uplines that it had: whoever stands above a place
 * is what stood above the member then. Who never moved, nor anybody above it, has one place.
 */
public final class Places implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In place of a leg: the one on which the member stands under the same upline at the close. */
  static final byte AS_AT_CLOSE = 0;

  /** In place of a leg: nobody says whether it was the first or the second. */
  static final byte UNKNOWN = -1;

  /** In place of the day on which somebody left: it stands there at the close. */
  public static final int CLOSE = Integer.MAX_VALUE;

  private final Tree tree;
  private final int[] member;
  private final int[] atClose;
  private final int[] earlier;
  private final byte[] leg;
  private final int inside;
  private final int[] first;
  private final int[] ofMember;

  /**
   * @param tree nodes are places
   * @param member by node: whose place it is
   * @param atClose by member number: its place in the last stretch
   * @param earlier by earlier stretch: the place in it
   * @param leg by node: 1 or 2 under an upline whom the member has left
   * @param inside nodes from this one on are of members who are not in the tree
   */
  Places(Tree tree, int[] member, int[] atClose, int[] earlier, byte[] leg, int inside) {
    this.tree = tree;
    this.member = member;
    this.atClose = atClose;
    this.earlier = earlier;
    this.leg = leg;
    this.inside = inside;
    this.first = new int[atClose.length + 1];
    this.ofMember = new int[member.length];
    for (int node = 1; node < member.length; node++) {
      first[member[node] + 1]++;
    }
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    int[] next = first.clone();
    for (int node = 1; node < member.length; node++) {
      ofMember[next[member[node]]++] = node;
    }
  }

  /** The tree whose nodes are places; numbers of places are its own. */
  public Tree tree() {
    return tree;
  }

  /** The same tree, whose nodes know whose places they are; a member's node is that at the close. */
  public Tree people() {
    return new Tree(tree.parents(), tree.sizes(), tree.depths(), member, atClose);
  }

  /**
   * The places of another tree of the same members in the same stretches, in which nobody has a leg of a number.
   *
   * @param memberOf by node of it: whose place it is
   * @param become by place: which of its nodes has taken its place
   * @param kept nodes from this one on are of members who are not in the tree
   */
  Places in(Tree other, int[] memberOf, int[] become, int kept) {
    int[] closing = new int[atClose.length];
    Arrays.setAll(closing, who -> become[atClose[who]]);
    int[] before = new int[earlier.length];
    Arrays.setAll(before, stretch -> become[earlier[stretch]]);
    return new Places(other, memberOf, closing, before, new byte[memberOf.length], kept);
  }

  /** Whether a member is in the tree; who is not has one place, alone under the company. */
  public boolean holds(int who) {
    return atClose[who] < inside;
  }

  /** The first place of somebody who is not in the tree; all of them stand behind those of who is. */
  public int firstOutside() {
    return inside;
  }

  /** Whether a member has one place. */
  boolean hasOne(int who) {
    return first[who + 1] - first[who] == 1;
  }

  /** Whose place it is; 0 for the company. */
  public int member(int node) {
    return member[node];
  }

  /**
   * On which side of the one above a place stands, 0 or 1: on that of the close where the member stands under the same upline then, else on the leg that its record named last.
   *
   * @param close sides at the close
   * @throws IllegalStateException if no record names the leg of somebody who has left
   */
  public int side(int node, BinaryLegs close) {
    return switch (leg[node]) {
      case AS_AT_CLOSE -> close.side(close.tree().node(member[node]));
      case UNKNOWN ->
        throw new IllegalStateException("member " + member[node] + " has left and has no leg");
      default -> leg[node] - 1;
    };
  }

  /** The place of a member in the last stretch. */
  public int atClose(int who) {
    return atClose[who];
  }

  /** The place of a member on a day. */
  public int on(Stretches stretches, int who, int day) {
    int stretch = stretches.of(who, day);
    return stretch == Stretches.LAST ? atClose[who] : earlier[stretch];
  }

  /** The place of a member in an earlier stretch. */
  public int inStretch(int stretch) {
    return earlier[stretch];
  }

  /**
   * Until when members had the lines of uplines that they left.
   *
   * @return by node: the last day, as epoch day, on which the member stood there; {@link #CLOSE} for its place at the close
   */
  public int[] lastDays(Stretches stretches) {
    int[] last = new int[member.length];
    Arrays.fill(last, CLOSE);
    for (int stretch = stretches.count() - 1; stretch >= 0; stretch--) {
      int place = earlier[stretch];
      if (place != atClose[member[place]]) {
        // Later stretches of a member come first, so that the last one written is the latest.
        last[place] = stretches.until()[stretch] - 1;
      }
    }
    return last;
  }

  /** All places of a member, ascending. */
  public int[] of(int who) {
    return Arrays.copyOfRange(ofMember, first[who], first[who + 1]);
  }

  /**
   * Shares what members have out among their places.
   *
   * @param all by member number
   * @param inEarlier by earlier stretch: what of it lies there
   * @return by node
   */
  public long[] share(long[] all, Stretches stretches, long[] inEarlier) {
    long[] byNode = new long[tree.nodes()];
    for (int who = 1; who < all.length; who++) {
      long last = all[who];
      for (int stretch = stretches.start()[who]; stretch < stretches.start()[who + 1]; stretch++) {
        last = Math.subtractExact(last, inEarlier[stretch]);
        byNode[earlier[stretch]] = Math.addExact(byNode[earlier[stretch]], inEarlier[stretch]);
      }
      byNode[atClose[who]] = Math.addExact(byNode[atClose[who]], last);
    }
    return byNode;
  }

  /**
   * The legs of every member, at whichever of its places they stood.
   *
   * @param byNode what a place adds to the place above
   */
  public Frontlines frontlines(long[] byNode) {
    return Frontlines.of(this, atClose.length - 1, byNode);
  }

  /** Adds what stands by place up for every member; by member number. */
  public long[] sum(long[] byNode) {
    long[] sums = new long[atClose.length];
    for (int node = 1; node < byNode.length; node++) {
      sums[member[node]] = Math.addExact(sums[member[node]], byNode[node]);
    }
    return sums;
  }
}
