package io.jenjang.oracle;

import io.jenjang.payout.Period;
import io.jenjang.payout.Quantities;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The same month as the engine wants it: members by number, the trees as arrays. This is the only place of the oracle that knows how the engine counts.
 *
 * @param period what the engine works on
 * @param ids member ids by number; index 0 is empty
 */
public record Numbered(Period period, List<String> ids) {

  /** Puts a month into arrays. */
  public static Numbered of(Month month) {
    List<String> ids = preOrder(month, month.plan().trees().get(0));
    Map<String, Integer> number = new HashMap<>();
    for (int i = 1; i < ids.size(); i++) {
      number.put(ids.get(i), i);
    }
    Builder builder = new Builder(month, ids, number);
    List<Tree> trees = new ArrayList<>();
    for (String tree : month.plan().trees()) {
      trees.add(builder.tree(tree));
    }
    Period period = new Period(
        month.plan(),
        month.window(),
        builder.members(),
        trees,
        builder.sums(),
        builder.customers(),
        builder.history(),
        builder.overrides());
    return new Numbered(period, ids);
  }

  /** A parent before its children, siblings by id; the company, an empty id, first. */
  private static List<String> preOrder(Month month, String tree) {
    Map<String, List<String>> frontline = new HashMap<>();
    for (Person person : month.people()) {
      frontline
          .computeIfAbsent(person.parents().getOrDefault(tree, ""), any -> new ArrayList<>())
          .add(person.id());
    }
    frontline.values().forEach(line -> line.sort(CompanyOracle.byId().reversed()));
    List<String> order = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(""));
    while (!waiting.isEmpty()) {
      String next = waiting.pop();
      order.add(next);
      frontline.getOrDefault(next, List.of()).forEach(waiting::push);
    }
    return order;
  }

  private record Builder(Month month, List<String> ids, Map<String, Integer> number) {

    int size() {
      return ids.size();
    }

    Tree tree(String name) {
      List<String> order = preOrder(month, name);
      Map<String, Integer> node = new HashMap<>();
      Map<String, String> parents = new HashMap<>();
      month
          .people()
          .forEach(person -> parents.put(person.id(), person.parents().getOrDefault(name, "")));
      int[] parent = new int[size()];
      int[] depth = new int[size()];
      int[] sizes = new int[size()];
      int[] memberOf = new int[size()];
      int[] nodeOf = new int[size()];
      for (int i = 0; i < size(); i++) {
        node.put(order.get(i), i);
        if (i > 0) {
          parent[i] = node.get(parents.get(order.get(i)));
          depth[i] = depth[parent[i]] + 1;
          memberOf[i] = number.get(order.get(i));
          nodeOf[memberOf[i]] = i;
        }
      }
      for (int i = size() - 1; i >= 0; i--) {
        sizes[i]++;
        if (i > 0) {
          sizes[parent[i]] += sizes[i];
        }
      }
      boolean first = name.equals(month.plan().trees().get(0));
      return new Tree(parent, sizes, depth, first ? null : memberOf, first ? null : nodeOf);
    }

    Members members() {
      Map<String, Person> people = new HashMap<>();
      month.people().forEach(person -> people.put(person.id(), person));
      List<String> sorted = new ArrayList<>(ids);
      sorted.sort(CompanyOracle.byId());
      List<String> markets = new ArrayList<>(List.of(""));
      month.people().stream()
          .map(Person::market)
          .filter(market -> !market.isEmpty())
          .distinct()
          .forEach(markets::add);
      return new Members(
          idBytes(),
          ints(id -> sorted.indexOf(id)),
          bytes(id -> id.isEmpty() ? 0 : people.get(id).kind().ordinal()),
          bytes(id -> id.isEmpty() ? 0 : people.get(id).status().ordinal()),
          ints(id -> id.isEmpty() || people.get(id).joinedOn() == null
              ? Members.LONG_AGO
              : (int) people.get(id).joinedOn().toEpochDay()),
          ints(id -> id.isEmpty() ? 0 : markets.indexOf(people.get(id).market())),
          markets.toArray(String[]::new),
          new int[size()],
          new String[] {""},
          owners(people),
          legs(people));
    }

    /** Null where nobody's is named. */
    private short[] legs(Map<String, Person> people) {
      short[] legs = new short[size()];
      for (int i = 1; i < legs.length; i++) {
        legs[i] = (short) people.get(ids.get(i)).leg();
      }
      return month.people().stream().allMatch(person -> person.leg() == 0) ? null : legs;
    }

    private int[] owners(Map<String, Person> people) {
      List<String> owners = new ArrayList<>(List.of(""));
      month.people().stream().map(Person::owner).distinct().forEach(owners::add);
      return ints(id -> id.isEmpty() || people.get(id).owner().isEmpty()
          ? 0
          : owners.lastIndexOf(people.get(id).owner()));
    }

    private Ids idBytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int[] start = new int[size() + 1];
      for (int i = 0; i < size(); i++) {
        bytes.writeBytes(ids.get(i).getBytes(StandardCharsets.UTF_8));
        start[i + 1] = bytes.size();
      }
      return new Ids(bytes.toByteArray(), start);
    }

    long[][] sums() {
      return month.plan().sums().stream()
          .map(sum -> longs(month.volumes().getOrDefault(sum.name(), Map.of())))
          .toArray(long[][]::new);
    }

    int[][] customers() {
      return Arrays.stream(Quantities.customerThresholds(month.plan()))
          .mapToObj(threshold ->
              ints(id -> Math.toIntExact(month.customers().getOrDefault(id, List.of()).stream()
                  .filter(volume -> Exact.atLeast(volume, Exact.volume(threshold)))
                  .count())))
          .toArray(int[][]::new);
    }

    Period.History history() {
      Plan plan = month.plan();
      long[][] past = new long[plan.quantities().size()][];
      for (int i = 0; i < past.length; i++) {
        Quantity quantity = plan.quantities().get(i);
        if (quantity instanceof Quantity.Over) {
          past[i] = longs(month.past().accumulated().getOrDefault(quantity.name(), Map.of()));
        }
      }
      byte[][] since = new byte[plan.ranks().size()][];
      for (Rank rank : plan.ranks()) {
        if (rank.keepFor() > 0) {
          Map<String, Integer> periods = month.past().since().getOrDefault(rank.number(), Map.of());
          since[rank.number() - 1] = bytes(id -> periods.getOrDefault(id, 0));
        }
      }
      return new Period.History(
          bytes(id -> month.past().titles().getOrDefault(id, 0)),
          past,
          since,
          carried(plan),
          awards());
    }

    private Period.LegCarry[] carried(Plan plan) {
      if (month.past().legs().isEmpty()) {
        return null;
      }
      Period.LegCarry[] carried = new Period.LegCarry[plan.bonuses().size()];
      for (int i = 0; i < carried.length; i++) {
        Map<String, LegPast> legs =
            month.past().legs().get(plan.bonuses().get(i).code());
        if (legs != null && plan.bonuses().get(i) instanceof Bonus.Binary binary) {
          carried[i] = carried(legs, Math.max(1, binary.carryExpires()));
        }
      }
      return carried;
    }

    private Period.LegCarry carried(Map<String, LegPast> legs, int ages) {
      long[][][] volume = new long[2][ages][size()];
      boolean[] paired = new boolean[size()];
      legs.forEach((id, past) -> {
        int member = number.get(id);
        paired[member] = past.paired();
        for (int side = 0; side < 2; side++) {
          for (int age = 0; age < ages; age++) {
            volume[side][age][member] =
                past.lots().get(side).get(age).movePointRight(4).longValueExact();
          }
        }
      });
      return new Period.LegCarry(volume, paired);
    }

    private boolean[][][] awards() {
      List<Bonus> bonuses = month.plan().bonuses();
      boolean[][][] awards = new boolean[bonuses.size()][][];
      for (int i = 0; i < awards.length; i++) {
        Map<String, Set<Integer>> given =
            month.past().awards().get(bonuses.get(i).code());
        awards[i] = given == null || given.isEmpty() ? null : given(given);
      }
      return awards;
    }

    private boolean[][] given(Map<String, Set<Integer>> given) {
      boolean[][] ranks = new boolean[month.plan().ranks().size()][];
      for (int i = 0; i < ranks.length; i++) {
        int rank = i + 1;
        if (given.values().stream().anyMatch(all -> all.contains(rank))) {
          ranks[i] = new boolean[size()];
          given.forEach((id, all) -> ranks[rank - 1][number.get(id)] = all.contains(rank));
        }
      }
      return ranks;
    }

    Period.Overrides overrides() {
      Month.Forced forced = month.forced();
      if (forced.equals(Month.Forced.NONE)) {
        return Period.Overrides.NONE;
      }
      List<String> derived =
          month.plan().derived().stream().map(Derivation::name).toList();
      return new Period.Overrides(
          bytes(id -> forced.ranks().getOrDefault(id, -1) + 1),
          bytes(id -> forced.active().containsKey(id) ? (forced.active().get(id) ? 1 : 2) : 0),
          bytes(id -> derived.indexOf(forced.keep().getOrDefault(id, "")) + 1));
    }

    private int[] ints(ToIntFunction<String> value) {
      return ids.stream().mapToInt(value).toArray();
    }

    private byte[] bytes(ToIntFunction<String> value) {
      byte[] bytes = new byte[size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) value.applyAsInt(ids.get(i));
      }
      return bytes;
    }

    private long[] longs(Map<String, BigDecimal> values) {
      return ids.stream()
          .mapToLong(
              id -> values.getOrDefault(id, BigDecimal.ZERO).movePointRight(4).longValueExact())
          .toArray();
    }
  }
}
