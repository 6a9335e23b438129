package io.jenjang.oracle;

import io.jenjang.tree.Finding;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Uplines as somebody delivered them, with all that can be wrong, by place in the order of ids.
 *
 * @param given the upline of each member: {@code -1} for none, {@code -2} for one who is not in the file
 */
record BrokenTree(List<Integer> given) {

  static BrokenTree of(Dice dice, int size) {
    List<Integer> given = new ArrayList<>();
    int broken = dice.pick(0, 5, 20);
    for (int member = 0; member < size; member++) {
      boolean wrong = dice.chance(broken);
      int upline =
          wrong ? dice.between(-2, size - 1) : dice.between(Math.max(0, member - 5), member) - 1;
      given.add(upline);
    }
    return new BrokenTree(given);
  }

  /** Those of whom something is wrong in one way. */
  Set<Integer> wrong(Finding.Kind kind) {
    Set<Integer> wrong = new TreeSet<>();
    for (int member = 0; member < given.size(); member++) {
      boolean found = switch (kind) {
        case ORPHAN -> given.get(member) == -2;
        case SELF_SPONSOR -> given.get(member) == member;
        case CYCLE -> given.get(member) != member && aboveItself(member);
        case SECOND_ROOT -> given.get(member) == -1 && given.indexOf(-1) < member;
      };
      if (found) {
        wrong.add(member);
      }
    }
    return wrong;
  }

  private boolean aboveItself(int member) {
    int upline = given.get(member);
    for (int steps = 0; steps < given.size() && upline >= 0; steps++) {
      if (upline == member) {
        return true;
      }
      upline = given.get(upline);
    }
    return false;
  }

  /** Who is wrong in a way that is to be rejected. */
  Set<Integer> rejected(Policies policies) {
    Set<Integer> rejected = new TreeSet<>();
    for (Finding.Kind kind : Finding.Kind.values()) {
      if (policies.of(kind) == Policy.REJECT) {
        rejected.addAll(wrong(kind));
      }
    }
    return rejected;
  }

  /** The upline after mending, -1 for the company: of a cycle only the smallest is moved. */
  int upline(int member) {
    int upline = given.get(member);
    if (upline < 0 || upline == member) {
      return -1;
    }
    return aboveItself(member) && smallestOfCycle(member) ? -1 : upline;
  }

  private boolean smallestOfCycle(int member) {
    for (int other = given.get(member); other != member; other = given.get(other)) {
      if (other < member) {
        return false;
      }
    }
    return true;
  }
}
