package io.jenjang.payout;

import io.jenjang.tree.BinaryLegs;
import io.jenjang.tree.Places;
import io.jenjang.tree.Tree;
import java.math.BigInteger;

/** Sides where members have several places: what came to a side on the days on which it came through it. */
final class PlacedSides implements SidesBelow {
  private static final long serialVersionUID = 1L;

  private final Places places;
  private final BinaryLegs close;

  /** By place. */
  private final long[] basis;

  /** By side and member. */
  private final long[][] brought;

  /**
   * One pass over the places.
   *
   * @param close sides at the close
   * @param basis by place
   */
  PlacedSides(Places places, BinaryLegs close, long[] basis, int members) {
    this.places = places;
    this.close = close;
    this.basis = basis;
    this.brought = new long[2][members + 1];
    Tree tree = places.tree();
    long[] downline = Volumes.downlines(tree, basis);
    for (int place = 1; place < downline.length; place++) {
      int above = tree.parent(place);
      if (above != 0) {
        long[] side = brought[places.side(place, close)];
        int upline = places.member(above);
        side[upline] = Math.addExact(side[upline], downline[place]);
      }
    }
  }

  @Override
  public long of(int node, int side) {
    return brought[side][close.tree().member(node)];
  }

  @Override
  public BigInteger all(int side, boolean[] accrues) {
    return SidesBelow.all(
        places.tree(),
        places::member,
        place -> places.side(place, close),
        place -> basis[place],
        side,
        accrues);
  }
}
