package io.jenjang.payout;

import io.jenjang.money.Multiplier;

/**
 * What levels come to, source after source. Sources wait until there are enough of them, and are paid level by level: at a level the rate is the same for nearly all of them.
 */
final class LevelSums {
  /** So many sources wait at most: few enough that they stay near the processor. */
  private static final int BLOCK = 256;

  private final Lists lists;
  private final SectionPay paid;
  private final long[] basis = new long[BLOCK];
  private final long[] most = new long[BLOCK];
  private final int[][] payees;
  private int waiting;
  private long worth;

  LevelSums(Lists lists, SectionPay paid) {
    this.lists = lists;
    this.paid = paid;
    this.payees = new int[BLOCK][lists.rates().depth() + 1];
  }

  /**
   * Takes one more source.
   *
   * @return where its payees are to be written, by level; right after this
   */
  int[] payees(long basisOfSource) {
    if (waiting == BLOCK) {
      pay();
    }
    basis[waiting] = basisOfSource;
    return payees[waiting++];
  }

  /** Pays those who still wait, and gives what all levels of all sources are worth at the highest rates. */
  long worth() {
    pay();
    return worth;
  }

  private void pay() {
    Multiplier before = null;
    for (int level = 1; level <= lists.rates().depth(); level++) {
      Multiplier top = lists.rates().top(level);
      if (top != before || top == null) {
        workOut(top);
      }
      before = top;
      pay(level, top);
    }
    waiting = 0;
  }

  private void workOut(Multiplier top) {
    for (int i = 0; i < waiting; i++) {
      most[i] = top == null ? 0 : top.amount(basis[i]);
    }
  }

  private void pay(int level, Multiplier top) {
    long sum = worth;
    for (int i = 0; i < waiting; i++) {
      sum = Math.addExact(sum, most[i]);
      int payee = payees[i][level];
      Multiplier multiplier = payee == 0 ? null : lists.at(payee, level);
      if (multiplier != null) {
        long amount = multiplier == top ? most[i] : multiplier.amount(basis[i]);
        paid.add(payee, amount);
      }
    }
    worth = sum;
  }
}
