package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code groups}: what a member and its downline add up to. */
final class GroupsReader {
  private static final int DEEPEST = 1_000_000;
  private static final int MOST_LEGS = 1_000;

  private final Catalog catalog;
  private final List<Stop> stops = new ArrayList<>();
  private final Set<String> groupNames = new HashSet<>();

  /** A stop-at that can be read when all names are known. */
  private record Stop(String group, Entry entry) {}

  GroupsReader(Catalog catalog) {
    this.catalog = catalog;
  }

  void read(Section groups) {
    List<Entry> entries = groups.rest();
    entries.forEach(entry -> groupNames.add(groups.keyOf(entry)));
    for (Entry entry : entries) {
      String name = groups.keyOf(entry);
      if (!Values.isName(name)) {
        entry.wrong("a group needs a name of letters, digits, - and _ that starts with a letter");
        continue;
      }
      Section.of(entry)
          .ifPresentOrElse(
              section -> group(name, section),
              () -> catalog.add(group(name, "", Names.SPONSOR), entry));
    }
  }

  private void group(String name, Section section) {
    String of = section.required("of", "the name of a volume", Values::text, "");
    Optional<Integer> over = section.find("over").flatMap(OverReader::periods);
    if (section.has("over") && groupNames.contains(of)) {
      section
          .rest()
          .forEach(
              entry -> entry.wrong("belongs to " + of + ", which is added up; write it there"));
      catalog.add(new Over(name, of, over.orElse(1)), section.entry());
      return;
    }
    String single = Catalog.singleName(name, over);
    Group group = new Group(
        single,
        of,
        section.optional("tree", Values::text, Names.SPONSOR),
        null,
        section.optional("depth", Numbers.whole(0, DEEPEST), Quantity.ANY_DEPTH),
        section.optional("leave-out-largest-legs", Numbers.whole(0, MOST_LEGS), 0));
    section.find("stop-at").ifPresent(entry -> stops.add(new Stop(single, entry)));
    section.close();
    catalog.add(group, over, section.entry());
  }

  private static Group group(String name, String of, String tree) {
    return new Group(name, of, tree, null, Quantity.ANY_DEPTH, 0);
  }

  /** Reads every {@code stop-at}, now that all names are known. Legs in it are those of the group's own tree. */
  void readStops(PredicateReader predicates) {
    for (Stop stop : stops) {
      if (catalog.find(stop.group()).orElse(null) instanceof Group group) {
        Predicate read = predicates.read(stop.entry(), group.tree());
        catalog.replace(new Group(
            group.name(),
            group.of(),
            group.tree(),
            read,
            group.depth(),
            group.leaveOutLargestLegs()));
      }
    }
  }
}
