package io.jenjang.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a tree has more than two sides: somebody with three legs or more, a leg number that is neither 1 nor 2, two legs with one number. Roots are legs of nobody.
 *
 * @param first the first of them, in the order of the tree
 * @param more how many there are besides
 */
public record LegFaults(List<Fault> first, int more) {
  private static final int SHOWN = 10;
  private static final int SHOWN_LEGS = 3;

  /**
   * One of them.
   *
   * @param above member number of the one whose legs they are
   * @param legs member numbers of the legs in question, the first few
   * @param more how many legs there are besides
   * @param number 0 for too many legs, else the leg number in question
   */
  public record Fault(int above, List<Integer> legs, int more, int number) {

    /** What is wrong and what to do, for people. */
    public String text(String tree, Ids ids) {
      String who = ids.text(above);
      List<String> names = new ArrayList<>(legs.stream().map(ids::text).toList());
      if (more > 0) {
        names.add(more + " more");
      }
      int last = names.size() - 1;
      String listed = last == 0
          ? names.get(0)
          : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
      if (number == 0) {
        return who + " has " + (legs.size() + more) + " legs in the " + tree + " tree: " + listed
            + "; a binary bonus pays on two; place the others elsewhere";
      }
      return number != 1 && number != 2
          ? listed + (last == 0 ? " stands" : " stand") + " on "
              + (number < 0 ? "a leg below 1 of " : "leg " + number + " of ") + who + " in the "
              + tree
              + " tree; a binary bonus pays on legs 1 and 2; mend placement_leg"
          : listed + " both stand on leg " + number + " of " + who + " in the " + tree
              + " tree; give one of them leg " + (3 - number) + " in placement_leg";
    }
  }

  /**
   * Looks at every member once.
   *
   * @param leg by member number, as {@link Members#leg()}; null where records name no legs of this tree
   */
  public static LegFaults of(Tree tree, short[] leg) {
    List<Fault> found = new ArrayList<>();
    int count = 0;
    for (int node = 1; node < tree.nodes(); node++) {
      if (isFaulty(tree, leg, node)) {
        count++;
        if (found.size() < SHOWN) {
          found.add(fault(tree, leg, node));
        }
      }
    }
    return new LegFaults(List.copyOf(found), count - found.size());
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  private static boolean isFaulty(Tree tree, short[] leg, int node) {
    int end = node + tree.size(node);
    int one = node + 1;
    if (one >= end) {
      return false;
    }
    int other = one + tree.size(one);
    if (other >= end) {
      return isBeyond(named(tree, leg, one));
    }
    int first = named(tree, leg, one);
    int second = named(tree, leg, other);
    return other + tree.size(other) < end
        || isBeyond(first)
        || isBeyond(second)
        || first != 0 && first == second;
  }

  private static boolean isBeyond(int number) {
    return number < 0 || number > 2;
  }

  private static Fault fault(Tree tree, short[] leg, int node) {
    List<Integer> legs = new ArrayList<>();
    int count = 0;
    int end = node + tree.size(node);
    for (int child = node + 1; child < end; child += tree.size(child)) {
      if (count++ < SHOWN_LEGS) {
        legs.add(child);
      }
    }
    int number = 0;
    if (count <= 2) {
      int wanted = wrong(tree, leg, legs);
      number = wanted;
      legs.removeIf(child -> named(tree, leg, child) != wanted);
      count = legs.size();
    }
    return new Fault(
        tree.member(node), legs.stream().map(tree::member).toList(), count - legs.size(), number);
  }

  /** Of two legs at most: the number that one of them may not have. */
  private static int wrong(Tree tree, short[] leg, List<Integer> legs) {
    int first = named(tree, leg, legs.get(0));
    return isBeyond(first) || legs.size() == 1 ? first : named(tree, leg, legs.get(1));
  }

  private static int named(Tree tree, short[] leg, int node) {
    return leg == null ? 0 : leg[tree.member(node)];
  }
}
