package io.jenjang.plan.read;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import io.jenjang.plan.Quantity.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The volumes and groups of a plan while it is read, in the order of the file. */
final class Catalog {
  /** What the inner quantity of an accumulation is called after its name; no plan can write such a name. */
  static final String INNER = ".period";

  private final Map<String, Quantity> quantities = new LinkedHashMap<>();
  private final Map<String, Entry> places = new LinkedHashMap<>();

  /** Takes a quantity that stands at a place of the plan; a name that is not free is a problem. */
  void add(Quantity quantity, Entry place) {
    String name = quantity.name();
    if (PredicateWords.ALL.contains(name)) {
      place.wrong("\"" + name
          + "\" is a word of predicates and cannot name a volume or group; choose another name");
    } else if (quantities.containsKey(name)) {
      place.wrong("\"" + name + "\" names two things, the other in line "
          + places.get(name).value().origin().lineNumber() + "; choose another name");
    } else {
      quantities.put(name, quantity);
      places.put(name, place);
    }
  }

  /** Takes a quantity of one period and, with {@code periods}, what adds it up. */
  void add(Quantity single, Optional<Integer> periods, Entry place) {
    add(single, place);
    periods.ifPresent(count -> add(new Over(outerName(single), single.name(), count), place));
  }

  /** The name that a quantity of one period takes: its own, or an inner one if it is then added up. */
  static String singleName(String name, Optional<Integer> periods) {
    return periods.isPresent() ? name + INNER : name;
  }

  private static String outerName(Quantity single) {
    return single.name().substring(0, single.name().length() - INNER.length());
  }

  /** Puts another quantity of the same name in its place. */
  void replace(Quantity quantity) {
    quantities.replace(quantity.name(), quantity);
  }

  Optional<Quantity> find(String name) {
    return Optional.ofNullable(quantities.get(name));
  }

  /** All quantities, in the order of the file. */
  List<Quantity> all() {
    return new ArrayList<>(quantities.values());
  }

  Entry place(String name) {
    return places.get(name);
  }

  /** The names that a plan can write. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(quantities.keySet());
    names.removeIf(name -> name.endsWith(INNER));
    return names;
  }

  /** What a name stands for; empty if it is unknown or wrongly made. */
  Optional<Kind> kind(String name) {
    Quantity quantity = quantities.get(name);
    if (quantity instanceof Over over) {
      Quantity single = quantities.get(over.of());
      if (single == null || single instanceof Over) {
        return Optional.empty();
      }
      return Optional.of(single instanceof Group ? Kind.GROUP_OVER : Kind.PERSONAL_OVER);
    }
    return Optional.ofNullable(quantity).map(Catalog::singleKind);
  }

  private static Kind singleKind(Quantity quantity) {
    if (quantity instanceof Group) {
      return Kind.GROUP;
    }
    return quantity instanceof Rolled ? Kind.ROLLED : Kind.PERSONAL;
  }

  /** Whether it is a sum of sale lines, of one period or of several. */
  boolean isSum(String name) {
    Quantity quantity = quantities.get(name);
    return quantity instanceof Sum
        || (quantity instanceof Over over && quantities.get(over.of()) instanceof Sum);
  }

  /** The sum over sale lines that a personal volume comes from. */
  Optional<Sum> source(String name) {
    Quantity quantity = quantities.get(name);
    if (quantity instanceof Rolled rolled) {
      return source(rolled.of());
    }
    return quantity instanceof Sum sum ? Optional.of(sum) : Optional.empty();
  }
}
