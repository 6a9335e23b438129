package io.jenjang.safeguard;

import java.util.HashMap;
import java.util.Map;

/** Sales between two members in both directions. */
public final class Mutual {
  private final Map<Pair, Long> net = new HashMap<>();
  private final int members;

  /** @param members how many there are */
  public Mutual(int members) {
    this.members = members;
  }

  private record Pair(int seller, int buyer) {
    Pair back() {
      return new Pair(/* seller= */ buyer, /* buyer= */ seller);
    }
  }

  /** Adds what is credited to one member and was bought by another one; money with 4 places. */
  public void add(int seller, int buyer, long amount) {
    net.merge(new Pair(seller, buyer), amount, Math::addExact);
  }

  /** By member number: of what it sold to each member, as much as it bought of that one, added up. */
  public long[] byMember() {
    long[] mutual = new long[members + 1];
    net.forEach((pair, sold) -> {
      long back = net.getOrDefault(pair.back(), 0L);
      long both = Math.max(0, Math.min(sold, back));
      mutual[pair.seller()] = Math.addExact(mutual[pair.seller()], both);
    });
    return mutual;
  }
}
