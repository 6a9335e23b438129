package io.jenjang.batch.step.intake;

import io.jenjang.safeguard.Rulebook;
import java.io.Serializable;

/**
 * What rules ask about trades between members.
 *
 * @param isAsked whether any rule does; without one no line is looked through for it
 * @param days how many days before the end of the period they look back at, ascending
 */
record Trading(boolean isAsked, int[] days) implements Serializable {
  static Trading of(Rulebook rules) {
    int[] days = rules.tradeDays();
    return new Trading(days != null, days == null ? new int[0] : days);
  }
}
