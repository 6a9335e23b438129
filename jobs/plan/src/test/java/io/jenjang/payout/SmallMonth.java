package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import io.jenjang.plan.StatementRules;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A month written by hand: one sponsor tree, members named in pre-order, volumes given, ranks and inactivity decided. Pays whole cents, HALF_UP, at a
 * point-value of 1.
 */
final class SmallMonth {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  private final List<String> ids = new ArrayList<>(List.of(""));
  private final List<Integer> parents = new ArrayList<>(List.of(0));
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Rank> ranks = new ArrayList<>();
  private final List<Bonus> bonuses = new ArrayList<>();
  private final Map<String, Map<String, String>> volumes = new HashMap<>();
  private final Map<String, Byte> forcedRank = new HashMap<>();
  private final Map<String, Byte> forcedActive = new HashMap<>();
  private final Map<String, Byte> status = new HashMap<>();
  private final Map<String, Byte> kind = new HashMap<>();
  private String pointValue = "1";

  SmallMonth volumes(String... names) {
    for (String name : names) {
      quantities.add(new Quantity.Sum(name, Quantity.SaleColumn.CV, Quantity.Filter.NONE));
    }
    return this;
  }

  SmallMonth group(String name, String of) {
    quantities.add(new Quantity.Group(name, of, "sponsor", null, Quantity.ANY_DEPTH, 0));
    return this;
  }

  /** Ranks that nobody has unless {@link #ranked}. */
  SmallMonth ranks(String... names) {
    for (String name : names) {
      ranks.add(new Rank(name, ranks.size() + 1, new Predicate.Any(List.of()), 0));
    }
    return this;
  }

  SmallMonth pointValue(String value) {
    pointValue = value;
    return this;
  }

  SmallMonth bonus(Bonus bonus) {
    bonuses.add(bonus);
    return this;
  }

  /** @param sponsor named before; empty for a root */
  SmallMonth member(String id, String sponsor) {
    parents.add(ids.indexOf(sponsor));
    ids.add(id);
    return this;
  }

  /** The topmost first, each the sponsor of the next. */
  SmallMonth chain(String... chain) {
    for (int i = 0; i < chain.length; i++) {
      member(chain[i], i == 0 ? "" : chain[i - 1]);
    }
    return this;
  }

  SmallMonth volume(String name, String member, String value) {
    volumes.computeIfAbsent(name, any -> new HashMap<>()).put(member, value);
    return this;
  }

  SmallMonth ranked(String member, String rank) {
    int number = ranks.stream().map(Rank::name).toList().indexOf(rank) + 1;
    forcedRank.put(member, (byte) (number + 1));
    return this;
  }

  SmallMonth inactive(String... members) {
    for (String member : members) {
      forcedActive.put(member, (byte) 2);
    }
    return this;
  }

  SmallMonth status(String member, byte value) {
    status.put(member, value);
    return this;
  }

  SmallMonth customer(String member) {
    kind.put(member, Members.PREFERRED);
    return this;
  }

  Paid pay() {
    return new Paid(ids, Engine.compute(period()));
  }

  private Period period() {
    Plan plan = new Plan(
        "small",
        1,
        FIRST,
        "USD",
        2,
        RoundingMode.HALF_UP,
        Plans.rate(pointValue),
        new Calendar(Calendar.Every.MONTH, ZoneOffset.UTC, DayOfWeek.MONDAY, List.of()),
        Plan.PeriodBy.PAID_AT,
        List.of("sponsor"),
        List.of(),
        quantities,
        Predicate.ALWAYS,
        ranks,
        bonuses,
        Plan.ReturnPolicy.NET_CURRENT,
        StatementRules.PLAIN,
        "");
    return new Period(
        plan,
        new PeriodWindow("2026-10", FIRST, FIRST.plusDays(30), 0, 0),
        members(),
        List.of(tree()),
        sums(plan),
        new int[0][],
        new Period.History(
            new byte[ids.size()], new long[quantities.size()][], new byte[ranks.size()][]),
        new Period.Overrides(bytes(forcedRank), bytes(forcedActive), null));
  }

  private Members members() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] start = new int[ids.size() + 1];
    List<String> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    int[] order = new int[ids.size()];
    for (int member = 0; member < ids.size(); member++) {
      bytes.writeBytes(ids.get(member).getBytes(StandardCharsets.UTF_8));
      start[member + 1] = bytes.size();
      order[member] = sorted.indexOf(ids.get(member));
    }
    int[] longAgo = new int[ids.size()];
    Arrays.fill(longAgo, Members.LONG_AGO);
    int[] none = new int[ids.size()];
    String[] empty = {""};
    Ids packed = new Ids(bytes.toByteArray(), start);
    return new Members(
        packed, order, bytes(kind), bytes(status), longAgo, none, empty, none, empty);
  }

  private byte[] bytes(Map<String, Byte> values) {
    byte[] bytes = new byte[ids.size()];
    values.forEach((id, value) -> bytes[ids.indexOf(id)] = value);
    return bytes;
  }

  private Tree tree() {
    int[] parent = parents.stream().mapToInt(Integer::intValue).toArray();
    int[] depth = new int[parent.length];
    int[] size = new int[parent.length];
    for (int node = 1; node < parent.length; node++) {
      depth[node] = depth[parent[node]] + 1;
    }
    for (int node = parent.length - 1; node > 0; node--) {
      size[node]++;
      size[parent[node]] += size[node];
    }
    size[0]++;
    return new Tree(parent, size, depth, null, null);
  }

  private long[][] sums(Plan plan) {
    long[][] sums = new long[plan.sums().size()][ids.size()];
    for (int i = 0; i < sums.length; i++) {
      long[] sum = sums[i];
      volumes
          .getOrDefault(plan.sums().get(i).name(), Map.of())
          .forEach((id, value) ->
              sum[ids.indexOf(id)] = new BigDecimal(value).movePointRight(4).longValueExact());
    }
    return sums;
  }
}
