package io.jenjang.safeguard;

import java.util.Arrays;

/**
 * Which member bought of which, and for how much, in one period: net sales that are credited to one member and bought by another one, money with 4 places. Pairs
 * lie behind each other, ascending by seller, then by buyer: 12 bytes each.
 */
public final class Purchases {
  /** By seller: where its pairs begin; one more for the end of the last. */
  private final int[] from;

  private final int[] buyer;
  private final long[] net;

  private Purchases(int[] from, int[] buyer, long[] net) {
    this.from = from;
    this.buyer = buyer;
    this.net = net;
  }

  /** Takes pairs in their order. */
  public static final class Builder {
    private final int[] from;
    private final int[] buyer;
    private final long[] net;
    private int pairs;
    private int last;

    /**
     * @param members how many there are
     * @param pairs how many there will be
     */
    public Builder(int members, int pairs) {
      this.from = new int[members + 2];
      this.buyer = new int[pairs];
      this.net = new long[pairs];
    }

    /** Each pair once, ascending by seller, then by buyer. */
    public void add(int seller, int of, long amount) {
      if (seller < last || seller == last && pairs > from[last] && buyer[pairs - 1] >= of) {
        throw new IllegalStateException(
            "the pair of seller " + seller + " and buyer " + of + " is not in its place");
      }
      while (last < seller) {
        from[++last] = pairs;
      }
      buyer[pairs] = of;
      net[pairs] = amount;
      pairs++;
    }

    public Purchases build() {
      Arrays.fill(from, last + 1, from.length, pairs);
      return new Purchases(from, Arrays.copyOf(buyer, pairs), Arrays.copyOf(net, pairs));
    }
  }

  /** Those of pairs in any order. */
  public static Purchases of(int members, PairSums sums) {
    Builder builder = new Builder(members, sums.size());
    sums.forEach(builder::add);
    return builder.build();
  }

  /** Members, the company not counted. */
  int members() {
    return from.length - 2;
  }

  /** Where the pairs of a seller begin. */
  int from(int seller) {
    return from[seller];
  }

  /** Where they end. */
  int to(int seller) {
    return from[seller + 1];
  }

  /** Who bought. */
  int buyer(int pair) {
    return buyer[pair];
  }

  /** For how much, returns off. */
  long net(int pair) {
    return net[pair];
  }

  /** By member number: of what it sold to each member, as much as it bought of that one, added up. */
  long[] mutual() {
    long[] mutual = new long[members() + 1];
    for (int seller = 1; seller < mutual.length; seller++) {
      for (int pair = from[seller]; pair < from[seller + 1]; pair++) {
        long both = net[pair] <= 0 ? 0 : Math.min(net[pair], net(buyer[pair], seller));
        mutual[seller] = Math.addExact(mutual[seller], Math.max(0, both));
      }
    }
    return mutual;
  }

  private long net(int seller, int of) {
    int found = Arrays.binarySearch(buyer, from[seller], from[seller + 1], of);
    return found < 0 ? 0 : net[found];
  }
}
