package io.jenjang.oracle;

import static java.math.BigDecimal.ZERO;

import io.jenjang.oracle.BinaryPairs.Taken;
import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.BinaryMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code binary}: every member on what its two sides hold, cycle by cycle.
 *
 * <p>Readings:
 * <ul>
 *   <li>A child stands where its leg number says; the others take the free sides in order of joining, then id.
 *   <li>All that leaves a side leaves it oldest first. A debt is never flushed and does not age.
 *   <li>Own volume comes to the side that holds less without it, the first of two that hold the same.
 *   <li>The first pair comes before every other: until both sides hold it, nothing is matched.
 *   <li>{@code over-cap = keep}: cycles are given back from the last on, as long as those that stay are worth the cap; in percent the matched volume is cut to
 *       the smallest that is worth the cap.
 * </ul>
 */
final class BinaryOracle {
  private final Bonus.Binary bonus;
  private final Walk walk;
  private final Qualification members;
  private final Hierarchy tree;
  private final Map<String, List<LegState>> states = new LinkedHashMap<>();
  private final Map<String, Boolean> paired = new LinkedHashMap<>();

  private BinaryOracle(Bonus.Binary bonus, Walk walk) {
    this.bonus = bonus;
    this.walk = walk;
    this.members = walk.members();
    this.tree = members.tree(bonus.terms().tree());
  }

  static BonusOutcome pay(Bonus.Binary bonus, Walk walk) {
    BinaryOracle oracle = new BinaryOracle(bonus, walk);
    oracle.members.members().forEach(oracle::pay);
    return walk.outcome().with(new LegStates(oracle.states, oracle.paired));
  }

  private void pay(String member) {
    LegPast past = past(member);
    List<BigDecimal> added = added(member, past);
    BigDecimal first = sum(past.lots().get(0)).add(added.get(0));
    BigDecimal second = sum(past.lots().get(1)).add(added.get(1));
    boolean earns = walk.qualifies(member);
    boolean half = walk.isHalf(member);
    Taken offered = new BinaryPairs(bonus.mode()).match(first, second, past.paired());
    Taken taken = earns ? afterCap(member, offered, first, second, half) : Taken.NOTHING;
    boolean flush = !earns && bonus.unqualified() == Bonus.UnqualifiedLegs.FLUSH;
    money(member, offered, taken, half, flush);
    refusal(member, offered, earns, flush);
    states.put(
        member,
        List.of(
            settle(past.lots().get(0), added.get(0), taken.first(), flush),
            settle(past.lots().get(1), added.get(1), taken.second(), flush)));
    paired.put(member, past.paired() || taken.firstPair());
  }

  private LegPast past(String member) {
    List<BigDecimal> none = List.of(ZERO);
    return members
        .month()
        .past()
        .legs()
        .getOrDefault(bonus.code(), Map.of())
        .getOrDefault(member, new LegPast(List.of(none, none), false));
  }

  private static BigDecimal sum(List<BigDecimal> lots) {
    return lots.stream().reduce(ZERO, BigDecimal::add);
  }

  /** New on the first and on the second side. */
  private List<BigDecimal> added(String member, LegPast past) {
    if (bonus.accrueWhen() != null && !members.meets(bonus.accrueWhen(), member)) {
      return List.of(ZERO, ZERO);
    }
    List<String> heads = heads(member);
    BigDecimal first = below(member, heads, 0);
    BigDecimal second = below(member, heads, 1);
    if (bonus.ownVolume() == Bonus.OwnVolume.NONE) {
      return List.of(first, second);
    }
    boolean isSecond =
        second.add(sum(past.lots().get(1))).compareTo(first.add(sum(past.lots().get(0)))) < 0;
    BigDecimal own = walk.basis(member);
    return isSecond ? List.of(first, second.add(own)) : List.of(first.add(own), second);
  }

  private BigDecimal below(String member, List<String> heads, int side) {
    return members.slices().isEmpty()
        ? downline(heads.get(side))
        : SaleTimeSides.below(members, bonus.terms(), member, heads, side);
  }

  private BigDecimal downline(String head) {
    return members.members().stream()
        .filter(other -> tree.distance(head, other) >= 0)
        .map(walk::basis)
        .reduce(ZERO, BigDecimal::add);
  }

  /** Who stands at the head of both sides; nobody is empty. */
  private List<String> heads(String member) {
    String[] heads = {"", ""};
    List<String> rest = new ArrayList<>();
    for (String child : tree.frontline(member)) {
      int leg = bonus.terms().tree().equals("placement") ? members.person(child).leg() : 0;
      if (leg > 0) {
        heads[leg - 1] = child;
      } else {
        rest.add(child);
      }
    }
    rest.sort(Comparator.comparing(
            (String child) -> members.person(child).joinedOn(),
            Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(CompanyOracle.byId()));
    for (String child : rest) {
      heads[heads[0].isEmpty() ? 0 : 1] = child;
    }
    return List.of(heads);
  }

  /** What is matched when the cap has given back what it does not pay. */
  private Taken afterCap(
      String member, Taken offered, BigDecimal first, BigDecimal second, boolean half) {
    BigDecimal cap = cap(member);
    boolean kept = bonus.overCap() == Bonus.OverCap.KEEP && cap != null;
    if (!kept || round(share(worth(offered), half)).compareTo(cap) <= 0) {
      return offered;
    }
    if (bonus.mode() instanceof BinaryMode.Percent) {
      BigDecimal volume = smallestWorth(cap, half);
      return new Taken(volume, volume, 0, false);
    }
    return fewer(offered, cap, first, second, half);
  }

  private BigDecimal smallestWorth(BigDecimal cap, boolean half) {
    BigDecimal one = share(worth(new Taken(BigDecimal.ONE, BigDecimal.ONE, 0, false)), half);
    return cap.divide(one, 4, RoundingMode.CEILING);
  }

  /** Cycles go one by one, each taking back what the last one took, as long as the others are worth the cap. */
  private Taken fewer(
      Taken offered, BigDecimal cap, BigDecimal first, BigDecimal second, boolean half) {
    BinaryMode.Cycle cycle = (BinaryMode.Cycle) bonus.mode();
    int others = offered.cycles() - (offered.firstPair() ? 1 : 0);
    Taken start = offered.firstPair()
        ? BinaryPairs.pairs(
            cycle,
            first,
            second,
            Exact.volume(cycle.firstLeft()),
            Exact.volume(cycle.firstRight()),
            1)
        : Taken.NOTHING;
    BigDecimal count = BigDecimal.valueOf(Math.max(1, others));
    BigDecimal left = offered.first().subtract(start.first()).divide(count);
    BigDecimal right = offered.second().subtract(start.second()).divide(count);
    Taken kept = offered;
    while (kept.cycles() > 0) {
      Taken less = kept.cycles() == 1
          ? Taken.NOTHING
          : new Taken(
              kept.first().subtract(left),
              kept.second().subtract(right),
              kept.cycles() - 1,
              kept.firstPair());
      if (share(worth(less), half).compareTo(cap) < 0) {
        return kept;
      }
      kept = less;
    }
    return kept;
  }

  private BigDecimal cap(String member) {
    Bonus.Cap cap = bonus.terms().bounds().cap();
    if (cap == null) {
      return null;
    }
    long most = Math.min(cap.perEarner(), cap.byRank().get(members.rank(member)));
    return most == Bonus.Cap.UNLIMITED ? null : BigDecimal.valueOf(most, exponent());
  }

  private int exponent() {
    return members.month().plan().payoutExponent();
  }

  private BigDecimal worth(Taken taken) {
    if (bonus.mode() instanceof BinaryMode.Percent percent) {
      return walk.exact(taken.basis(), Exact.rate(percent.rate()));
    } else if (bonus.mode() instanceof BinaryMode.Cycle cycle) {
      return BigDecimal.valueOf(cycle.amount(), exponent())
          .multiply(BigDecimal.valueOf(taken.cycles()));
    }
    BinaryMode.Tiers tiers = (BinaryMode.Tiers) bonus.mode();
    BigDecimal worth = ZERO;
    for (int i = 0; i < tiers.volume().size(); i++) {
      boolean same = taken.basis().compareTo(Exact.volume(tiers.volume().get(i))) == 0;
      worth = same ? BigDecimal.valueOf(tiers.amount().get(i), exponent()) : worth;
    }
    return worth;
  }

  private static BigDecimal share(BigDecimal worth, boolean half) {
    return half ? worth.divide(BigDecimal.valueOf(2)) : worth;
  }

  private BigDecimal round(BigDecimal exact) {
    return exact.setScale(exponent(), members.month().plan().rounding());
  }

  private void money(String member, Taken offered, Taken taken, boolean half, boolean flush) {
    walk.expect(round(worth(flush ? offered : taken)));
    if (taken.basis().signum() > 0) {
      BigDecimal exact = share(worth(taken), half);
      BigDecimal rate = bonus.mode() instanceof BinaryMode.Percent percent
          ? walk.paidRate(member, Exact.rate(percent.rate()))
          : ZERO;
      walk.payWhole(member, taken.basis(), rate, exact, round(exact));
      BigDecimal given = round(worth(offered)).subtract(round(worth(taken)));
      row(member, given, Reason.CAPPED, member);
      if (half) {
        row(member, round(worth(taken)).subtract(round(exact)), walk.reason(member), "");
      }
    } else if (offered.basis().signum() > 0 && !flush && walk.qualifies(member)) {
      row(member, round(worth(offered)), Reason.CAPPED, member);
    }
  }

  /** Who fails {@code when}: with {@code flush} the worth is lost, with {@code hold} it waits for the member itself. */
  private void refusal(String member, Taken offered, boolean paid, boolean flush) {
    if (flush) {
      row(member, round(worth(offered)), Reason.FLUSHED, "");
    } else if (!paid) {
      row(member, round(worth(offered)), walk.reason(member), member);
    }
  }

  private void row(String member, BigDecimal amount, Reason reason, String wentTo) {
    walk.refuse(new UnpaidRow(bonus.code(), member, "", 0, 0, ZERO, ZERO, amount, reason, wentTo));
  }

  /** Lots of one side, one age after another. */
  private LegState settle(
      List<BigDecimal> carriedIn, BigDecimal added, BigDecimal matched, boolean flush) {
    int ages = Math.max(1, bonus.carryExpires());
    List<BigDecimal> carried = new ArrayList<>();
    BigDecimal flushed = ZERO;
    BigDecimal left = sum(carriedIn).add(added).subtract(matched);
    for (int age = 0; age < ages; age++) {
      carried.add(ZERO);
    }
    if (left.signum() <= 0) {
      carried.set(0, left);
      return new LegState(sum(carriedIn), added, matched, carried, ZERO);
    }
    // what is left is what came last: age by age, from what is new on, as much as there is
    BigDecimal open = left;
    BigDecimal limit =
        bonus.carryMax() == Bonus.Cap.UNLIMITED ? left : Exact.volume(bonus.carryMax());
    boolean lose = flush || bonus.carry() == Bonus.Carry.FLUSH;
    BigDecimal room = lose ? ZERO : limit;
    for (int age = 0; age <= carriedIn.size() && open.signum() > 0; age++) {
      BigDecimal came = age == 0 ? added : carriedIn.get(age - 1);
      BigDecimal stays = came.max(ZERO).min(open);
      BigDecimal goesOn = bonus.carryExpires() > 0 && age >= ages ? ZERO : stays.min(room);
      int to = bonus.carryExpires() == 0 ? 0 : Math.min(age, ages - 1);
      carried.set(to, carried.get(to).add(goesOn));
      room = room.subtract(goesOn);
      flushed = flushed.add(stays.subtract(goesOn));
      open = open.subtract(stays);
    }
    return new LegState(sum(carriedIn), added, matched, carried, flushed);
  }
}
