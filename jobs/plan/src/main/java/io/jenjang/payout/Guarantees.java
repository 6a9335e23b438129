package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import java.io.Serializable;

/**
 * What leaders gave from their own bonus to the leader right above them, so that it has what it is guaranteed from their group; as {@link
 * Bonus.Guarantee} defines it. Where members have several places in the tree, who gives and who gets it stand where they do at the close; of a group that a leader owned
 * elsewhere counts what the one who gets it was paid on it there.
 */
final class Guarantees implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WalkTree tree;
  /** By node: who is guaranteed something from the node's group; 0 for nobody. */
  private final int[] receiver;
  /** By node: what it gave; never below 0. */
  private final long[] given;

  private transient volatile Inverse inverse;

  private Guarantees(WalkTree tree, int[] receiver, long[] given) {
    this.tree = tree;
    this.receiver = receiver;
    this.given = given;
  }

  /**
   * One pass over the sources, and one from the bottom of the tree up, each leader after all below it.
   *
   * @param earned by member: what the lines of the bonus come to
   * @param entitlement by node, as {@code lists} and {@code leaders}
   */
  static Guarantees of(
      Bonus.Guarantee guarantee,
      long[] earned,
      Sources sources,
      Entitlement entitlement,
      Lists lists,
      Leaders leaders) {
    WalkTree tree = sources.people();
    int[] up = Upline.nearest(tree, entitlement, leaders::counts);
    int[] receiver = receivers(tree, up, entitlement, lists, leaders);
    long[] lacking = lacking(guarantee, sources, lists, leaders, up, receiver);
    return new Guarantees(tree, receiver, given(tree, receiver, lacking, earned));
  }

  /** The next leader above each at the close, if it may be paid in the first generation; from a group with whose owner walks end, nobody. */
  private static int[] receivers(
      WalkTree tree, int[] up, Entitlement entitlement, Lists lists, Leaders leaders) {
    int[] receiver = new int[up.length];
    for (int node = 1; node < up.length; node++) {
      int above = Upline.node(up[node]);
      boolean owns = leaders.counts(node) && atClose(tree, node) == node;
      boolean reaches = above != 0 && owns && !entitlement.ends(node);
      boolean paid = reaches && entitlement.mayEarn(above) && lists.at(above, 1) != null;
      receiver[node] = paid ? above : 0;
    }
    return receiver;
  }

  /** What is lacking, as far as the giver has it: what it earned, and was given from below. */
  private static long[] given(WalkTree tree, int[] receiver, long[] lacking, long[] earned) {
    long[] given = new long[receiver.length];
    long[] received = new long[receiver.length];
    for (int node = receiver.length - 1; node > 0; node--) {
      if (receiver[node] != 0) {
        long there = Math.addExact(earned[tree.member(node)], received[node]);
        given[node] = Math.max(0, Math.min(lacking[node], there));
        int above = receiver[node];
        received[above] = Math.addExact(received[above], given[node]);
      }
    }
    return given;
  }

  /** By node of who owns a group: what is guaranteed less what who is guaranteed it gets from its sources in the first generation. */
  private static long[] lacking(
      Bonus.Guarantee guarantee,
      Sources sources,
      Lists lists,
      Leaders leaders,
      int[] up,
      int[] receiver) {
    long[] lacking = new long[up.length];
    for (int node = 1; node < up.length; node++) {
      if (receiver[node] != 0) {
        lacking[node] = lists.at(receiver[node], 1).amount(guarantee.volume());
      }
    }
    WalkTree tree = sources.people();
    for (int source = 1; source < up.length; source++) {
      int owner = leaders.fromSource() && leaders.counts(source) ? source : up[source];
      if (sources.is(source) && owner > 0) {
        int giver = atClose(tree, owner);
        if (receiver[giver] != 0 && receiver[giver] == atClose(tree, Upline.node(up[owner]))) {
          Multiplier first = lists.at(receiver[giver], 1);
          lacking[giver] = Math.subtractExact(lacking[giver], first.amount(sources.at(source)));
        }
      }
    }
    return lacking;
  }

  /** Where the one whose node it is stands at the close. */
  private static int atClose(WalkTree tree, int node) {
    return tree.node(tree.member(node));
  }

  /** Takes and gives, by member. */
  void move(long[] earned) {
    for (int node = 1; node < given.length; node++) {
      if (given[node] != 0) {
        int giver = tree.member(node);
        int taker = tree.member(receiver[node]);
        earned[giver] = Math.subtractExact(earned[giver], given[node]);
        earned[taker] = Math.addExact(earned[taker], given[node]);
      }
    }
  }

  /** Adds a key for every leader whose giving makes a line of this earner, itself included. */
  void givers(int earner, LineKeys keys) {
    int node = tree.node(earner);
    if (given[node] != 0) {
      keys.add(earner, 0);
    }
    Inverse below = inverse();
    for (int i = below.from(node); i < below.to(node); i++) {
      keys.add(tree.member(below.at(i)), 0);
    }
  }

  /** How far below an earner a leader stands who gives it something; 0 for the giver itself. */
  int level(int earner, int giver) {
    return tree.depth(tree.node(giver)) - tree.depth(tree.node(earner));
  }

  /** Gives the line that a leader's giving makes of an earner. */
  void line(int earner, int giver, Payment.LineSink sink) {
    long amount = given[tree.node(giver)];
    sink.moved(giver, level(earner, giver), giver == earner ? -amount : amount);
  }

  /** Built where it is first needed: the tasks that write lines need it, the pass that sums does not. */
  private Inverse inverse() {
    Inverse built = inverse;
    if (built == null) {
      synchronized (this) {
        built = inverse;
        if (built == null) {
          boolean[] gives = new boolean[given.length];
          for (int node = 1; node < gives.length; node++) {
            gives[node] = given[node] != 0;
          }
          built = Inverse.of(receiver, gives);
          inverse = built;
        }
      }
    }
    return built;
  }
}
