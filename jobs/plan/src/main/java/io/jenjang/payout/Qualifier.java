package io.jenjang.payout;

/** Judges every member of a period: derived trees, volumes, groups, activity, ranks and titles. */
public final class Qualifier {
  private Qualifier() {}

  /**
   * The standing of every member. Each pass costs time in proportion to the members, whatever the depth and shape of the trees.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   * @throws io.jenjang.error.JenjangException (PLAN) if the plan's rules need each other in a circle, or judge ranks over several trees
   */
  public static Qualification qualify(Period period) {
    return new Qualification(period, new Standing(period));
  }
}
