package io.jenjang.plan;

import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A compensation plan, checked: every name resolves, every value is possible. Volumes and money thresholds carry 4 places, rates and the
 * point-value 6, amounts written in a plan ({@code minimum-payout}) are in units of the payout exponent.
 *
 * @param asOf when the trees stood as a sale goes up them
 * @param trees names of the hierarchies; the first one gives members their numbers
 * @param quantities all volumes and groups, each after those it is made of
 * @param active who counts as active; {@link Predicate.All} of nothing (every active seller) if the plan is silent
 * @param ranks from low to high; rank number 1 is the first, 0 is no rank
 * @param bonuses in the order of the file, which is the order of the money
 * @param limit null, or the most that the company pays in all
 * @param safeguards the sets of sales-first rules it runs under
 * @param digest SHA-256 of the resolved plan text, hexadecimal
 */
public record Plan(
    String id,
    int version,
    LocalDate effectiveFrom,
    String currency,
    int payoutExponent,
    RoundingMode rounding,
    long pointValue,
    Calendar calendar,
    PeriodBy periodBy,
    AsOf asOf,
    List<String> trees,
    List<Derivation> derived,
    List<Quantity> quantities,
    Predicate active,
    List<Rank> ranks,
    List<Bonus> bonuses,
    PayoutLimit limit,
    ReturnPolicy returns,
    StatementRules statement,
    Safeguards safeguards,
    String digest)
    implements Serializable {

  /** A plan over the trees at the close, without a limit of the company and without rule sets. */
  public Plan(
      String id,
      int version,
      LocalDate effectiveFrom,
      String currency,
      int payoutExponent,
      RoundingMode rounding,
      long pointValue,
      Calendar calendar,
      PeriodBy periodBy,
      List<String> trees,
      List<Derivation> derived,
      List<Quantity> quantities,
      Predicate active,
      List<Rank> ranks,
      List<Bonus> bonuses,
      ReturnPolicy returns,
      StatementRules statement,
      String digest) {
    this(
        id,
        version,
        effectiveFrom,
        currency,
        payoutExponent,
        rounding,
        pointValue,
        calendar,
        periodBy,
        AsOf.CLOSE,
        trees,
        derived,
        quantities,
        active,
        ranks,
        bonuses,
        null,
        returns,
        statement,
        Safeguards.NONE,
        digest);
  }

  /**
   * The most that all bonuses together may pay: {@code max x company volume x point-value}, rounded down.
   *
   * @param max 6 places
   * @param of name of a personal volume; the company volume is its sum over all members
   * @param isMoney whether that volume sums {@code net}: no point-value
   */
  public record PayoutLimit(long max, String of, boolean isMoney) implements Serializable {}

  /** Which instant puts a sale into a period. */
  public enum PeriodBy {
    PAID_AT,
    SOLD_AT
  }

  /** How the trees stood. */
  public enum AsOf {
    /** At the end of the period. */
    CLOSE,
    /** On the day of each sale, by the instant of {@link PeriodBy}. */
    SALE
  }

  /** What a return of a sale of a closed period does. */
  public enum ReturnPolicy {
    NET_CURRENT,
    REVERSE_ORIGINAL
  }

  /** The rank number of a name, 0 if there is no such rank. */
  public int rankNumber(String name) {
    for (Rank rank : ranks) {
      if (rank.name().equals(name)) {
        return rank.number();
      }
    }
    return 0;
  }

  /** The name of a rank number; empty for 0. */
  public String rankName(int number) {
    return number == 0 ? "" : ranks.get(number - 1).name();
  }

  /** The place of a quantity in {@link #quantities()}, -1 if there is none of that name. */
  public int quantityIndex(String name) {
    for (int i = 0; i < quantities.size(); i++) {
      if (quantities.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The personal volumes that intake sums from sale lines, in the order of {@link #quantities()}. */
  public List<Quantity.Sum> sums() {
    return quantities.stream()
        .filter(Quantity.Sum.class::isInstance)
        .map(Quantity.Sum.class::cast)
        .toList();
  }
}
