package io.jenjang.safeguard;

/**
 * Rings of members who bought of each other. A ring is a largest group of three members at least in which goods can go from everybody to everybody: each bought,
 * directly or through others of the group, of each other; a purchase counts where its net is above zero. These are the strongly connected components of the
 * graph of purchases, found by one walk through it (Tarjan, Depth-first search and linear graph algorithms, 1972), without recursion: linear in members and
 * pairs, 20 bytes a member while it works.
 */
final class Rings {
  private static final int LEAST = 3;
  private static final int ALONE = Integer.MIN_VALUE;

  private final Purchases purchases;

  /** By member: in which order the walk came to it, from 1; 0 before. */
  private final int[] order;

  /** By member: the place in the order of the earliest member that is known to be reached from it; 0 once its group is closed. */
  private final int[] low;

  /** Members of groups that are open, in the order of the walk. */
  private final int[] open;

  private int opened;

  /** Members from the one where the walk began to where it is. */
  private final int[] path;

  /** By member: the next of its pairs to be looked at; once its group is closed, the number of the ring below zero, or {@link #ALONE}. */
  private final int[] next;

  private int walked;
  private int rings;

  private Rings(Purchases purchases) {
    int size = purchases.members() + 1;
    this.purchases = purchases;
    this.order = new int[size];
    this.low = new int[size];
    this.open = new int[size];
    this.path = new int[size];
    this.next = new int[size];
  }

  /** By member number: in which ring it is, from 1; 0 for none. */
  static int[] of(Purchases purchases) {
    Rings rings = new Rings(purchases);
    for (int member = 1; member < rings.order.length; member++) {
      if (rings.order[member] == 0) {
        rings.walk(member);
      }
    }
    int[] ringOf = rings.next;
    for (int member = 0; member < ringOf.length; member++) {
      ringOf[member] = ringOf[member] == ALONE ? 0 : -ringOf[member];
    }
    return ringOf;
  }

  /**
   * By member number: what it sold within its ring, but no more than it bought within it: that much at most went round through it. Money with 4 places; 0 for who
   * is in none.
   */
  static long[] circular(Purchases purchases) {
    int[] ringOf = of(purchases);
    long[] sold = new long[ringOf.length];
    long[] bought = new long[ringOf.length];
    for (int seller = 1; seller < ringOf.length; seller++) {
      for (int pair = purchases.from(seller);
          ringOf[seller] != 0 && pair < purchases.to(seller);
          pair++) {
        int buyer = purchases.buyer(pair);
        if (ringOf[buyer] == ringOf[seller] && purchases.net(pair) > 0) {
          sold[seller] = Math.addExact(sold[seller], purchases.net(pair));
          bought[buyer] = Math.addExact(bought[buyer], purchases.net(pair));
        }
      }
    }
    for (int member = 1; member < sold.length; member++) {
      sold[member] = Math.min(sold[member], bought[member]);
    }
    return sold;
  }

  private void walk(int first) {
    int depth = 0;
    enter(first);
    path[0] = first;
    while (depth >= 0) {
      int member = path[depth];
      int onward = onward(member);
      if (onward != 0) {
        enter(onward);
        path[++depth] = onward;
      } else {
        leave(member);
        depth--;
        if (depth >= 0 && low[member] != 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[member]);
        }
      }
    }
  }

  private void enter(int member) {
    order[member] = ++walked;
    low[member] = walked;
    next[member] = purchases.from(member);
    open[opened++] = member;
  }

  /** The next buyer of a member to whom the walk has not come yet; 0 for none. What leads back is noted on the way. */
  private int onward(int member) {
    while (next[member] < purchases.to(member)) {
      int pair = next[member]++;
      int buyer = purchases.buyer(pair);
      if (purchases.net(pair) <= 0 || buyer == 0) {
        continue;
      }
      if (order[buyer] == 0) {
        return buyer;
      }
      if (low[buyer] != 0) {
        low[member] = Math.min(low[member], order[buyer]);
      }
    }
    return 0;
  }

  /** Closes the group that begins with a member, if one does. */
  private void leave(int member) {
    if (low[member] != order[member]) {
      return;
    }
    int from = opened - 1;
    while (open[from] != member) {
      from--;
    }
    int ring = opened - from < LEAST ? ALONE : - ++rings;
    for (int i = from; i < opened; i++) {
      next[open[i]] = ring;
      low[open[i]] = 0;
    }
    opened = from;
  }
}
