package io.jenjang.plan.words;

import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Writes numbers and lists as people do. */
final class Figures {
  private static final int PERCENT = 2;

  private Figures() {}

  /** A volume with 4 places, without needless zeros. */
  static String volume(long scaled) {
    return plain(BigDecimal.valueOf(scaled, Scales.VOLUME));
  }

  /** A rate with 6 places as a percentage. */
  static String percent(long rate) {
    return plain(BigDecimal.valueOf(rate, Scales.RATE).movePointRight(PERCENT)) + " %";
  }

  /** A rate with 6 places as a factor. */
  static String factor(long rate) {
    return plain(BigDecimal.valueOf(rate, Scales.RATE));
  }

  /** Money in units of the payout exponent. */
  static String money(long units, int exponent, String currency) {
    return BigDecimal.valueOf(units, exponent).toPlainString() + " " + currency;
  }

  /** A number of things. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code a, b or c}. */
  static String either(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.toPlainString();
  }
}
