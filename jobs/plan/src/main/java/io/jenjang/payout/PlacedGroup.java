package io.jenjang.payout;

import io.jenjang.plan.Quantity;
import io.jenjang.tree.Frontlines;
import io.jenjang.tree.Places;

/**
 * A group where members have several places, before legs are left out.
 *
 * @param sums by place: its own volume and what stands below it
 * @param legs by place: what it adds to the place above
 */
record PlacedGroup(Places places, long[] sums, long[] legs) {

  /**
   * A group of any depth of which somebody is cut off.
   *
   * @param own by place; becomes the sums
   * @param stop of places
   */
  static PlacedGroup cut(Places places, long[] own, Sellers stop) {
    long[] legs = new long[own.length];
    for (int place = own.length - 1; place > 0; place--) {
      int above = places.tree().parent(place);
      if (above != 0 && !stop.meet(place)) {
        legs[place] = own[place];
        own[above] = Math.addExact(own[above], own[place]);
      }
    }
    return new PlacedGroup(places, own, legs);
  }

  /**
   * Counts what stood below a place for whose place it is, and leaves out the largest legs of each member: what somebody brought right below it, at any of its places, is
   * one leg.
   */
  void giveTo(Standing standing, int index, Quantity.Group group, boolean legsWanted) {
    long[] values = places.sum(sums);
    int leaveOut = group.leaveOutLargestLegs();
    if (legsWanted || leaveOut > 0) {
      Frontlines frontlines = places.frontlines(legs);
      leaveOut(values, frontlines, leaveOut);
      standing.shareLegs(index, frontlines);
    }
    standing.share(index, values);
  }

  private static void leaveOut(long[] values, Frontlines frontlines, int wanted) {
    for (int member = 1; wanted > 0 && member < values.length; member++) {
      int node = frontlines.tree().node(member);
      if (node != 0) {
        long[] largest = LegVolumes.largest(frontlines.tree(), frontlines.leg(), node, wanted);
        values[member] = Math.subtractExact(values[member], LegVolumes.sum(largest));
      }
    }
  }
}
