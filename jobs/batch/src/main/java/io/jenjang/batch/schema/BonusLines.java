package io.jenjang.batch.schema;

/**
 * Bonus lines of a source each, while they wait to be written a column at a time. Their residue is exact amount less amount.
 */
public final class BonusLines {
  private static final int CAPACITY = 2_000;

  final int[] earner = new int[CAPACITY];
  final int[] lineNo = new int[CAPACITY];
  final short[] bonus = new short[CAPACITY];
  final int[] source = new int[CAPACITY];
  final int[] level = new int[CAPACITY];
  final int[] paidLevel = new int[CAPACITY];
  final long[] basis = new long[CAPACITY];
  final long[] rate = new long[CAPACITY];
  final long[] exactHigh = new long[CAPACITY];
  final long[] exactLow = new long[CAPACITY];
  final long[] amount = new long[CAPACITY];
  final long[] residueHigh = new long[CAPACITY];
  final long[] residueLow = new long[CAPACITY];
  private int count;

  /** Lines that wait. */
  public int count() {
    return count;
  }

  public boolean isFull() {
    return count == CAPACITY;
  }

  /** Begins anew. */
  public void clear() {
    count = 0;
  }

  /**
   * Adds a line; there is room for it.
   *
   * @param member who earns
   * @param number of the line, from 1 for every earner
   * @param ofBonus place in the plan
   * @param onBasis 4 places
   * @param atRate 6 places
   * @param high half of the exact amount, 128 bits, 16 places
   * @param low half
   * @param money rounded, 4 places
   */
  public void add(
      int member,
      int number,
      int ofBonus,
      int from,
      int distance,
      int paidAt,
      long onBasis,
      long atRate,
      long high,
      long low,
      long money) {
    int line = count;
    earner[line] = member;
    lineNo[line] = number;
    bonus[line] = (short) ofBonus;
    source[line] = from;
    level[line] = distance;
    paidLevel[line] = paidAt;
    basis[line] = onBasis;
    rate[line] = atRate;
    exactHigh[line] = high;
    exactLow[line] = low;
    amount[line] = money;
    count = line + 1;
  }

  /** Works out what rounding left of every line. */
  public void settle() {
    for (int i = 0; i < count; i++) {
      long low = amount[i] * StatementLineWriter.EXACT_PER_AMOUNT;
      long high = Math.multiplyHigh(amount[i], StatementLineWriter.EXACT_PER_AMOUNT);
      long borrow = Long.compareUnsigned(exactLow[i], low) < 0 ? 1 : 0;
      residueHigh[i] = exactHigh[i] - high - borrow;
      residueLow[i] = exactLow[i] - low;
    }
  }

  /** Takes the sums of lines of one bonus that stand together, 128 bits each. */
  @FunctionalInterface
  public interface Totals {
    /** Adds one column of them: the upper halves, null where values have 64 bits, the lower ones, and from where to where. */
    void add(int bonus, Part part, long[] high, long[] low, int from, int to);
  }

  /** What of lines is added up. */
  public enum Part {
    EXACT,
    AMOUNT,
    RESIDUE
  }

  /** Hands on, when lines are settled, their exact amounts, amounts and residues, bonus by bonus as they stand together. */
  public void addTo(Totals totals) {
    for (int from = 0, to; from < count; from = to) {
      to = from + 1;
      while (to < count && bonus[to] == bonus[from]) {
        to++;
      }
      totals.add(bonus[from], Part.EXACT, exactHigh, exactLow, from, to);
      totals.add(bonus[from], Part.AMOUNT, null, amount, from, to);
      totals.add(bonus[from], Part.RESIDUE, residueHigh, residueLow, from, to);
    }
  }
}
