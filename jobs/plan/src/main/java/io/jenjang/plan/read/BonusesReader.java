package io.jenjang.plan.read;

import io.jenjang.hocon.Spelling;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Rates;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code bonuses}, in the order of the file, which is the order of the money. */
final class BonusesReader {
  private static final List<String> TYPES = List.of(
      "personal",
      "unilevel",
      "differential",
      "generation",
      "binary",
      "matching",
      "matrix",
      "pool",
      "award");

  private final TermsReader terms;
  private final RatesReader rates;
  private final LevelsReader levels;
  private final GenerationReader generations;
  private final MatchingReader matching;
  private final BinaryReader binary;
  private final MatrixReader matrices;
  private final PoolReader pools;
  private final AwardReader awards;
  private final PointValueCheck pointValues;
  /** Of all bonuses of the file. */
  private final Set<String> codes = new TreeSet<>();
  /** Those that were read so far, empty where they are wrong, by code. */
  private final Map<String, Optional<Bonus>> earlier = new LinkedHashMap<>();

  /**
   * @param pointValue 6 places
   * @param exponent decimal places of amounts of money
   */
  BonusesReader(Names names, PredicateReader predicates, long pointValue, int exponent) {
    this.terms = new TermsReader(names, predicates, exponent);
    this.rates = new RatesReader(names);
    this.levels = new LevelsReader(names, rates);
    this.generations = new GenerationReader(levels, predicates);
    this.matching = new MatchingReader(levels, generations);
    this.binary = new BinaryReader(names, predicates, exponent);
    this.matrices = new MatrixReader(names, levels);
    this.pools = new PoolReader(names, rates);
    this.awards = new AwardReader(names, rates, exponent);
    this.pointValues = new PointValueCheck(pointValue);
  }

  List<Bonus> read(Section plan) {
    List<Section> sections =
        plan.find("bonuses").stream().flatMap(Values::sections).toList();
    sections.stream()
        .flatMap(section -> section.find("code").stream())
        .filter(Entry::isScalar)
        .forEach(code -> codes.add(code.raw()));
    List<Bonus> bonuses = new ArrayList<>();
    Map<Bonus, Entry> places = new LinkedHashMap<>();
    for (Section section : sections) {
      Optional<Bonus> bonus = bonus(section);
      bonus.ifPresent(read -> {
        pointValues.check(read, section.entry());
        HalfPayCheck.check(read, section.entry());
        places.put(read, section.entry());
        bonuses.add(read);
      });
      section
          .find("code")
          .filter(Entry::isScalar)
          .ifPresent(code -> earlier.putIfAbsent(code.raw(), bonus));
    }
    TreeWidthCheck.check(places);
    return List.copyOf(bonuses);
  }

  private Optional<Bonus> bonus(Section section) {
    Optional<String> type =
        section.need("type", "one of " + Spelling.list(TYPES)).flatMap(Values.word(TYPES));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Terms read = terms(type.get(), section);
    if (!read.code().isEmpty() && earlier.containsKey(read.code())) {
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
          case "unilevel" -> closed(section, levels.read(section, read));
          case "generation" -> closed(section, generations.read(section, read));
          case "binary" -> closed(section, binary.read(section, read));
          case "matching" -> closed(section, matching.read(section, read, earlier, codes));
          case "matrix" -> closed(section, matrices.read(section, read));
          case "pool" -> closed(section, pools.read(section, read));
          case "award" -> closed(section, awards.read(section, read));
          default -> differential(section, read);
        });
  }

  private Terms terms(String type, Section section) {
    return switch (type) {
      case "matching" -> terms.readOnEarnings(section);
      case "binary" -> terms.read(section, BinaryReader.TREE);
      case "matrix" -> terms.read(section, Names.PLACEMENT);
      case "pool" -> terms.readWithoutBasis(section, "a pool");
      case "award" -> terms.readWithoutBasis(section, "an award");
      default -> terms.read(section, Names.SPONSOR);
    };
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

  private static Bonus closed(Section section, Bonus bonus) {
    section.close();
    return bonus;
  }
}
