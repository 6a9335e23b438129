package io.jenjang.plan.read;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigValueType;
import io.jenjang.hocon.Spelling;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Readings of single values; each notes a problem and gives nothing if the value is not what it reads. */
final class Values {
  private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,63}";

  private Values() {}

  /** Any text that is not empty. */
  static Optional<String> text(Entry entry) {
    if (!entry.isScalar() || entry.raw().isBlank()) {
      return entry.expected("a text");
    }
    return Optional.of(entry.raw());
  }

  /** A name that may be a column, a folder or a key: a letter, then letters, digits, - and _, at most 64 in all. */
  static Optional<String> name(Entry entry) {
    return entry.isScalar() && isName(entry.raw())
        ? Optional.of(entry.raw())
        : entry.expected("a name: a letter, then letters, digits, - or _, at most 64 in all");
  }

  static boolean isName(String word) {
    return word.matches(NAME);
  }

  static Optional<Boolean> flag(Entry entry) {
    String raw = entry.isScalar() ? entry.raw() : "";
    return switch (raw) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> entry.expected("true or false");
    };
  }

  static Optional<LocalDate> date(Entry entry) {
    String raw = entry.isScalar() ? entry.raw() : "";
    if (raw.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return Optional.of(LocalDate.parse(raw));
      } catch (DateTimeParseException noSuchDay) {
        return entry.expected("a date that exists, as in 2026-10-05");
      }
    }
    return entry.expected("a date as in 2026-10-05");
  }

  /** One of an enum's words, written in small letters with - between them. */
  static <E extends Enum<E>> Function<Entry, Optional<E>> choice(Set<E> choices) {
    return entry -> word(choices.stream().map(Values::wordOf).toList())
        .apply(entry)
        .flatMap(word ->
            choices.stream().filter(choice -> wordOf(choice).equals(word)).findFirst());
  }

  /** One of some words, exactly. */
  static Function<Entry, Optional<String>> word(List<String> words) {
    return entry -> {
      if (!entry.isScalar()) {
        return entry.expected("one of " + Spelling.list(words));
      }
      return words.contains(entry.raw())
          ? Optional.of(entry.raw())
          : entry.unknown("word", entry.raw(), words);
    };
  }

  /** How an amount is rounded, by its name in capital letters. */
  static Optional<RoundingMode> rounding(Entry entry) {
    EnumSet<RoundingMode> modes = EnumSet.complementOf(EnumSet.of(RoundingMode.UNNECESSARY));
    return word(modes.stream().map(RoundingMode::name).toList())
        .apply(entry)
        .map(RoundingMode::valueOf);
  }

  static String wordOf(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The entries of a list; a problem if it is none. */
  static Optional<List<Entry>> entries(Entry entry) {
    if (!entry.is(ConfigValueType.LIST)) {
      return entry.expected("a list [ … ]");
    }
    ConfigList list = (ConfigList) entry.value();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      entries.add(new Entry(entry.report(), entry.path() + "[" + (i + 1) + "]", list.get(i)));
    }
    return Optional.of(entries);
  }

  /** A list of at least one; what cannot be read is reported and left out. */
  static <T> Function<Entry, Optional<List<T>>> list(Function<Entry, Optional<T>> reading) {
    return entry -> entries(entry).flatMap(entries -> {
      if (entries.isEmpty()) {
        return entry.expected("a list of at least one");
      }
      return Optional.of(entries.stream().map(reading).flatMap(Optional::stream).toList());
    });
  }

  /** A list of at least one in which nothing stands twice. */
  static <T> Function<Entry, Optional<List<T>>> distinct(Function<Entry, Optional<T>> reading) {
    Set<T> seen = new LinkedHashSet<>();
    return list(entry -> reading
        .apply(entry)
        .flatMap(value -> seen.add(value)
            ? Optional.of(value)
            : entry.wrong("stands twice in the list; remove one")));
  }

  /** The blocks of a list, in order; what is no block is reported and left out. */
  static Stream<Section> sections(Entry entry) {
    return entries(entry).stream().flatMap(List::stream).map(Section::of).flatMap(Optional::stream);
  }
}
