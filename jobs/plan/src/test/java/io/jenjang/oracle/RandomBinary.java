package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.List;

/** The keys of a random binary bonus, beside those of every bonus. */
record RandomBinary(Dice dice) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String mode = dice.pick("percent", "cycle", "cycle", "tiers");
    lines.add("mode = " + mode);
    lines.add(
        switch (mode) {
          case "percent" -> "rate = " + dice.pick("0.1", "0.123456", "0.333334", "1", "0.000002");
          case "cycle" -> cycle();
          default -> tiers();
        });
    if (!mode.equals("tiers") && dice.chance(50)) {
      lines.add("over-cap = " + dice.pick("keep", "flush"));
    }
    if (dice.chance(50)) {
      lines.add("unqualified = " + dice.pick("hold", "flush"));
    }
    if (dice.chance(50)) {
      lines.add("own-volume = " + dice.pick("none", "weaker-leg", "weaker-leg"));
    }
    lines.add(carry());
    return lines;
  }

  private String cycle() {
    return "pair = " + dice.pick("[50, 50]", "[100, 200]", "[200, 100]", "[0.5, 33.3333]")
        + ", amount = " + dice.pick("1", "7", "20")
        + (dice.chance(60) ? ", either-way = " + dice.chance(75) : "")
        + (dice.chance(50)
            ? ", first-pair = " + dice.pick("[200, 100]", "[100, 200]", "[100, 50]", "[50, 50]")
            : "");
  }

  private String tiers() {
    List<String> tiers = new ArrayList<>();
    for (String volume : List.of("10", "100", "100.5", "400", "2000")) {
      if (dice.chance(60) || tiers.isEmpty()) {
        tiers.add("{ volume = " + volume + ", amount = " + dice.between(1, 9) * (tiers.size() + 1)
            + " }");
      }
    }
    return "tiers = [ " + String.join(", ", tiers) + " ]";
  }

  private String carry() {
    if (dice.chance(20)) {
      return "carry = flush";
    }
    return "carry = keep"
        + (dice.chance(40) ? ", carry-max = " + dice.pick("100", "99.9999", "1000", "30") : "")
        + (dice.chance(40) ? ", carry-expires = " + dice.between(1, 3) : "");
  }
}
