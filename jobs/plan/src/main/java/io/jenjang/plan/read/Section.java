package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A cursor over one block of a plan. It remembers which keys were asked for; {@link #close} then reports every other one, so a misspelt
 * key never passes as a default.
 */
final class Section {
  private final Entry entry;
  private final ConfigObject object;
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(Entry entry) {
    this.entry = entry;
    this.object = (ConfigObject) entry.value();
  }

  /** The block behind an entry; a problem if it is not one. */
  static Optional<Section> of(Entry entry) {
    if (!entry.is(ConfigValueType.OBJECT)) {
      return entry.expected("a block { … }");
    }
    return Optional.of(new Section(entry));
  }

  Entry entry() {
    return entry;
  }

  Report report() {
    return entry.report();
  }

  /** The entry of a key, which is known from now on. */
  Optional<Entry> find(String key) {
    asked.add(key);
    return Optional.ofNullable(object.get(key)).map(value -> child(key, value));
  }

  /** The entry of a key that must be there. */
  Optional<Entry> need(String key, String expected) {
    Optional<Entry> found = find(key);
    if (found.isEmpty()) {
      missing(key, expected);
    }
    return found;
  }

  /** The value of a key, or the default if it is missing. */
  <T> T optional(String key, Function<Entry, Optional<T>> reading, T absent) {
    return find(key).flatMap(reading).orElse(absent);
  }

  /** The value of a key; its absence is a problem. */
  <T> T required(String key, String expected, Function<Entry, Optional<T>> reading, T standIn) {
    return need(key, expected).flatMap(reading).orElse(standIn);
  }

  void missing(String key, String expected) {
    report()
        .add(
            entry.value().origin(), entry.path() + "." + key + " is missing: expected " + expected);
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  /** Every key that nobody asked for yet, in the order of the file. */
  List<Entry> rest() {
    List<Entry> rest = new ArrayList<>();
    for (Map.Entry<String, ConfigValue> field : object.entrySet()) {
      if (!asked.contains(field.getKey())) {
        rest.add(child(field.getKey(), field.getValue()));
      }
    }
    rest.sort(Comparator.comparingInt((Entry found) -> found.value().origin().lineNumber())
        .thenComparing(Entry::path));
    return rest;
  }

  /** The key of an entry that {@link #rest} gave. */
  String keyOf(Entry child) {
    return child.path().substring(entry.path().length() + 1);
  }

  /** Reports every key that nobody asked for. */
  void close() {
    Set<String> known = new TreeSet<>(asked);
    for (Entry stranger : rest()) {
      stranger.unknown("key", keyOf(stranger), known);
    }
  }

  private Entry child(String key, ConfigValue value) {
    return new Entry(entry.report(), entry.path() + "." + key, value);
  }
}
