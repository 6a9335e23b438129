package io.jenjang.safeguard;

import java.io.Serializable;

/**
 * How far a rule looks.
 *
 * @param days before the end of the period; 0 where the measure asks for none
 * @param margin above a threshold, of the threshold, 6 places; 0 where the measure asks for none
 */
public record Span(int days, long margin) implements Serializable {
  public static final Span NONE = new Span(0, 0);
}
