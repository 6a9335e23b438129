package io.jenjang.plan.read;

import io.jenjang.plan.Derivation;
import io.jenjang.plan.Derivation.Compressed;
import io.jenjang.plan.Derivation.PassUp;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.MarketIn;
import io.jenjang.plan.Predicate.StatusIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code trees} and {@code derived}. */
final class TreesReader {
  private static final List<String> COLUMNS = List.of(Names.SPONSOR, Names.PLACEMENT);

  private final Section plan;
  private final List<Draft> drafts = new ArrayList<>();

  /** More recruits than any plan passes up. */
  private static final int MOST_PASSED = 1_000;

  /**
   * A derived tree whose {@code keep} can be read when all names are known.
   *
   * @param passUp 0 for a tree of those who meet {@code keep}
   */
  private record Draft(
      String name, String from, boolean rollUp, Optional<Entry> keep, int passUp) {}

  TreesReader(Section plan) {
    this.plan = plan;
  }

  /** The hierarchies; the first gives members their numbers. */
  List<String> trees() {
    List<String> standard = List.of(Names.SPONSOR);
    Optional<Entry> entry = plan.find("trees");
    List<String> trees = entry.flatMap(Values.distinct(Values.word(COLUMNS))).orElse(standard);
    if (trees.contains(Names.SPONSOR)) {
      return List.copyOf(trees);
    }
    entry.ifPresent(found -> found.expected("sponsor among the trees: it says who brought whom"));
    return standard;
  }

  /** The names of the derived trees, and whether each rolls volume up. */
  Map<String, Boolean> derived(List<String> trees) {
    Map<String, Boolean> derived = new LinkedHashMap<>();
    Optional<Section> block = plan.find("derived").flatMap(Section::of);
    for (Entry entry : block.map(Section::rest).orElse(List.of())) {
      String name = block.get().keyOf(entry);
      if (COLUMNS.contains(name) || !Values.isName(name)) {
        entry.wrong(
            "a derived tree needs a name of its own: letters, digits, - and _, not that of a tree");
      } else {
        Section.of(entry).ifPresent(section -> derived.put(name, draft(name, section, trees)));
      }
    }
    return derived;
  }

  private boolean draft(String name, Section section, List<String> trees) {
    String from = section.optional("from", Values.word(trees), Names.SPONSOR);
    Optional<Entry> passUp = section.find("pass-up");
    if (passUp.isPresent()) {
      int first = passUp.flatMap(Numbers.whole(1, MOST_PASSED)).orElse(1);
      Stream.of("keep", "roll-up")
          .map(section::find)
          .flatMap(Optional::stream)
          .forEach(entry -> entry.wrong(
              "a tree with pass-up keeps everybody, so there is nothing to roll up; remove it"));
      section.close();
      drafts.add(new Draft(name, from, false, Optional.empty(), first));
      return false;
    }
    boolean rollUp = section.optional("roll-up", Values::flag, false);
    Optional<Entry> keep = section.need("keep", "who is kept");
    section.close();
    drafts.add(new Draft(name, from, rollUp, keep, 0));
    return rollUp;
  }

  /** The derived trees, now that all names are known. */
  List<Derivation> derivations(PredicateReader predicates, Catalog catalog) {
    List<Derivation> derivations = new ArrayList<>();
    for (Draft draft : drafts) {
      Predicate keep = draft
          .keep()
          .map(entry -> keep(entry, draft, predicates, catalog))
          .orElse(Predicate.ALWAYS);
      derivations.add(
          draft.passUp() > 0
              ? new PassUp(draft.name(), draft.from(), draft.passUp())
              : new Compressed(draft.name(), draft.from(), keep, draft.rollUp()));
    }
    return List.copyOf(derivations);
  }

  private static Predicate keep(
      Entry entry, Draft draft, PredicateReader predicates, Catalog catalog) {
    Predicate keep = predicates.read(entry, draft.from());
    if (!Mentions.all(keep).allMatch(part -> isAllowed(part, catalog))) {
      entry.wrong("a derived tree is made before groups and ranks are known; "
          + "expected volumes that are sums of sale lines, status, market and any-of only");
    }
    return keep;
  }

  private static boolean isAllowed(Predicate part, Catalog catalog) {
    if (part instanceof AtLeast least) {
      return catalog.isSum(least.quantity());
    }
    return part instanceof All
        || part instanceof Any
        || part instanceof StatusIn
        || part instanceof MarketIn;
  }
}
