package io.jenjang.batch.step.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Money that people added to or took from statements, by member number, then in the order given.
 *
 * @param member of each adjustment, ascending
 * @param amount of each, in units of the payout exponent
 * @param id of each
 */
public record Adjustments(int[] member, long[] amount, String[] id) implements Serializable {

  /** One adjustment as intake checked it; {@code amount} with 4 places. */
  public record Entry(String id, int member, long amount) {}

  /**
   * @param unit 4-place money that is one unit of the payout exponent; an amount that is no multiple of it stops the run with INPUT
   */
  public static Adjustments of(List<Entry> entries, long unit) {
    Problems problems = new Problems();
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(Entry::member));
    int[] member = new int[sorted.size()];
    long[] amount = new long[sorted.size()];
    String[] id = new String[sorted.size()];
    for (int i = 0; i < member.length; i++) {
      Entry entry = sorted.get(i);
      member[i] = entry.member();
      id[i] = entry.id();
      amount[i] = entry.amount() / unit;
      if (entry.amount() % unit != 0) {
        problems.add("adjustment " + entry.id() + " has more decimals than the plan pays out;"
            + " round its amount to the payout exponent");
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    return new Adjustments(member, amount, id);
  }

  /** Sum of all, in units of the payout exponent. */
  public long total() {
    long sum = 0;
    for (long one : amount) {
      sum = Math.addExact(sum, one);
    }
    return sum;
  }

  /** Sum of those of one member, in units of the payout exponent. */
  long of(int wanted) {
    long sum = 0;
    for (int i = first(wanted); i < member.length && member[i] == wanted; i++) {
      sum = Math.addExact(sum, amount[i]);
    }
    return sum;
  }

  /** Place of the first adjustment of this member or a later one. */
  int first(int from) {
    int low = 0;
    int high = member.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (member[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
