package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Guarantee;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads what a bonus pays to leaders: {@code leader}, {@code generations} or {@code by-rank}, and how its walks go. */
final class GenerationReader {
  /** The key that makes a bonus walk by generations. */
  static final String LEADER = "leader";

  private static final String FIRST = "1";
  private static final String OWNER = "0";

  private final LevelsReader levels;
  private final PredicateReader predicates;

  GenerationReader(LevelsReader levels, PredicateReader predicates) {
    this.levels = levels;
    this.predicates = predicates;
  }

  /** A generation bonus, which may have a guarantee. */
  Generation read(Section section, Terms terms) {
    Generation walk = walk(section, terms);
    Guarantee guarantee = section
        .find("guarantee")
        .flatMap(entry -> guarantee(entry, walk.nearest()))
        .orElse(null);
    return new Generation(
        terms,
        walk.leader(),
        walk.generations(),
        walk.nearest(),
        walk.from(),
        walk.unqualifiedLeader(),
        guarantee);
  }

  /** Without a guarantee. */
  Generation walk(Section section, Terms terms) {
    Predicate leader = section
        .need(LEADER, "who is a leader, such as leader { rank = gold }")
        .map(entry -> predicates.read(entry, terms.tree()))
        .orElse(Predicate.ALWAYS);
    List<List<Long>> generations = levels.lists(section, "generations");
    Nearest nearest = section
        .find("nearest")
        .flatMap(Values.word(List.of(FIRST, OWNER)))
        .filter(OWNER::equals)
        .map(owner -> Nearest.OWNER)
        .orElse(Nearest.FIRST);
    From from = section.optional("from", Values.choice(EnumSet.allOf(From.class)), From.UPLINE);
    UnqualifiedLeader unqualified = section.optional(
        "unqualified-leader",
        Values.choice(EnumSet.allOf(UnqualifiedLeader.class)),
        UnqualifiedLeader.COUNTS);
    return new Generation(terms, leader, generations, nearest, from, unqualified, null);
  }

  private static Optional<Guarantee> guarantee(Entry entry, Nearest nearest) {
    if (nearest != Nearest.OWNER) {
      entry.wrong("is given from the group that the nearest leader owns; set nearest = 0");
    }
    return Section.of(entry).map(section -> {
      long volume = section.required(
          "volume", "the volume that is guaranteed", GenerationReader::aboveZero, 0L);
      section.close();
      return new Guarantee(volume);
    });
  }

  private static Optional<Long> aboveZero(Entry entry) {
    return Numbers.volume(entry)
        .flatMap(volume -> volume > 0 ? Optional.of(volume) : entry.expected("a volume above 0"));
  }
}
