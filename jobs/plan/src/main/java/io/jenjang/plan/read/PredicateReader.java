package io.jenjang.plan.read;

import io.jenjang.hocon.Spelling;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.Customers;
import io.jenjang.plan.Predicate.JoinedWithin;
import io.jenjang.plan.Predicate.MarketIn;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.tree.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads who qualifies: an object all of whose keys must hold, in the order of the file. */
final class PredicateReader {
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_CUSTOMERS = 1_000_000;
  private static final Map<String, Byte> STATUSES = new TreeMap<>(Map.of(
      "active", Members.ACTIVE, "suspended", Members.SUSPENDED, "terminated", Members.TERMINATED));

  private final Names names;
  private final LegsReader legs;
  private final ThresholdReader thresholds;

  PredicateReader(Names names) {
    this.names = names;
    this.legs = new LegsReader(names, this);
    this.thresholds = new ThresholdReader(names);
  }

  /** The predicate of a block; {@link Predicate#ALWAYS} for an empty one, and after a problem. {@code tree}: whose legs are meant where none is named. */
  Predicate read(Entry entry, String tree) {
    return Section.of(entry).map(section -> read(section, tree)).orElse(Predicate.ALWAYS);
  }

  /** The predicate of those keys of a section that nobody asked for yet. */
  Predicate read(Section section, String tree) {
    List<Predicate> parts = new ArrayList<>();
    for (Entry entry : section.rest()) {
      part(section.keyOf(entry), entry, tree)
          .ifPresent(part -> parts.addAll(part instanceof All all ? all.parts() : List.of(part)));
    }
    return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
  }

  private Optional<Predicate> part(String key, Entry entry, String tree) {
    return switch (key) {
      case PredicateWords.ANY_OF -> anyOf(entry, tree);
      case PredicateWords.ACTIVE -> Values.flag(entry).map(Active::new);
      case PredicateWords.RANK -> names.rank(entry).map(RankAtLeast::new);
      case PredicateWords.TITLE -> names.rank(entry).map(TitleAtLeast::new);
      case PredicateWords.LEGS -> legs.read(entry, tree);
      case PredicateWords.CUSTOMERS -> Section.of(entry).map(this::customers);
      case PredicateWords.SHARE -> Section.of(entry).flatMap(this::share);
      case PredicateWords.JOINED_WITHIN_DAYS ->
        Numbers.whole(1, MOST_DAYS).apply(entry).map(JoinedWithin::new);
      case PredicateWords.STATUS -> statuses(entry);
      case PredicateWords.MARKET ->
        Values.distinct(Values::text)
            .apply(entry)
            .map(
                markets -> new MarketIn(Collections.unmodifiableSet(new LinkedHashSet<>(markets))));
      case PredicateWords.SPONSORED ->
        entry.wrong("sponsored stands in the having of an entry of legs only");
      default -> quantity(key, entry);
    };
  }

  private Optional<Predicate> quantity(String key, Entry entry) {
    if (names.catalog().names().contains(key)) {
      return thresholds.read(key, entry);
    }
    Set<String> known = new TreeSet<>(names.catalog().names());
    known.addAll(PredicateWords.ALL);
    known.remove(PredicateWords.SPONSORED);
    return entry.wrong("unknown volume, group or word of a predicate; expected one of "
        + Spelling.list(known) + Spelling.hint(key, known));
  }

  private Optional<Predicate> anyOf(Entry entry, String tree) {
    return Values.list(
            (Entry alternative) -> Section.of(alternative).map(section -> read(section, tree)))
        .apply(entry)
        .map(Any::new);
  }

  private Predicate customers(Section section) {
    int min = section.required("min", "how many customers", Numbers.whole(1, MOST_CUSTOMERS), 1);
    long volume = section.optional("volume", Numbers::volume, 0L);
    section.close();
    return new Customers(min, volume);
  }

  private Optional<Predicate> share(Section section) {
    String expected = "the name of a volume or group";
    Optional<String> of = section.need("of", expected).flatMap(names::quantity);
    Optional<String> to = section.need("to", expected).flatMap(names::quantity);
    long min = section.required("min", "a share above 0, up to 1", Numbers::share, 0L);
    section.close();
    return of.isPresent() && to.isPresent()
        ? Optional.of(new Share(of.get(), to.get(), min))
        : Optional.empty();
  }

  private static Optional<Predicate> statuses(Entry entry) {
    return Values.distinct(Values.word(List.copyOf(STATUSES.keySet())))
        .apply(entry)
        .map(words -> new StatusIn(words.stream()
            .map(STATUSES::get)
            .collect(Collectors.toCollection(LinkedHashSet::new))));
  }
}
