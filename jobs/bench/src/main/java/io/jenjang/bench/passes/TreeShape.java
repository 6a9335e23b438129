package io.jenjang.bench.passes;

import io.jenjang.tree.TreeBuilder;
import java.util.SplittableRandom;

/** How an invented tree looks, and who sells. Somebody with a lower input index joined earlier. */
public enum TreeShape {
  /** Everybody's sponsor is uniform among those who joined before. */
  RANDOM,
  /** Everybody sponsored one. */
  CHAIN,
  /** The first sponsored everybody. */
  STAR,
  /** A chain in which one member in a hundred sells: long ways past people who cannot be paid. */
  IDLE_CHAIN,
  /** The first sponsored the heads of chains that are ten thousand members deep. */
  LEGS;

  private static final int IDLE = 100;
  private static final int DEEP = 10_000;

  /** Everybody's sponsor by input index, as {@link TreeBuilder#build} takes it. */
  public int[] sponsors(int members, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] sponsors = new int[members];
    int legs = Math.max(1, members / DEEP);
    sponsors[0] = TreeBuilder.ROOT;
    for (int member = 1; member < members; member++) {
      sponsors[member] = switch (this) {
        case RANDOM -> random.nextInt(member);
        case CHAIN, IDLE_CHAIN -> member - 1;
        case STAR -> 0;
        case LEGS -> Math.max(0, member - legs);
      };
    }
    return sponsors;
  }

  /** What everybody sold by input index, 4 places: ten lines a member of 5.00 to 95.00, sellers skewed as {@code floor(n * u^1.5)}. */
  public long[] volumes(int members, long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    long[] volumes = new long[members];
    for (long line = 10L * members; line > 0; line--) {
      double u = random.nextDouble();
      int seller = (int) (members * u * Math.sqrt(u));
      if (this != IDLE_CHAIN || seller % IDLE == 0) {
        volumes[seller] += (500 + random.nextInt(9001)) * 100L;
      }
    }
    return volumes;
  }
}
