package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes predicates ready over the arrays of a standing. */
final class Conditions {
  private final Standing standing;
  private final Map<Predicate.Legs, int[]> legCounts;

  /** @param legCounts by rule with {@code count} 0; every rule of what is compiled is in it, filled by the time it is judged */
  Conditions(Standing standing, Map<Predicate.Legs, int[]> legCounts) {
    this.standing = standing;
    this.legCounts = legCounts;
  }

  Condition of(Predicate predicate) {
    if (predicate instanceof Predicate.All all) {
      return all(all.parts());
    } else if (predicate instanceof Predicate.Any any) {
      return any(any.parts());
    } else if (predicate instanceof Predicate.AtLeast least) {
      long[] values = standing.values(least.quantity());
      long min = least.min();
      return member -> values[member] >= min;
    } else if (predicate instanceof Predicate.LegShare share) {
      return LegVolumes.of(standing, share.group()).capped(share);
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      return LegVolumes.of(standing, byLeg.group()).byLeg(byLeg);
    } else if (predicate instanceof Predicate.Share share) {
      return share(standing.values(share.of()), standing.values(share.to()), share.min());
    } else if (predicate instanceof Predicate.Legs legs) {
      int[] counts = legCounts.get(Fact.LegCount.of(legs).rule());
      int count = legs.count();
      return member -> counts[member] >= count;
    }
    return ofJudgement(predicate);
  }

  private Condition ofJudgement(Predicate predicate) {
    if (predicate instanceof Predicate.Active expected) {
      boolean[] active = standing.active;
      boolean wanted = expected.expected();
      return member -> active[member] == wanted;
    } else if (predicate instanceof Predicate.RankAtLeast rank) {
      byte[] paidAs = standing.paidAs;
      int min = rank.rank();
      return member -> paidAs[member] >= min;
    } else if (predicate instanceof Predicate.TitleAtLeast title) {
      byte[] titles = standing.title;
      int min = title.rank();
      return member -> titles[member] >= min;
    }
    return ofRecord(predicate);
  }

  private Condition ofRecord(Predicate predicate) {
    Members members = standing.members();
    if (predicate instanceof Predicate.Customers customers) {
      int[] counts = standing.customers(customers.volume());
      int min = customers.min();
      return member -> counts[member] >= min;
    } else if (predicate instanceof Predicate.JoinedWithin joined) {
      long last = standing.period.window().lastDay().toEpochDay();
      int days = joined.days();
      int[] joinedOn = members.joinedOn();
      return member -> last < (long) joinedOn[member] + days;
    } else if (predicate instanceof Predicate.StatusIn in) {
      boolean[] wanted = new boolean[3];
      in.statuses().forEach(status -> wanted[status] = true);
      byte[] status = members.status();
      return member -> wanted[status[member]];
    }
    Predicate.MarketIn in = (Predicate.MarketIn) predicate;
    boolean[] wanted = new boolean[members.markets().length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = in.markets().contains(members.markets()[i]);
    }
    int[] market = members.market();
    return member -> wanted[market[member]];
  }

  private Condition all(List<Predicate> parts) {
    Condition[] conditions = each(parts);
    if (conditions.length == 1) {
      return conditions[0];
    }
    return member -> {
      for (Condition condition : conditions) {
        if (!condition.holds(member)) {
          return false;
        }
      }
      return true;
    };
  }

  private Condition any(List<Predicate> parts) {
    Condition[] conditions = each(parts);
    return member -> {
      for (Condition condition : conditions) {
        if (condition.holds(member)) {
          return true;
        }
      }
      return false;
    };
  }

  private Condition[] each(List<Predicate> parts) {
    Condition[] conditions = new Condition[parts.size()];
    Arrays.setAll(conditions, i -> of(parts.get(i)));
    return conditions;
  }

  /** {@code of / to >= min}, multiplied out. */
  private static Condition share(long[] of, long[] to, long min) {
    return member ->
        to[member] > 0 && Wide.compareProducts(of[member], Scales.ONE_RATE, min, to[member]) >= 0;
  }
}
