package io.jenjang.plan.read;

import io.jenjang.plan.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads where rates come from: one rate, brackets, or a rate by rank. */
final class RatesReader {
  private static final int MOST_BRACKETS = 900;

  private final Names names;

  RatesReader(Names names) {
    this.names = names;
  }

  /** Brackets and the quantity that chooses among them; {@code standard} is the one that is meant where none is named, null for none. */
  Rates brackets(Section section, Entry brackets, String standard) {
    String by = standard == null
        ? section.required(
            "by", "the volume or group that chooses the bracket", names::quantity, "")
        : section.optional("by", names::quantity, standard);
    List<Long> from = new ArrayList<>();
    List<Long> rate = new ArrayList<>();
    List<Section> blocks = Values.sections(brackets).toList();
    for (Section block : blocks) {
      Optional<Entry> start = block.need("from", "the volume from which the rate holds");
      rate.add(block.required("rate", "a rate", Numbers::rate, 0L));
      block.close();
      start.ifPresent(entry -> Numbers.volume(entry).ifPresent(volume -> {
        if (!from.isEmpty() && volume <= from.get(from.size() - 1)) {
          entry.wrong("brackets overlap: expected from to be above that of the bracket before");
        }
        from.add(volume);
      }));
    }
    if (blocks.isEmpty() || blocks.size() > MOST_BRACKETS) {
      brackets.expected(
          "a list of 1 to " + MOST_BRACKETS + " brackets such as [ { from = 0, rate = 0.03 } ]");
    }
    return new Rates.Brackets(by, List.copyOf(from), List.copyOf(rate));
  }

  /** One value a rank number, 0 (no rank) included: an unlisted rank takes that of the nearest lower listed one, {@code none} below the lowest. */
  <T> List<T> byRank(Entry entry, Function<Entry, Optional<T>> reading, T none) {
    List<T> values = new ArrayList<>();
    values.add(none);
    Optional<Section> section = Section.of(entry);
    for (String rank : names.ranks()) {
      T lower = values.get(values.size() - 1);
      values.add(section.map(block -> block.optional(rank, reading, lower)).orElse(lower));
    }
    section.ifPresent(this::strangers);
    return List.copyOf(values);
  }

  /** Notes every key of a block by rank that is no rank, and that there is none at all. */
  void strangers(Section section) {
    List<Entry> strangers = section.rest();
    strangers.forEach(stranger -> stranger.unknown("rank", section.keyOf(stranger), names.ranks()));
    if (strangers.isEmpty() && names.ranks().stream().noneMatch(section::has)) {
      section.entry().expected("at least one rank of the plan");
    }
  }
}
