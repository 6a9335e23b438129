package io.jenjang.safeguard;

import io.jenjang.plan.Bonus;

/**
 * What a guarantee moves between earners, by origin: it is made of what the giver has of the bonus, its own lines and what it was given from below, so that nothing is lost
 * on the way. Several threads may note lines, each of its own earners.
 */
final class MovedOrigins {
  /** By giver: who gets it; 0 where nothing is given. */
  private final int[] taker;
  /** By giver: what its own line takes from it. */
  private final long[] given;
  /** By giver: what the line of the taker has of it; another amount only where a fund has set both. */
  private final long[] taken;

  private MovedOrigins(int members) {
    this.taker = new int[members];
    this.given = new long[members];
    this.taken = new long[members];
  }

  /**
   * Of a bonus; null where nothing is guaranteed.
   *
   * @param members members, the company counted
   */
  static MovedOrigins of(Bonus bonus, int members) {
    return bonus instanceof Bonus.Generation generation && generation.guarantee() != null
        ? new MovedOrigins(members)
        : null;
  }

  /** Notes a line of an earner; its own, or that of who gets it. */
  void note(int earner, int giver, long amount) {
    if (earner == giver) {
      given[giver] = Math.negateExact(amount);
    } else {
      taker[giver] = earner;
      taken[giver] = amount;
    }
  }

  /** Moves the origins of what was noted, each giver after all who give to it. */
  void settle(BonusOrigins origins) {
    int[] waitsFor = new int[taker.length];
    int givers = 0;
    for (int who : taker) {
      waitsFor[who]++;
      givers += who == 0 ? 0 : 1;
    }
    int[] ready = new int[givers];
    int found = 0;
    for (int giver = 1; giver < taker.length; giver++) {
      if (taker[giver] != 0 && waitsFor[giver] == 0) {
        ready[found++] = giver;
      }
    }
    for (int next = 0; next < found; next++) {
      int giver = ready[next];
      move(giver, origins);
      if (--waitsFor[taker[giver]] == 0 && taker[taker[giver]] != 0) {
        ready[found++] = taker[giver];
      }
    }
  }

  private void move(int giver, BonusOrigins origins) {
    long[] has = new long[Origin.COUNT];
    origins.get(giver, has);
    long[] less = new long[Origin.COUNT];
    Mixture.split(given[giver], has, less);
    for (int origin = 0; origin < less.length; origin++) {
      less[origin] = Math.negateExact(less[origin]);
    }
    long[] more = new long[Origin.COUNT];
    Mixture.split(taken[giver], has, more);
    origins.add(giver, less);
    origins.add(taker[giver], more);
  }
}
