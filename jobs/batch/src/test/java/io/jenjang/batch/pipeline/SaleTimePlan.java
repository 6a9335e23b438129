package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Dice;
import java.util.ArrayList;
import java.util.List;

/** A random plan with {@code as-of = sale} that pays nearly everybody something, so that there is something to take back: every bonus of which lines go back, matching of matching too. */
final class SaleTimePlan {
  private final Dice dice;
  private final List<String> bonuses = new ArrayList<>();
  private final List<String> matched = new ArrayList<>();

  /** Whether leaders are guaranteed a share. */
  private final boolean isGuaranteed;

  private SaleTimePlan(long seed) {
    this.dice = new Dice(seed + 33_000_000L);
    this.isGuaranteed = seed % 2 == 0;
  }

  static String text(long seed) {
    return new SaleTimePlan(seed).write();
  }

  private String write() {
    add(
        "levels",
        "unilevel, basis = " + volume() + ", compression = " + compression() + ", levels = "
            + rates());
    if (dice.chance(70)) {
      add("team", "differential, basis = " + volume() + ", " + byGroup());
    }
    if (isGuaranteed || dice.chance(50)) {
      String guarantee =
          isGuaranteed ? ", nearest = 0, from = self, guarantee { volume = 300 }" : "";
      add(
          "lead",
          "generation, basis = " + volume() + ", leader { gv = 100 }" + guarantee
              + ", generations = " + rates());
    }
    if (dice.chance(50)) {
      add("own", "personal, basis = " + volume() + ", " + byGroup());
    }
    add(
        "match",
        "matching, of = [" + String.join(", ", matched) + "], compression = " + compression()
            + ", levels = " + rates());
    add("more", "matching, of = [levels, match], levels = " + rates());
    return """
        plan {
          id = moved, version = 1, effective-from = 2026-01-01, as-of = sale
          currency = USD, payout-exponent = %d, rounding = %s, point-value = %s
          calendar { every = month, zone = "Asia/Jakarta" }
          trees = [sponsor]
          volumes { pv { sum = qv }, cv { sum = cv }, shop { sum = cv, channel = [shop, web] } }
          groups { gv { of = cv } }
          bonuses = [
            %s
          ]
          %s
        }
        """.formatted(
            dice.between(0, 4),
            dice.pick("HALF_UP", "HALF_EVEN", "DOWN", "UP"),
            dice.pick("1", "0.333333", "14.5"),
            String.join("\n    ", bonuses),
            dice.chance(30) ? "limits { payout { max = 0.2, of = cv, method = scale } }" : "");
  }

  private void add(String code, String paying) {
    String cap = dice.chance(30) ? ", cap { per-earner = " + dice.pick("5", "100") + " }" : "";
    bonuses.add("{ code = " + code + ", type = " + paying + cap + " }");
    matched.add(code);
  }

  private String volume() {
    return dice.pick("pv", "cv", "shop");
  }

  private String compression() {
    return dice.pick("none", "skip");
  }

  private String byGroup() {
    return "by = gv, brackets = [{ from = 0, rate = " + rate()
        + " }, { from = 300, rate = 0.123456 }]";
  }

  private String rate() {
    return dice.pick("0.05", "0.1", "0.077701", "0.000003");
  }

  private String rates() {
    List<String> rates = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      rates.add(dice.pick("0.05", "0.1", "0.333333", "0.25"));
    }
    return "[" + String.join(", ", rates) + "]";
  }
}
