package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings.ReconcileSettings;
import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which thresholds of the settings a run passes. */
final class Alarms {
  private final List<String> alarms = new ArrayList<>();

  private Alarms() {}

  /**
   * A sentence each.
   *
   * @param before null where there is no previous run: then nothing can have changed
   */
  static List<String> of(RunTotals now, RunTotals before, ReconcileSettings thresholds) {
    Alarms alarms = new Alarms();
    now.ratios()
        .forEach((currency, pair) -> alarms.ratio(
            "earned " + text(pair[0]) + " of sales " + text(pair[1]) + " " + currency,
            pair[0],
            pair[1],
            thresholds.maxPayoutRatio(),
            "reconcile.max-payout-ratio"));
    if (before != null) {
      alarms.changes(
          "earned", now.earned(), before.earned(), thresholds.maxChange(), "reconcile.max-change");
      alarms.changes(
          "top " + thresholds.topEarners() + " earners",
          now.top(),
          before.top(),
          thresholds.maxChangeTopEarners(),
          "reconcile.max-change-top-earners");
    }
    return alarms.alarms;
  }

  private void changes(
      String what,
      Map<String, BigDecimal> now,
      Map<String, BigDecimal> before,
      long most,
      String setting) {
    before.forEach((currency, then) -> {
      BigDecimal current = now.getOrDefault(currency, BigDecimal.ZERO);
      ratio(
          what + " " + text(current) + " against " + text(then) + " " + currency,
          current.subtract(then).abs(),
          then.abs(),
          most,
          setting);
    });
  }

  /** Part of whole against a share times a million; a part of nothing is beyond every share. */
  private void ratio(String what, BigDecimal part, BigDecimal whole, long most, String setting) {
    if (most == ReconcileSettings.OFF || part.signum() == 0) {
      return;
    }
    BigDecimal share = BigDecimal.valueOf(most, Scales.RATE);
    if (part.compareTo(whole.multiply(share)) > 0) {
      String found = whole.signum() <= 0
          ? "of nothing"
          : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString() + " %";
      alarms.add(
          what + ": " + found + ", " + setting + " allows " + text(share.movePointRight(2)) + " %");
    }
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
