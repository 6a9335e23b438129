package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code ranks}, from low to high. */
final class RanksReader {
  private static final int MOST_RANKS = 100;
  private static final int LONGEST_GRACE = 100;

  private final List<Draft> drafts = new ArrayList<>();

  /** A rank whose {@code require} can be read when all names are known. */
  private record Draft(String name, int keepFor, Optional<Entry> require, Entry place) {}

  /** The names of the ranks. */
  List<String> names(Section plan) {
    List<String> names = new ArrayList<>();
    Optional<Entry> entry = plan.find("ranks");
    entry.stream().flatMap(Values::sections).forEach(section -> {
      Draft draft = draft(section);
      if (names.contains(draft.name())) {
        draft.place().wrong("rank \"" + draft.name() + "\" stands twice; rename one");
      } else if (!draft.name().isEmpty()) {
        names.add(draft.name());
        drafts.add(draft);
      }
    });
    entry
        .filter(found -> names.size() > MOST_RANKS)
        .ifPresent(found -> found.expected("at most " + MOST_RANKS + " ranks"));
    return List.copyOf(names);
  }

  private static Draft draft(Section section) {
    String name = section.required("name", "the name of the rank", Values::name, "");
    int keepFor = section.optional("keep-for", Numbers.whole(0, LONGEST_GRACE), 0);
    Optional<Entry> require = section.find("require");
    section.close();
    return new Draft(name, keepFor, require, section.entry());
  }

  /** The ranks, now that all names are known. */
  List<Rank> ranks(PredicateReader predicates) {
    List<Rank> ranks = new ArrayList<>();
    for (Draft draft : drafts) {
      Predicate require = draft
          .require()
          .map(entry -> predicates.read(entry, Names.SPONSOR))
          .orElse(Predicate.ALWAYS);
      ranks.add(new Rank(draft.name(), ranks.size() + 1, require, draft.keepFor()));
    }
    return List.copyOf(ranks);
  }

  /** Checks that the ranks can be judged; groups are complete by now. */
  void check(List<Rank> ranks, Catalog catalog) {
    RankChecks checks = new RankChecks(catalog);
    for (Rank rank : ranks) {
      checks.check(rank, drafts.get(rank.number() - 1).place());
    }
  }
}
