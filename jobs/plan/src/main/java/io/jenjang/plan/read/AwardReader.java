package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Award;
import io.jenjang.plan.Bonus.Each;
import io.jenjang.plan.Bonus.Skipped;
import io.jenjang.plan.Bonus.Terms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a bonus of type {@code award}: amounts of money for ranks.
 *
 * @param exponent decimal places of amounts
 */
record AwardReader(Names names, RatesReader rates, int exponent) {

  Award read(Section section, Terms terms) {
    List<Long> amounts = section
        .need("by-rank", "a block such as { gold = 1000000 }")
        .flatMap(Section::of)
        .map(this::amounts)
        .orElse(List.of());
    Each each = section.optional("each", Values.choice(EnumSet.allOf(Each.class)), Each.PERIOD);
    return new Award(terms, amounts, each, skipped(section, each));
  }

  /** Of exactly each rank: none takes the amount of a lower one. */
  private List<Long> amounts(Section section) {
    List<Long> amounts = new ArrayList<>(List.of(0L));
    for (String rank : names.ranks()) {
      amounts.add(section.optional(rank, Numbers.money(exponent), 0L));
    }
    rates.strangers(section);
    return List.copyOf(amounts);
  }

  private static Skipped skipped(Section section, Each each) {
    Optional<Entry> skipped = section.find("skipped");
    if (each == Each.ONCE && skipped.isEmpty()) {
      section.missing(
          "skipped",
          "pay or lose: whether ranks that are skipped on the way up to a title are paid as well");
    } else if (each == Each.PERIOD && skipped.isPresent()) {
      skipped.get().wrong("belongs to each = once; in every period the paid-as rank alone is paid");
    }
    return skipped.flatMap(Values.choice(EnumSet.allOf(Skipped.class))).orElse(Skipped.LOSE);
  }
}
