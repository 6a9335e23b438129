package io.jenjang.batch.step.intake;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.Serializable;
import java.util.Iterator;

/**
 * What the sales of one range of members come to. Arrays are by member, counted from the first of the range.
 *
 * @param sums by volume, in the plan's currency, returns of closed periods left out
 * @param earlier by volume, then by earlier stretch, counted from the first of the range: what of {@code sums} was sold in it; null where the plan does not ask
 * @param earlierReturned the same of {@code returned}; null for nothing
 * @param returned what those take from the sums where members are judged; null for nothing
 * @param origins by volume and who bought; null for a volume that is not split, and where nobody bought
 * @param customers by threshold
 * @param lines used lines
 * @param ordered whether there is a sale
 * @param trades null where no rule asks
 * @param joiningKits used lines that sell joining, in all
 */
record RangeSums(
    int range,
    long[][] sums,
    long[][] earlier,
    long[][] earlierReturned,
    long[][] returned,
    long[][][] origins,
    int[][] customers,
    int[] lines,
    boolean[] ordered,
    TradeSums trades,
    int joiningKits)
    implements Serializable {

  /**
   * Adds up the lines of a range: exactly by currency, then each currency converted once.
   *
   * @param thresholds net cv from which a buyer counts as customer
   */
  static RangeSums of(
      int range, SalesRules rules, long[] thresholds, int members, Iterator<byte[]> blocks) {
    RangeLines lines = new RangeLines(rules, blocks, members);
    LineSums sums = new LineSums(rules, rules.layout().firstMember(range), members);
    try {
      while (lines.next()) {
        sums.take(lines);
      }
      return sums.whole(range, rules.currencies(), thresholds);
    } catch (ArithmeticException e) {
      throw new JenjangException(
          ErrorCode.INPUT,
          "sales: what one member sold comes to more than 14 digits and 4 decimals can hold; "
              + "look for amounts in a wrong unit",
          e);
    }
  }
}
