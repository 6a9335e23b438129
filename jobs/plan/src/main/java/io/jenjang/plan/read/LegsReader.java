package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Legs;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code legs}: what must stand in how many legs, each entry counted on its own. An entry that names no tree means that of the bonus (for ranks, sponsor), also
 * inside a {@code having} over another tree.
 */
final class LegsReader {
  private static final int MOST_LEGS = 1_000_000;
  private static final int DEEPEST = 1_000_000;

  private final Names names;
  private final PredicateReader predicates;

  LegsReader(Names names, PredicateReader predicates) {
    this.names = names;
    this.predicates = predicates;
  }

  Optional<Predicate> read(Entry entry, String tree) {
    return Values.list((Entry leg) -> Section.of(leg).map(section -> leg(section, tree)))
        .apply(entry)
        .map(parts -> parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts)));
  }

  private Predicate leg(Section section, String defaultTree) {
    int count = section.required("count", "how many legs", Numbers.whole(1, MOST_LEGS), 1);
    int within = section.optional("within", Numbers.whole(1, DEEPEST), Predicate.ANY_DEPTH);
    String tree = section.optional("tree", names::tree, defaultTree);
    Optional<Section> having = section
        .need("having", "what somebody in the leg meets, { } for anybody")
        .flatMap(Section::of);
    section.close();
    boolean sponsored = having
        .map(block -> block.optional(PredicateWords.SPONSORED, Values::flag, false))
        .orElse(false);
    Predicate met =
        having.map(block -> predicates.read(block, defaultTree)).orElse(Predicate.ALWAYS);
    return new Legs(count, met, within, tree, sponsored);
  }
}
