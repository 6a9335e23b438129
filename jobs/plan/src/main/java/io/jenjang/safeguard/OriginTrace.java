package io.jenjang.safeguard;

import io.jenjang.money.Wide;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Traces every unit of pay to who bought what was sold, bonus by bonus in the order of the plan: a line by its source's basis, a matching line by what its
 * source earned in the matched bonuses, money that a guarantee moves by what the giver has, and money without a single source as {@link
 * WholeOrigins} says. A line is split by largest remainder; what was cut is cut from all origins of a member and bonus in proportion.
 */
public final class OriginTrace {
  private static final int CHUNK = 1 << 14;

  private final Outcome outcome;
  private final Qualification qualification;
  private final Plan plan;
  private final Mixtures mixtures;
  private final boolean[] isNew;
  private final Set<String> matched = new HashSet<>();

  /** By code: what members earned in a bonus that a later one matches, [origin][member]. */
  private final Map<String, long[][]> earned = new HashMap<>();

  private final long[][] bonuses;
  private final long[][] members = new long[Origin.COUNT][];
  private final long[] others;
  private final long[] newcomers;

  private OriginTrace(Outcome outcome, SalesByBuyer sales) {
    this.outcome = outcome;
    this.qualification = outcome.qualification();
    this.plan = qualification.period().plan();
    this.mixtures = new Mixtures(qualification, sales);
    this.isNew = newcomers(qualification);
    this.bonuses = new long[plan.bonuses().size()][Origin.COUNT];
    this.others = new long[mixtures.members()];
    this.newcomers = new long[mixtures.members()];
    for (Bonus bonus : plan.bonuses()) {
      if (bonus instanceof Bonus.Matching matching) {
        matched.addAll(matching.of());
      }
    }
  }

  /** Linear in the lines; the same whatever the cores. */
  public static PayOrigins of(Outcome outcome, SalesByBuyer sales) {
    OriginTrace trace = new OriginTrace(outcome, sales);
    for (int bonus = 0; bonus < trace.bonuses.length; bonus++) {
      trace.trace(bonus);
    }
    return new PayOrigins(trace.bonuses, trace.members, trace.others, trace.newcomers);
  }

  /** Who joined in the last days of the period; by member number. */
  static boolean[] newcomers(Qualification qualification) {
    long first = qualification.period().window().lastDay().toEpochDay() - PayOrigins.NEW_DAYS + 1;
    int[] joinedOn = qualification.period().members().joinedOn();
    boolean[] isNew = new boolean[joinedOn.length];
    for (int member = 1; member < isNew.length; member++) {
      isNew[member] = joinedOn[member] >= first;
    }
    return isNew;
  }

  private void trace(int place) {
    Bonus bonus = plan.bonuses().get(place);
    Payment payment = outcome.payments().get(place);
    BonusOrigins result = new BonusOrigins(mixtures.members());
    MovedOrigins moved = MovedOrigins.of(bonus, mixtures.members());
    LineOrigins.Ways ways = new LineOrigins.Ways(
        mixture(bonus), WholeOrigins.of(bonus, payment, mixtures, qualification), isNew, moved);
    chunks((from, to) -> lines(payment, ways, from, to, result));
    if (moved != null) {
      moved.settle(result);
    }
    if (matched.contains(bonus.code())) {
      earned.put(bonus.code(), copy(result.parts()));
    }
    cut(place, result);
  }

  private Mixture mixture(Bonus bonus) {
    if (bonus instanceof Bonus.Matching matching) {
      long[][] parts = new long[Origin.COUNT][];
      for (String code : matching.of()) {
        add(earned.get(code), parts);
      }
      return new Mixture(parts, mixtures.members());
    }
    String basis = bonus.terms().basis();
    return new Mixture(mixtures.parts(basis == null ? "" : basis), mixtures.members());
  }

  private static void add(long[][] from, long[][] into) {
    for (int origin = 0; origin < into.length; origin++) {
      if (from[origin] != null && into[origin] == null) {
        into[origin] = from[origin].clone();
      } else if (from[origin] != null) {
        for (int member = 1; member < from[origin].length; member++) {
          into[origin][member] = Math.addExact(into[origin][member], from[origin][member]);
        }
      }
    }
  }

  private static long[][] copy(long[][] parts) {
    long[][] copy = new long[parts.length][];
    add(parts, copy);
    return copy;
  }

  /** One earner after the other of a range; nobody else writes to these. */
  private static void lines(
      Payment payment, LineOrigins.Ways ways, int from, int to, BonusOrigins result) {
    LineOrigins sink = new LineOrigins(ways);
    for (int earner = from; earner < to; earner++) {
      sink.begin(earner);
      payment.lines(earner, sink);
      result.set(earner, sink);
    }
  }

  private interface Work {
    void range(int from, int to);
  }

  private void chunks(Work work) {
    int members = mixtures.members();
    IntStream.range(0, (members + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk ->
            work.range(Math.max(1, chunk * CHUNK), (int) Math.min(members, (chunk + 1L) * CHUNK)));
  }

  /** Takes off what caps and the limit took, and adds the rest to everything. */
  private void cut(int place, BonusOrigins result) {
    if (outcome.cuts().isNone(place)) {
      addAll(place, result);
      return;
    }
    long[] parts = new long[Origin.COUNT];
    for (int member = 1; member < mixtures.members(); member++) {
      long before = result.get(member, parts);
      long cut = outcome.cuts().of(place, member);
      long fromOthers = result.others()[member];
      long fromNew = result.newcomers()[member];
      if (cut != 0) {
        long left = Math.subtractExact(before, cut);
        long[] weights = parts.clone();
        Arrays.fill(parts, 0);
        Mixture.split(left, weights, parts);
        fromOthers = scaled(fromOthers, left, before);
        fromNew = scaled(fromNew, left, before);
      }
      others[member] = Math.addExact(others[member], fromOthers);
      newcomers[member] = Math.addExact(newcomers[member], fromNew);
      add(place, member, parts);
    }
  }

  private void add(int place, int member, long[] parts) {
    for (int origin = 0; origin < parts.length; origin++) {
      if (parts[origin] != 0) {
        bonuses[place][origin] = Math.addExact(bonuses[place][origin], parts[origin]);
        if (members[origin] == null) {
          members[origin] = new long[mixtures.members()];
        }
        members[origin][member] = Math.addExact(members[origin][member], parts[origin]);
      }
    }
  }

  /** Where nothing was cut: origin by origin. */
  private void addAll(int place, BonusOrigins result) {
    for (int origin = 0; origin < members.length; origin++) {
      long[] column = result.parts()[origin];
      if (column != null) {
        members[origin] = members[origin] == null ? new long[mixtures.members()] : members[origin];
        bonuses[place][origin] = added(column, members[origin]);
      }
    }
    added(result.others(), others);
    added(result.newcomers(), newcomers);
  }

  /** Adds a column to another one, and gives what was added in all. */
  private static long added(long[] column, long[] into) {
    long sum = 0;
    for (int member = 1; member < column.length; member++) {
      sum = Math.addExact(sum, column[member]);
      into[member] = Math.addExact(into[member], column[member]);
    }
    return sum;
  }

  private static long scaled(long part, long left, long whole) {
    return whole <= 0 ? part : Wide.multiplyDivide(part, left, whole, RoundingMode.DOWN);
  }
}
