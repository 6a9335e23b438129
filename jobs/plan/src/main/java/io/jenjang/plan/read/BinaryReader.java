package io.jenjang.plan.read;

import com.typesafe.config.ConfigValueType;
import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.BinaryMode;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Carry;
import io.jenjang.plan.Bonus.OverCap;
import io.jenjang.plan.Bonus.OwnVolume;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.UnqualifiedLegs;
import io.jenjang.plan.Predicate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a binary bonus says beside the keys of every bonus. */
final class BinaryReader {
  /** The tree that is meant when none is named. */
  static final String TREE = "placement";

  private static final int MOST_PERIODS = 120;
  private static final int MOST_TIERS = 900;
  private static final List<String> MODES = List.of("percent", "cycle", "tiers");

  private final Names names;
  private final PredicateReader predicates;
  private final int exponent;

  /** @param exponent decimal places that amounts may have */
  BinaryReader(Names names, PredicateReader predicates, int exponent) {
    this.names = names;
    this.predicates = predicates;
    this.exponent = exponent;
  }

  Binary read(Section section, Terms terms) {
    tree(section, terms);
    Optional<String> mode = section
        .need("mode", "percent, cycle or tiers: how what both sides hold is turned into money")
        .flatMap(Values.word(MODES));
    BinaryMode paid = switch (mode.orElse("")) {
      case "cycle" -> cycle(section);
      case "tiers" -> tiers(section);
      case "percent" ->
        new BinaryMode.Percent(section.required(
            "rate", "the rate on what is matched, such as 0.10", Numbers::share, 0L));
      default -> unread(section);
    };
    Carry carry = section.optional("carry", Values.choice(EnumSet.allOf(Carry.class)), Carry.KEEP);
    OverCap overCap =
        section.optional("over-cap", Values.choice(EnumSet.allOf(OverCap.class)), OverCap.FLUSH);
    keptOverCap(section, terms, paid, overCap);
    return new Binary(
        terms,
        paid,
        carry,
        overCap,
        section.optional(
            "unqualified",
            Values.choice(EnumSet.allOf(UnqualifiedLegs.class)),
            UnqualifiedLegs.HOLD),
        section
            .find("accrue-when")
            .map(entry -> predicates.read(entry, terms.tree()))
            .map(Eligibility::complete)
            .orElse((Predicate) null),
        section.optional(
            "own-volume", Values.choice(EnumSet.allOf(OwnVolume.class)), OwnVolume.NONE),
        carried(section, carry, "carry-max", Numbers::volumeAboveZero, Cap.UNLIMITED),
        carried(section, carry, "carry-expires", Numbers.whole(1, MOST_PERIODS), 0));
  }

  private void tree(Section section, Terms terms) {
    Entry place = section.entry().at("tree");
    if (names.derived().containsKey(terms.tree())) {
      place.wrong("a binary bonus is paid over a tree of the members table, in which nobody has"
          + " more than two legs; in a derived tree the legs of who was taken out move up");
    } else if (!section.has("tree") && !names.trees().contains(TREE)) {
      place.wrong("a binary bonus is paid over the tree placement; add it to trees,"
          + " or name the tree that has two legs");
    }
    if (terms.stopAt() != null) {
      section.entry().at("stop-at").wrong("a binary bonus walks nowhere; remove stop-at");
    }
  }

  /** After a mode that cannot be read every key of a mode may stand. */
  private static BinaryMode unread(Section section) {
    List.of("rate", "pair", "either-way", "amount", "first-pair", "tiers").forEach(section::find);
    return new BinaryMode.Percent(0);
  }

  private BinaryMode cycle(Section section) {
    List<Long> pair = pair(section.need("pair", "the volumes of both sides, such as [300, 600]"));
    List<Long> first = pair(section.find("first-pair"));
    return new BinaryMode.Cycle(
        pair.get(0),
        pair.get(1),
        section.optional("either-way", Values::flag, false),
        section.required("amount", "the money of a cycle", Numbers.moneyAboveZero(exponent), 1L),
        first.get(0),
        first.get(1));
  }

  /** Two volumes above zero; two zeros where there is nothing to read. */
  private static List<Long> pair(Optional<Entry> entry) {
    List<Long> none = List.of(0L, 0L);
    return entry
        .flatMap(found -> Values.entries(found)
            .filter(volumes -> volumes.size() == 2)
            .or(() -> found.is(ConfigValueType.LIST)
                ? found.expected("two volumes, of the first and of the second side")
                : Optional.empty()))
        .map(volumes -> volumes.stream()
            .map(Numbers::volumeAboveZero)
            .flatMap(Optional::stream)
            .toList())
        .filter(volumes -> volumes.size() == 2)
        .orElse(none);
  }

  private BinaryMode tiers(Section section) {
    List<Long> volumes = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    Optional<Entry> tiers =
        section.need("tiers", "a list such as [ { volume = 2000, amount = 400 } ]");
    List<Section> blocks = tiers.stream().flatMap(Values::sections).toList();
    for (Section block : blocks) {
      block
          .need("volume", "what both sides must hold, and what is taken from both")
          .ifPresent(entry -> Numbers.volumeAboveZero(entry).ifPresent(volume -> {
            if (!volumes.isEmpty() && volume <= volumes.get(volumes.size() - 1)) {
              entry.wrong("expected tiers that ascend: a volume above that of the tier before");
            }
            volumes.add(volume);
          }));
      amounts.add(
          block.required("amount", "the money of the tier", Numbers.moneyAboveZero(exponent), 1L));
      block.close();
    }
    tiers
        .filter(entry -> entry.is(ConfigValueType.LIST))
        .filter(entry -> blocks.isEmpty() || blocks.size() > MOST_TIERS)
        .ifPresent(entry -> entry.expected(
            "a list of 1 to " + MOST_TIERS + " tiers such as [ { volume = 2000, amount = 400 } ]"));
    return new BinaryMode.Tiers(List.copyOf(volumes), List.copyOf(amounts));
  }

  private static void keptOverCap(Section section, Terms terms, BinaryMode mode, OverCap overCap) {
    Entry place = section.entry().at("over-cap");
    if (overCap == OverCap.KEEP && mode instanceof BinaryMode.Tiers) {
      place.wrong("a tier is matched whole, there are no cycles to give back; expected flush");
    } else if (overCap == OverCap.KEEP && terms.bounds().fund() != null) {
      place.wrong("a fund sets the amounts, so that no cycle is unpaid; expected flush");
    }
  }

  /** A limit of what is carried, which says nothing where nothing is. */
  private static <T> T carried(
      Section section, Carry carry, String key, Function<Entry, Optional<T>> reading, T absent) {
    if (carry == Carry.FLUSH) {
      section
          .find(key)
          .ifPresent(entry ->
              entry.wrong("with carry = flush nothing is carried; remove it, or set carry = keep"));
      return absent;
    }
    return section.optional(key, reading, absent);
  }
}
