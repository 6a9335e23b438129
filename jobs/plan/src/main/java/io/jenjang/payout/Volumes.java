package io.jenjang.payout;

import io.jenjang.plan.Derivation;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.DerivedPlaces;
import io.jenjang.tree.DerivedTree;
import io.jenjang.tree.DerivedTrees;
import io.jenjang.tree.Places;
import io.jenjang.tree.Ranges;
import io.jenjang.tree.Sections;
import io.jenjang.tree.Tree;
import java.util.Arrays;

/** Volumes that need no look at anybody's rank: one pass each. */
final class Volumes {
  private Volumes() {}

  /** A derived tree of the plan. */
  static DerivedTree derive(Standing standing, int index) {
    Derivation derivation = standing.period.plan().derived().get(index);
    if (derivation instanceof Derivation.PassUp passUp) {
      Tree from = standing.tree(passUp.from());
      return DerivedTrees.passUp(from, standing.members(), passUp.passUp());
    }
    return compress(standing, index, (Derivation.Compressed) derivation);
  }

  /** The tree of those who meet {@code keep}, whatever their kind, or are kept by an override. */
  private static DerivedTree compress(
      Standing standing, int index, Derivation.Compressed derivation) {
    Condition condition = new Conditions(standing, standing.legCounts).of(derivation.keep());
    byte[] forced = standing.period.overrides().keep();
    boolean[] keep = new boolean[standing.count() + 1];
    for (int member = 1; member < keep.length; member++) {
      keep[member] = forced != null && forced[member] == index + 1 || condition.holds(member);
    }
    Places places = standing.places(derivation.from());
    if (places != null) {
      standing.add(derivation.name(), DerivedPlaces.compress(places, keep));
    }
    return DerivedTrees.compress(standing.tree(derivation.from()), keep);
  }

  /** A rolled-up volume as members are judged by it. */
  static void roll(Standing standing, Quantity.Rolled rolled, long[] values) {
    if (standing.derivedPlaces(rolled.tree()) == null) {
      roll(standing, rolled, standing.values(rolled.of()), values);
    } else {
      new PlacedVolumes(standing).judge(rolled, values);
    }
  }

  /** Adds amounts by member to those of who has them after roll-up at the close: own plus what was rolled up; 0 for who was taken out. */
  static void roll(Standing standing, Quantity.Rolled rolled, long[] of, long[] values) {
    DerivedTree derived = standing.derived(rolled.tree());
    for (int member = 1; member < of.length; member++) {
      int home = derived.tree().member(derived.home()[member]);
      values[home] = Math.addExact(values[home], of[member]);
    }
  }

  /** By member: who has the volume of it after roll-up; 0 where nobody has. */
  static int[] homes(Standing standing, Quantity.Rolled rolled) {
    DerivedTree derived = standing.derived(rolled.tree());
    int[] homes = new int[standing.count() + 1];
    for (int member = 1; member < homes.length; member++) {
      homes[member] = derived.tree().member(derived.home()[member]);
    }
    return homes;
  }

  /** A group without stop-at, depth or legs left out: what every node has is what it adds to its parent. */
  static void rollUp(Standing standing, int index, Quantity.Group group) {
    Tree tree = standing.tree(group.tree());
    long[] sums = downlines(tree, standing.values(group.of()));
    standing.shareLegs(index, sums);
    if (tree.isNumbering()) {
      standing.share(index, sums);
      return;
    }
    long[] values = standing.values(index);
    Ranges.each(1, sums.length, (from, to) -> {
      for (int node = from; node < to; node++) {
        values[tree.member(node)] = sums[node];
      }
    });
  }

  /**
   * A group where members have several places: what stood below a place counts for whose place it is.
   *
   * @param stop who is cut off, wherever it stood; null for nobody
   */
  static PlacedGroup overPlaces(
      Standing standing, Quantity.Group group, Places places, Sellers stop) {
    long[] own = new PlacedVolumes(standing).judged(places, group.of());
    Arrays.fill(own, places.firstOutside(), own.length, 0L);
    Sellers cut = stop == null ? null : stop.at(places);
    if (group.depth() != Quantity.ANY_DEPTH) {
      return DepthGroupStep.over(places, own, group.depth(), cut);
    } else if (cut != null) {
      return PlacedGroup.cut(places, own, cut);
    }
    long[] sums = downlines(places.tree(), own);
    return new PlacedGroup(places, sums, sums);
  }

  /** What is given by member, summed over every node and its downline; the company has nothing. */
  static long[] downlines(Tree tree, long[] values) {
    long[] sums = byNode(tree, values);
    Sections.of(tree).sumUp(sums);
    sums[0] = 0;
    return sums;
  }

  /** What is given by member, by node; the company has nothing. */
  static long[] byNode(Tree tree, long[] values) {
    if (tree.isNumbering()) {
      return values.clone();
    }
    long[] byNode = new long[tree.nodes()];
    Ranges.each(1, byNode.length, (from, to) -> {
      for (int node = from; node < to; node++) {
        byNode[node] = values[tree.member(node)];
      }
    });
    return byNode;
  }
}
