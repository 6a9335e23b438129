package io.jenjang.safeguard;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * What a value is held against, as an exact fraction.
 *
 * @param comparison how the value must stand to the figure
 * @param numerator of the figure
 * @param denominator of the figure, above zero
 * @param text as it is written in the rule: {@code 0.40}, {@code 2/3}
 */
public record Threshold(Comparison comparison, long numerator, long denominator, String text)
    implements Serializable {

  /** How a value must stand to the figure for the rule to hold. */
  public enum Comparison {
    AT_MOST("at most"),
    AT_LEAST("at least"),
    BELOW("below"),
    ABOVE("above");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Whether a value holds, compared exactly. */
  public boolean holds(Ratio value) {
    int order =
        value.compareTo(new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    return switch (comparison) {
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case ABOVE -> order > 0;
    };
  }

  /** The figure with its comparison: {@code at most 0.40}. */
  public String words() {
    return comparison.words() + " " + text;
  }
}
