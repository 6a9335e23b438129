package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Cap;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads {@code cap}: the most that a bonus pays to one earner, to one owner, or by rank. */
final class CapReader {
  private final Names names;
  private final RatesReader rates;
  private final int exponent;

  /** @param exponent decimal places of money */
  CapReader(Names names, int exponent) {
    this.names = names;
    this.rates = new RatesReader(names);
    this.exponent = exponent;
  }

  Optional<Cap> read(Entry entry) {
    return Section.of(entry).map(this::cap);
  }

  private Cap cap(Section section) {
    Optional<Entry> perEarner = section.find("per-earner");
    Optional<Entry> perOwner = section.find("per-owner");
    Optional<Entry> byRank = section.find("by-rank");
    section.close();
    if (perEarner.isEmpty() && perOwner.isEmpty() && byRank.isEmpty()) {
      section.entry().expected("at least one of per-earner, per-owner and by-rank");
    }
    List<Long> ranks = byRank
        .map(entry -> rates.byRank(entry, Numbers.money(exponent), Cap.UNLIMITED))
        .orElse(Collections.nCopies(names.ranks().size() + 1, Cap.UNLIMITED));
    return new Cap(money(perEarner), money(perOwner), List.copyOf(ranks));
  }

  private long money(Optional<Entry> entry) {
    return entry.flatMap(Numbers.money(exponent)).orElse(Cap.UNLIMITED);
  }
}
