package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads what a bonus pays by level: {@code levels} or {@code by-rank}, and {@code compression}. */
final class LevelsReader {
  private final Names names;
  private final RatesReader rates;

  LevelsReader(Names names, RatesReader rates) {
    this.names = names;
    this.rates = rates;
  }

  Unilevel read(Section section, Terms terms) {
    List<List<Long>> lists = lists(section, "levels");
    Compression compression = section.optional(
        "compression", Values.choice(EnumSet.allOf(Compression.class)), Compression.NONE);
    return new Unilevel(terms, lists, compression);
  }

  /**
   * The list of every rank number.
   *
   * @param key of the list that is the same for all
   */
  List<List<Long>> lists(Section section, String key) {
    Optional<Entry> same = section.find(key);
    Optional<Entry> byRank = section.find("by-rank");
    if (same.isPresent() == byRank.isPresent()) {
      section.entry().wrong("expected either " + key + " or by-rank, and not both");
    }
    return byRank.isPresent()
        ? rates.byRank(byRank.get(), Values.list(Numbers::rate), List.<Long>of())
        : List.copyOf(Collections.nCopies(
            names.ranks().size() + 1, same.flatMap(Values.list(Numbers::rate)).orElse(List.of())));
  }
}
