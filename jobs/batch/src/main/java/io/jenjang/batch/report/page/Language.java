package io.jenjang.batch.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/** In which language a page is, and how its numbers look. */
public enum Language {
  /** English. */
  EN("en", ',', '.'),
  /** Indonesian. */
  ID("id", '.', ',');

  private static final int PERCENT_PLACES = 1;

  private final String code;
  private final char grouping;
  private final char point;

  Language(String code, char grouping, char point) {
    this.code = code;
    this.grouping = grouping;
    this.point = point;
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  /** The keys of all texts, for a comparison of languages. */
  Set<String> keys() {
    return Words.of(code).keys();
  }

  /**
   * A text, with its {@code %s} filled in.
   *
   * @throws IllegalStateException for a key that there is not
   */
  public String say(String key, Object... filled) {
    String text = Words.of(code).text(key);
    if (text == null) {
      throw new IllegalStateException("no text \"" + key + "\" in language " + code);
    }
    return filled.length == 0 ? text : String.format(Locale.ROOT, text, filled);
  }

  /** A text that may be missing: what else to say instead. */
  public String sayOr(String key, String other) {
    String text = Words.of(code).text(key);
    return text == null ? other : text;
  }

  /** A whole number with its thousands apart. */
  public String count(long number) {
    return localized(String.format(Locale.ROOT, "%,d", number));
  }

  /** A number as it is, without zeros at its end. */
  public String number(BigDecimal number) {
    BigDecimal shown = number.stripTrailingZeros();
    return decimals(shown, Math.max(0, shown.scale()));
  }

  /** Money with so many places at least, more where it has more. */
  public String money(BigDecimal amount, int places) {
    return decimals(amount, Math.max(places, amount.stripTrailingZeros().scale()));
  }

  /** A share as per cent, HALF_UP to one place. */
  public String percent(BigDecimal share) {
    return decimals(
            share.movePointRight(2).setScale(PERCENT_PLACES, RoundingMode.HALF_UP), PERCENT_PLACES)
        + " %";
  }

  private String decimals(BigDecimal number, int places) {
    return localized(String.format(Locale.ROOT, "%,." + places + "f", number));
  }

  private String localized(String english) {
    StringBuilder text = new StringBuilder(english);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ',') {
        text.setCharAt(i, grouping);
      } else if (text.charAt(i) == '.') {
        text.setCharAt(i, point);
      }
    }
    return text.toString();
  }
}
