package io.jenjang.plan.read;

import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import java.util.EnumSet;
import java.util.Optional;

/** Reads {@code volumes}: the numbers that are a member's own. */
final class VolumesReader {
  private final Catalog catalog;

  VolumesReader(Catalog catalog) {
    this.catalog = catalog;
  }

  void read(Section volumes) {
    for (Entry entry : volumes.rest()) {
      String name = volumes.keyOf(entry);
      if (!Values.isName(name)) {
        entry.wrong("a volume needs a name of letters, digits, - and _ that starts with a letter");
        continue;
      }
      Section.of(entry).ifPresent(section -> volume(name, section));
      if (catalog.find(name).isEmpty()) {
        // It is wrong, and that was told; who refers to it is not.
        catalog.add(new Sum(name, SaleColumn.QV, Filter.NONE), entry);
      }
    }
  }

  private void volume(String name, Section section) {
    Optional<Entry> sum = section.find("sum");
    Optional<Entry> of = section.find("of");
    Optional<Entry> tree = section.find("tree");
    Optional<Integer> over = section.find("over").flatMap(OverReader::periods);
    Filter filter = FilterReader.read(section);
    section.close();
    if (sum.isPresent() == of.isPresent()) {
      section
          .entry()
          .wrong("expected either sum (qv, cv or net) or of (another volume), and not both");
    } else if (sum.isPresent()) {
      tree.ifPresent(entry -> entry.wrong("a sum of sale lines has no tree; tree goes with of"));
      sum.flatMap(Values.choice(EnumSet.allOf(SaleColumn.class)))
          .ifPresent(column -> catalog.add(
              new Sum(Catalog.singleName(name, over), column, filter), over, section.entry()));
    } else {
      if (!filter.equals(Filter.NONE)) {
        section.entry().wrong("filters go with sum; filter the volume that this one is made of");
      }
      Optional<String> base = of.flatMap(Values::text);
      base.ifPresent(word -> made(name, word, over, section));
    }
  }

  private void made(String name, String base, Optional<Integer> over, Section section) {
    Optional<Entry> tree = section.find("tree");
    if (tree.isPresent()) {
      tree.flatMap(Values::text)
          .map(word -> new Rolled(Catalog.singleName(name, over), base, word))
          .ifPresent(rolled -> catalog.add(rolled, over, section.entry()));
    } else if (over.isPresent()) {
      catalog.add(new Over(name, base, over.get()), section.entry());
    } else if (!section.has("over")) {
      section
          .entry()
          .wrong("of needs tree (a derived tree that rolls up) or over (how many periods)");
    }
  }
}
