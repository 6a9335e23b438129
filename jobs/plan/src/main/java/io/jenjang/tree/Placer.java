package io.jenjang.tree;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds places for members who are in no placement tree yet, in the order of joining, then id: under their sponsor, on the first free position level by level, from
 * left to right; or, in a binary tree, on the weaker leg down to a free position. Costs the logarithm of the members a placement, whatever the shape of the tree.
 */
public final class Placer {
  private static final int NAMED = 10;

  private final Members members;
  private final Tree sponsors;
  private final Rule rule;
  private final boolean[] unplaced;
  private final Positions positions;
  private final Proposal[] proposals;
  private final Map<Integer, List<Integer>> waiting = new HashMap<>();

  /** How places are found. */
  public sealed interface Rule permits Matrix, Binary {}

  /**
   * A forced matrix.
   *
   * @param width legs of a member
   * @param depth levels under the sponsor; {@link Integer#MAX_VALUE} without a limit
   */
  public record Matrix(int width, int depth) implements Rule {}

  /** The weaker leg of two: the one with fewer members, the left one of equals. */
  public record Binary() implements Rule {}

  /** Why there is no place. */
  public enum Reason {
    /** The sponsor's record is missing, or the sponsor hangs under nobody that is known. */
    UNKNOWN_SPONSOR,
    /** The sponsor is new itself and has found no place. */
    SPONSOR_NOT_PLACED,
    /** Somebody stands under the member already: moving a downline is for people to decide. */
    HAS_DOWNLINE,
    /** All positions within the depth of the matrix under the sponsor are taken. */
    MATRIX_FULL
  }

  /**
   * A place for a member.
   *
   * @param sponsor 0 for one who is not known
   * @param placement who is to stand right above; 0 without a place
   * @param leg from 1; 0 without a place
   * @param level under the sponsor; 0 without a place
   * @param reason why there is no place; null with one
   */
  public record Proposal(
      int member, int sponsor, int placement, int leg, int level, Reason reason) {}

  private Placer(Members members, Tree sponsors, Tree placements, boolean[] joined, Rule rule) {
    this.members = members;
    this.sponsors = sponsors;
    this.rule = rule;
    this.proposals = new Proposal[members.count() + 1];
    this.unplaced = new boolean[members.count() + 1];
    for (int member = 1; member < unplaced.length; member++) {
      unplaced[member] = joined[member] && placements.size(placements.node(member)) == 1;
    }
    this.positions = new Positions(members.count(), width());
  }

  private int width() {
    return rule instanceof Matrix matrix ? matrix.width() : 2;
  }

  /**
   * Proposals for all who joined and are not placed, in the order of joining, then id; who waits for a sponsor's place comes right after it.
   *
   * @param sponsors who brought whom
   * @param placements the tree as it stands; who is not placed hangs under the company
   * @param joined by member number: who has a sponsor and names no place
   * @throws io.jenjang.error.JenjangException (INPUT) if somebody in the tree has more legs than the rule allows, or two on one leg
   */
  public static List<Proposal> propose(
      Members members, Tree sponsors, Tree placements, boolean[] joined, Rule rule) {
    Placer placer = new Placer(members, sponsors, placements, joined, rule);
    placer.takeIn(placements);
    return placer.propose(joined);
  }

  /** Legs as the records say; who names none takes the lowest that is left. */
  private void takeIn(Tree tree) {
    Problems problems = new Problems();
    int[] start = starts(tree);
    int[] children = children(tree, start);
    for (int member = 0; member <= members.count(); member++) {
      int[] legs = Arrays.copyOfRange(children, start[member], start[member + 1]);
      if (legs.length > 0) {
        takeIn(member, legs, problems);
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    positions.ready();
  }

  private int[] starts(Tree tree) {
    int[] start = new int[members.count() + 2];
    for (int node = 1; node < tree.nodes(); node++) {
      if (!unplaced[tree.member(node)]) {
        start[tree.member(tree.parent(node)) + 1]++;
      }
    }
    for (int member = 0; member <= members.count(); member++) {
      start[member + 1] += start[member];
    }
    return start;
  }

  /** By the one above, in the order of ids. */
  private int[] children(Tree tree, int[] start) {
    int[] children = new int[start[members.count() + 1]];
    int[] at = start.clone();
    int[] byId = JoiningOrder.byId(members);
    for (int member : byId) {
      if (!unplaced[member]) {
        children[at[tree.member(tree.parent(tree.node(member)))]++] = member;
      }
    }
    return children;
  }

  private void takeIn(int above, int[] children, Problems problems) {
    if (above == 0) {
      append(above, children, new int[children.length]);
      return;
    }
    if (children.length > width()) {
      tell(problems, above, "has " + children.length + " legs; expected at most " + width());
      return;
    }
    int[] legs = legs(above, children, problems);
    append(above, children, legs);
  }

  private void append(int above, int[] children, int[] legs) {
    long[] keyed = new long[children.length];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = (long) legs[i] << Integer.SIZE | i;
    }
    Arrays.sort(keyed);
    int last = 0;
    for (long one : keyed) {
      int member = children[(int) one];
      positions.append(member, above, last, legs[(int) one]);
      last = member;
    }
  }

  private int[] legs(int above, int[] children, Problems problems) {
    int[] legs = new int[children.length];
    if (members.leg() == null) {
      Arrays.setAll(legs, i -> i + 1);
      return legs;
    }
    Map<Integer, Integer> taken = new HashMap<>();
    for (int i = 0; i < children.length; i++) {
      legs[i] = members.leg()[children[i]];
      if (legs[i] > width()) {
        tell(
            problems,
            children[i],
            "has placement_leg " + legs[i] + "; expected at most " + width());
      } else if (legs[i] != 0 && taken.putIfAbsent(legs[i], children[i]) != null) {
        tell(
            problems,
            children[i],
            "has placement_leg " + legs[i] + " under " + members.ids().text(above) + ", as "
                + members.ids().text(taken.get(legs[i])) + " has");
      }
    }
    int free = 1;
    for (int i = 0; i < legs.length; i++) {
      if (legs[i] == 0) {
        while (taken.containsKey(free)) {
          free++;
        }
        legs[i] = free++;
      }
    }
    return legs;
  }

  private void tell(Problems problems, int member, String what) {
    int found = problems.list().size();
    if (found < NAMED) {
      problems.add("members: " + members.ids().text(member) + " " + what
          + "; mend the placement before others are placed");
    } else if (found == NAMED) {
      problems.add("members: and more of that kind");
    }
  }

  private List<Proposal> propose(boolean[] joined) {
    List<Proposal> inOrder = new ArrayList<>();
    int[] order = JoiningOrder.of(members);
    for (int member : order) {
      if (joined[member] && proposals[member] == null) {
        consider(member, inOrder);
      }
    }
    for (int member : order) {
      if (joined[member] && proposals[member] == null) {
        inOrder.add(refuse(member, Reason.SPONSOR_NOT_PLACED));
      }
    }
    return inOrder;
  }

  /** Places a member, unless its sponsor waits for a place; and whoever has waited for it. */
  private void consider(int first, List<Proposal> inOrder) {
    Deque<Integer> ready = new ArrayDeque<>(List.of(first));
    while (!ready.isEmpty()) {
      int member = ready.pop();
      int sponsor = sponsor(member);
      if (unplaced[member] && sponsor != 0 && unplaced[sponsor] && !isPlaced(sponsor)) {
        if (proposals[sponsor] == null) {
          waiting.computeIfAbsent(sponsor, any -> new ArrayList<>()).add(member);
          continue;
        }
        inOrder.add(refuse(member, Reason.SPONSOR_NOT_PLACED));
      } else {
        inOrder.add(propose(member, sponsor));
      }
      List<Integer> behind = waiting.remove(member);
      if (behind != null) {
        ready.addAll(behind);
      }
    }
  }

  private boolean isPlaced(int member) {
    return proposals[member] != null && proposals[member].reason() == null;
  }

  private int sponsor(int member) {
    return sponsors.member(sponsors.parent(sponsors.node(member)));
  }

  private Proposal propose(int member, int sponsor) {
    if (sponsor == 0) {
      return refuse(member, Reason.UNKNOWN_SPONSOR);
    } else if (!unplaced[member]) {
      return refuse(member, Reason.HAS_DOWNLINE);
    }
    int above = rule instanceof Matrix ? positions.nearest(sponsor) : positions.weaker(sponsor);
    int most = rule instanceof Matrix matrix ? matrix.depth() : Integer.MAX_VALUE;
    if (positions.depth(above) + 1 - positions.depth(sponsor) > most) {
      return refuse(member, Reason.MATRIX_FULL);
    }
    positions.place(member, above);
    int level = positions.depth(member) - positions.depth(sponsor);
    proposals[member] = new Proposal(member, sponsor, above, positions.leg(member), level, null);
    return proposals[member];
  }

  private Proposal refuse(int member, Reason reason) {
    proposals[member] = new Proposal(member, sponsor(member), 0, 0, 0, reason);
    return proposals[member];
  }
}
