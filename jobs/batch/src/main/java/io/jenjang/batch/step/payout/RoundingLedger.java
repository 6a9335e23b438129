package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.BonusLines;
import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.money.WideSum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What rounding left of the lines, added up exactly from the lines themselves as they are written: by bonus, for tax, for fees, and for the payouts of
 * each currency.
 */
public final class RoundingLedger implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long EXACT_PER_MONEY = Wide.powerOfTen(Scales.EXACT - Scales.MONEY);

  private final WideSum[] exact;
  private final WideSum[] amounts;
  private final WideSum[] residues;

  /** Exact less scaled exact amounts of lines that a fund scaled. */
  private final WideSum[] scaled;

  private final int bonuses;

  RoundingLedger(int bonuses, int currencies) {
    this.bonuses = bonuses;
    int places = bonuses + 2 + currencies;
    exact = sums(places);
    amounts = sums(places);
    residues = sums(places);
    scaled = sums(places);
  }

  private static WideSum[] sums(int count) {
    WideSum[] sums = new WideSum[count];
    Arrays.setAll(sums, i -> new WideSum());
    return sums;
  }

  /** Place of tax lines; places below are bonuses in plan order. */
  public int tax() {
    return bonuses;
  }

  /** Place of fee lines. */
  public int fee() {
    return bonuses + 1;
  }

  /** Place of fx lines of a currency. */
  public int fx(int currency) {
    return bonuses + 2 + currency;
  }

  /**
   * Counts one line.
   *
   * @param amount 4 places
   * @param residueHigh as it was written
   */
  void line(
      int place, long exactHigh, long exactLow, long amount, long residueHigh, long residueLow) {
    exact[place].add(exactHigh, exactLow);
    amounts[place].add(amount);
    residues[place].add(residueHigh, residueLow);
  }

  /** Counts lines of bonuses as they were written. */
  void lines(BonusLines lines) {
    lines.addTo((bonus, part, high, low, from, to) -> {
      WideSum[] sums = switch (part) {
        case EXACT -> exact;
        case AMOUNT -> amounts;
        case RESIDUE -> residues;
      };
      sums[bonus].add(high, low, from, to);
    });
  }

  /** Counts a line whose amount is exact; 4 places. */
  void exactLine(int place, long amount) {
    exact[place].addProduct(amount, EXACT_PER_MONEY);
    amounts[place].add(amount);
  }

  /** Counts a line that a fund scaled: between the exact amount and the rounded one lies what the fund took or gave. */
  void scaledLine(
      int place, long exactHigh, long exactLow, long amount, long residueHigh, long residueLow) {
    line(place, exactHigh, exactLow, amount, residueHigh, residueLow);
    scaled[place].add(exactHigh, exactLow);
    scaled[place].addProduct(-amount, EXACT_PER_MONEY);
    scaled[place].subtract(residueHigh, residueLow);
  }

  /** Adds another task's. */
  void add(RoundingLedger other) {
    for (int i = 0; i < exact.length; i++) {
      exact[i].add(other.exact[i]);
      amounts[i].add(other.amounts[i]);
      residues[i].add(other.residues[i]);
      scaled[i].add(other.scaled[i]);
    }
  }

  /** Exact total, as a fund scaled it, less what it was rounded to, line by line. */
  public BigDecimal roundedAway(int place) {
    return exact(place)
        .subtract(scaledAway(place))
        .subtract(new BigDecimal(amounts[place].value(), Scales.MONEY));
  }

  /** Sum of the residues. */
  public BigDecimal residues(int place) {
    return new BigDecimal(residues[place].value(), Scales.EXACT);
  }

  /** What funds took from the exact total; below zero what they gave. */
  public BigDecimal scaledAway(int place) {
    return new BigDecimal(scaled[place].value(), Scales.EXACT);
  }

  /** Exact total, before any scaling. */
  public BigDecimal exact(int place) {
    return new BigDecimal(exact[place].value(), Scales.EXACT);
  }

  /** Adds a rounded amount with its residue to a sum of exact amounts. */
  static void addExact(WideSum sum, long amount, long residueHigh, long residueLow) {
    sum.addProduct(amount, EXACT_PER_MONEY);
    sum.add(residueHigh, residueLow);
  }
}
