package io.jenjang.plan.read;

import io.jenjang.hocon.Spelling;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Rates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code bonuses}, in the order of the file, which is the order of the money. */
final class BonusesReader {
  private static final List<String> TYPES = List.of("personal", "unilevel", "differential");
  private static final Set<String> LATER_TYPES =
      Set.of("generation", "binary", "matrix", "matching", "pool", "award");

  private final Names names;
  private final TermsReader terms;
  private final RatesReader rates;
  private final PointValueCheck pointValues;
  private final Set<String> codes = new HashSet<>();

  /** @param exponent decimal places of money */
  BonusesReader(Names names, PredicateReader predicates, long pointValue, int exponent) {
    this.names = names;
    this.terms = new TermsReader(names, predicates, exponent);
    this.rates = new RatesReader(names);
    this.pointValues = new PointValueCheck(pointValue);
  }

  List<Bonus> read(Section plan) {
    List<Bonus> bonuses = new ArrayList<>();
    plan.find("bonuses").stream()
        .flatMap(Values::sections)
        .forEach(section -> bonus(section).ifPresent(bonus -> {
          pointValues.check(bonus, section.entry());
          bonuses.add(bonus);
        }));
    return List.copyOf(bonuses);
  }

  private Optional<Bonus> bonus(Section section) {
    Optional<String> type = section
        .need("type", "one of " + Spelling.list(TYPES))
        .flatMap(Values.word(TYPES, LATER_TYPES));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Terms read = terms.read(section);
    if (!read.code().isEmpty() && !codes.add(read.code())) {
      section
          .entry()
          .report()
          .add(
              section.find("code").get().value().origin(),
              section.entry().path() + ".code = \"" + read.code()
                  + "\": another bonus has this code; rename one");
    }
    return Optional.of(
        switch (type.get()) {
          case "personal" -> personal(section, read);
          case "unilevel" -> unilevel(section, read);
          default -> differential(section, read);
        });
  }

  private Bonus personal(Section section, Terms read) {
    Optional<Entry> rate = section.find("rate");
    Optional<Entry> brackets = section.find("brackets");
    if (rate.isPresent() == brackets.isPresent()) {
      section.entry().wrong("expected either rate or brackets, and not both");
    }
    boolean marginal = section.optional("marginal", Values::flag, false);
    Rates chosen = brackets.isPresent()
        ? rates.brackets(section, brackets.get(), marginal ? read.basis() : null)
        : new Rates.Flat(rate.flatMap(Numbers::rate).orElse(0L));
    if (marginal) {
      marginal(section, read, chosen);
    }
    if (read.stopAt() != null) {
      section.entry().wrong("a personal bonus walks nowhere; remove stop-at");
    }
    section.close();
    return new Personal(read, chosen, marginal);
  }

  /** Blocks are blocks of what is paid on: nothing else can be divided among them. */
  private static void marginal(Section section, Terms read, Rates chosen) {
    Entry place = section.entry().at("marginal");
    if (!(chosen instanceof Rates.Brackets brackets)) {
      place.wrong("marginal goes with brackets");
    } else if (!brackets.by().equals(read.basis())) {
      section
          .entry()
          .at("by")
          .wrong("with marginal the blocks are blocks of the basis; expected by = " + read.basis()
              + ", or no by");
    }
  }

  private Bonus unilevel(Section section, Terms read) {
    Optional<Entry> levels = section.find("levels");
    Optional<Entry> byRank = section.find("by-rank");
    if (levels.isPresent() == byRank.isPresent()) {
      section.entry().wrong("expected either levels or by-rank, and not both");
    }
    List<List<Long>> lists = byRank.isPresent()
        ? rates.byRank(byRank.get(), Values.list(Numbers::rate), List.<Long>of())
        : Collections.nCopies(
            names.ranks().size() + 1, levels.flatMap(Values.list(Numbers::rate)).orElse(List.of()));
    Compression compression = section.optional(
        "compression", Values.choice(EnumSet.allOf(Compression.class)), Compression.NONE);
    section.close();
    return new Unilevel(read, List.copyOf(lists), compression);
  }

  private Bonus differential(Section section, Terms read) {
    Optional<Entry> byRank = section.find("by-rank");
    Optional<Entry> brackets = section.find("brackets");
    if (byRank.isPresent() == brackets.isPresent()) {
      section.entry().wrong("expected either by-rank or brackets, and not both");
    }
    Rates chosen = brackets.isPresent()
        ? rates.brackets(section, brackets.get(), null)
        : new Rates.ByRank(
            byRank.map(entry -> rates.byRank(entry, Numbers::rate, 0L)).orElse(List.of()));
    boolean self = section.optional("self", Values::flag, false);
    Unqualified unqualified = section.optional(
        "unqualified", Values.choice(EnumSet.allOf(Unqualified.class)), Unqualified.PASS_UP);
    section.close();
    return new Differential(read, chosen, self, unqualified);
  }
}
