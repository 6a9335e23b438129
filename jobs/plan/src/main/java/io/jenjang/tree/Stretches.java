package io.jenjang.tree;

import java.io.Serializable;

/**
 * The days of a period, cut for every member where its line of uplines changed in any tree. A member whose line never changed has one stretch, the last,
 * which reaches up to the close and has no number; earlier ones are numbered from 0, a member's one after another from the latest to the earliest.
 *
 * @param start by member number: its first earlier stretch; one more entry than members and the company
 * @param until by earlier stretch: the first day, as epoch day, that is no longer in it
 */
public record Stretches(int[] start, int[] until) implements Serializable {
  /** In place of an earlier stretch: the last one. */
  public static final int LAST = -1;

  /** Earlier stretches of all members. */
  public int count() {
    return until.length;
  }

  /** The stretch of a member in which a day lies; a day before the period lies in the earliest. */
  public int of(int member, int day) {
    int found = LAST;
    for (int next = start[member]; next < start[member + 1] && day < until[next]; next++) {
      found = next;
    }
    return found;
  }
}
