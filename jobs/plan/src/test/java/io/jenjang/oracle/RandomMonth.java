package io.jenjang.oracle;

import io.jenjang.oracle.Month.Forced;
import io.jenjang.oracle.Month.Past;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Random members, trees, volumes, history and decisions for a plan; what each number may be is chosen to hit the thresholds that random plans have. */
final class RandomMonth {
  static final PeriodWindow OCTOBER = new PeriodWindow(
      "2026-10",
      LocalDate.of(2026, 10, 1),
      LocalDate.of(2026, 10, 31),
      1_790_787_600_000_000L,
      1_793_466_000_000_000L);

  private final Dice dice;
  private final Plan plan;
  private final List<String> ids;

  private RandomMonth(Dice dice, Plan plan, int size) {
    this.dice = dice;
    this.plan = plan;
    this.ids = ids(size);
  }

  static Month of(Dice dice, Plan plan, int size) {
    return new RandomMonth(dice, plan, size).month();
  }

  private Month month() {
    Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
    plan.sums().forEach(sum -> volumes.put(sum.name(), volumes(60)));
    Map<String, List<BigDecimal>> customers = new HashMap<>();
    for (String id : some(50)) {
      List<BigDecimal> buyers = new ArrayList<>();
      for (int i = dice.between(0, 4); i > 0; i--) {
        buyers.add(volume());
      }
      customers.put(id, buyers);
    }
    return new Month(plan, OCTOBER, people(), volumes, customers, past(), forced());
  }

  /** Ids whose order as bytes is not that of numbers, letters or languages. */
  private List<String> ids(int size) {
    TreeSet<String> found = new TreeSet<>();
    while (found.size() < size) {
      found.add(dice.pick("M", "m", " M", "Z-", "é", "日", "\uD83D\uDE00", "")
          + dice.between(1, size * 4));
    }
    return new ArrayList<>(found);
  }

  private List<Person> people() {
    Map<String, Map<String, String>> trees = new LinkedHashMap<>();
    Set<String> binary = plan.bonuses().stream()
        .filter(Bonus.Binary.class::isInstance)
        .map(bonus -> bonus.terms().tree())
        .collect(Collectors.toSet());
    for (String tree : plan.trees()) {
      trees.put(
          tree,
          binary.contains(tree)
              ? RandomTree.growBinary(dice, ids)
              : RandomTree.grow(dice, ids, dice.pick(RandomTree.Shape.values()), width(tree)));
    }
    boolean two = plan.trees().size() > 1 && binary.isEmpty();
    if (two && width(plan.trees().get(0)) <= width(plan.trees().get(1)) && dice.chance(25)) {
      trees.put(plan.trees().get(1), trees.get(plan.trees().get(0)));
    }
    Map<String, Integer> legs = binary.contains("placement") && dice.chance(80)
        ? RandomTree.legs(dice, trees.get("placement"))
        : Map.of();
    boolean calm = dice.chance(40);
    List<Person> people = new ArrayList<>();
    for (String id : ids) {
      Map<String, String> parents = new HashMap<>();
      trees.forEach((tree, parent) -> {
        if (parent.containsKey(id)) {
          parents.put(tree, parent.get(id));
        }
      });
      people.add(person(id, parents, calm, legs.getOrDefault(id, 0)));
    }
    return people;
  }

  private Person person(String id, Map<String, String> parents, boolean calm, int leg) {
    Person.Kind kind = calm || dice.chance(85) ? Person.Kind.SELLER : Person.Kind.PREFERRED;
    Person.Status status =
        calm || dice.chance(80) ? Person.Status.ACTIVE : dice.pick(Person.Status.values());
    LocalDate joined = dice.chance(20)
        ? null
        : OCTOBER.lastDay().minusDays(dice.pick(0, 1, 30, 31, 59, 60, 61, 399, 400, 9999));
    String owner = dice.chance(70) ? "" : "owner" + dice.between(1, 1 + ids.size() / 3);
    String market = dice.pick("", "ID", "MY", "S G");
    return new Person(id, parents, kind, status, joined, market, owner, leg);
  }

  private Map<String, BigDecimal> volumes(int percent) {
    Map<String, BigDecimal> volumes = new HashMap<>();
    some(percent).forEach(id -> volumes.put(id, volume()));
    return volumes;
  }

  private BigDecimal volume() {
    String value = dice.pick(
        "0",
        "1",
        "0.0001",
        "10.5",
        "49.9999",
        "50",
        "50",
        "99.9999",
        "100",
        "100",
        "100.5",
        "133.3333",
        "200",
        "250.25",
        "400",
        "1000",
        "-20",
        "-133.3333",
        "-100",
        "12345.6789");
    return new BigDecimal(value);
  }

  private List<String> some(int percent) {
    return ids.stream().filter(id -> dice.chance(percent)).toList();
  }

  private Past past() {
    if (dice.chance(40)) {
      return Past.NONE;
    }
    Map<String, Integer> titles = new HashMap<>();
    some(30).forEach(id -> titles.put(id, dice.between(0, plan.ranks().size())));
    Map<String, Map<String, BigDecimal>> accumulated = new HashMap<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Over) {
        accumulated.put(quantity.name(), volumes(50));
      }
    }
    Map<Integer, Map<String, Integer>> since = new HashMap<>();
    for (Rank rank : plan.ranks()) {
      if (rank.keepFor() > 0) {
        Map<String, Integer> periods = new HashMap<>();
        some(40).forEach(id -> periods.put(id, dice.pick(0, 1, 2, 3, 4, 5, 200)));
        since.put(rank.number(), periods);
      }
    }
    return new Past(titles, accumulated, since, legs(), awards());
  }

  /** What binary bonuses carried: mostly both sides, now and then a debt. */
  private Map<String, Map<String, LegPast>> legs() {
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      if (bonus instanceof Bonus.Binary binary) {
        Map<String, LegPast> carried = new HashMap<>();
        some(70)
            .forEach(id -> carried.put(
                id,
                new LegPast(
                    List.of(lots(binary.carryExpires()), lots(binary.carryExpires())),
                    dice.chance(50))));
        legs.put(bonus.code(), carried);
      }
    }
    return legs;
  }

  private List<BigDecimal> lots(int expires) {
    List<BigDecimal> lots = new ArrayList<>();
    for (int age = 0; age < Math.max(1, expires); age++) {
      BigDecimal volume = volume();
      lots.add(dice.chance(30) ? BigDecimal.ZERO : age == 0 ? volume : volume.abs());
    }
    return lots;
  }

  private Map<String, Map<String, Set<Integer>>> awards() {
    Map<String, Map<String, Set<Integer>>> awards = new HashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      if (bonus instanceof Bonus.Award award && award.each() == Bonus.Each.ONCE) {
        Map<String, Set<Integer>> given = new HashMap<>();
        some(20).forEach(id -> given.put(id, ranks()));
        awards.put(award.code(), given);
      }
    }
    return awards;
  }

  private Set<Integer> ranks() {
    Set<Integer> ranks = new TreeSet<>(Set.of(dice.between(1, plan.ranks().size())));
    ranks.add(dice.between(1, plan.ranks().size()));
    return ranks;
  }

  /** The narrowest matrix over a tree; without one there is no limit. */
  private int width(String tree) {
    return plan.bonuses().stream()
        .filter(bonus -> bonus instanceof Bonus.Matrix && bonus.terms().tree().equals(tree))
        .mapToInt(bonus -> ((Bonus.Matrix) bonus).width())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Forced forced() {
    if (dice.chance(50)) {
      return Forced.NONE;
    }
    Map<String, Integer> ranks = new HashMap<>();
    some(10).forEach(id -> ranks.put(id, dice.between(0, plan.ranks().size())));
    Map<String, Boolean> active = new HashMap<>();
    some(10).forEach(id -> active.put(id, dice.chance(60)));
    Map<String, String> keep = new HashMap<>();
    if (!plan.derived().isEmpty()) {
      List<String> names = plan.derived().stream().map(Derivation::name).toList();
      some(15).forEach(id -> keep.put(id, dice.pick(names)));
    }
    return new Forced(ranks, active, keep);
  }
}
