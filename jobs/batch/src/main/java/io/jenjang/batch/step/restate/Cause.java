package io.jenjang.batch.step.restate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What can make a closed period come to something else; in the order in which one is put on top of the other to tell what each of them changes. */
public enum Cause {
  /** Titles, accumulated volumes, legs or earlier sales are not those with which the period was opened. */
  OPENING("follows from an earlier period"),
  /** Lines of returns. */
  RETURN("return"),
  /** Lines of sales. */
  LATE_SALE("late sale"),
  /** Volumes or prices of products. */
  CATALOG("catalog"),
  /** Rates of exchange. */
  RATES("rates"),
  /** Rows of members. */
  TREE_MOVE("tree move"),
  /** Another plan. */
  PLAN_CHANGE("plan change"),
  /** What people forced. */
  OVERRIDE("override"),
  /** How files become tables. */
  MAPPING("mapping"),
  /** Lines of sales and returns that the closed run rejected and that count now, on top of everything that let them. */
  RELEASED_REJECT("released reject");

  private final String text;

  Cause(String text) {
    this.text = text;
  }

  /**
   * Causes in a few words: what they change together.
   *
   * @param previous the period before, from which an opening follows; null for none
   */
  public static String text(Collection<Cause> causes, String previous) {
    List<Cause> inOrder = causes.stream().sorted().toList();
    return inOrder.isEmpty()
        ? "recalculation"
        : inOrder.stream()
            .map(cause ->
                cause == OPENING && previous != null ? "follows from " + previous : cause.text)
            .collect(Collectors.joining(" and "));
  }
}
