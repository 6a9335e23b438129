package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code unilevel}: for every source the levels 1 to N, one after another, each given to whom the compression says.
 *
 * <p>Readings:
 * <ul>
 *   <li>A level is worth the highest rate any rank has there. Paid at a lower rate, the difference is a refusal BELOW_RANK for the payee.
 *   <li>Who is passed over ({@code skip}, {@code seek}) at a true distance of at most N misses the level that was open when the walk went by, at what that level
 *       is worth. If it was paid, the row names the payee. If nobody came for it, the nearest who was passed over has the one row that counts; with none, NO_UPLINE.
 *   <li>Who was passed over for a level that a payee with a shorter list then used up has no row: the level is that payee's refusal, LEVEL_TOO_DEEP.
 * </ul>
 */
final class UnilevelOracle {
  private final Bonus.Unilevel bonus;
  private final Walk walk;
  private final int furthest;

  UnilevelOracle(Bonus.Unilevel bonus, Walk walk) {
    this(bonus, walk, Integer.MAX_VALUE);
  }

  /** @param furthest the true distance beyond which nobody is paid */
  UnilevelOracle(Bonus.Unilevel bonus, Walk walk, int furthest) {
    this.bonus = bonus;
    this.walk = walk;
    this.furthest = furthest;
  }

  /**
   * Somebody on the walk.
   *
   * @param place among all whom the walk looks at
   */
  record Upline(String member, int distance, int place) {}

  static BonusOutcome pay(Bonus.Unilevel bonus, Walk walk) {
    return pay(bonus, walk, Integer.MAX_VALUE);
  }

  /** A matrix: who stands further up than its depth is nobody. */
  static BonusOutcome pay(Bonus.Matrix bonus, Walk walk) {
    return pay(bonus.levels(), walk, bonus.depth());
  }

  private static BonusOutcome pay(Bonus.Unilevel bonus, Walk walk, int furthest) {
    UnilevelOracle oracle = new UnilevelOracle(bonus, walk, furthest);
    walk.sources().forEach(oracle::pay);
    return walk.outcome();
  }

  private void pay(String source) {
    List<String> above = walk.uplines(source).stream().limit(furthest).toList();
    int next = 0;
    for (int level = 1; level <= deepest(); level++) {
      walk.expect(walk.amount(walk.basis(source), worth(level)));
      List<Upline> passed = new ArrayList<>();
      while (next < above.size() && invisible(above.get(next), level)) {
        passed.add(upline(above, next++));
      }
      if (next == above.size()) {
        nobody(source, level, passed);
      } else {
        offer(source, level, upline(above, next++), passed);
      }
    }
  }

  private static Upline upline(List<String> above, int index) {
    return new Upline(above.get(index), index + 1, index + 1);
  }

  int deepest() {
    return bonus.levels().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The highest rate that any rank has at a level. */
  BigDecimal worth(int level) {
    return bonus.levels().stream()
        .filter(rates -> rates.size() >= level)
        .map(rates -> Exact.rate(rates.get(level - 1)))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private boolean reaches(String member, int level) {
    return bonus.levels().get(walk.rank(member)).size() >= level;
  }

  private boolean invisible(String member, int level) {
    return switch (bonus.compression()) {
      case NONE -> false;
      case SKIP -> !walk.qualifies(member);
      case SEEK -> !walk.qualifies(member) || !reaches(member, level);
    };
  }

  void nobody(String source, int level, List<Upline> passed) {
    if (passed.isEmpty() || passed.get(0).place() > deepest()) {
      walk.refuse("", source, 0, level, worth(level), Reason.NO_UPLINE, "");
    } else {
      Upline first = passed.get(0);
      walk.refuse(
          first.member(), source, first.distance(), level, worth(level), why(first.member()), "");
    }
  }

  void offer(String source, int level, Upline payee, List<Upline> passed) {
    String member = payee.member();
    if (!walk.qualifies(member)) {
      walk.refuse(member, source, payee.distance(), level, worth(level), walk.reason(member), "");
    } else if (!reaches(member, level)) {
      walk.refuse(member, source, payee.distance(), level, worth(level), Reason.LEVEL_TOO_DEEP, "");
    } else {
      BigDecimal rate = Exact.rate(bonus.levels().get(walk.rank(member)).get(level - 1));
      walk.pay(member, source, payee.distance(), level, rate);
      belowRank(source, level, payee, rate);
      if (!Exact.isZero(rate)) {
        passedOver(source, level, payee, passed);
      }
    }
  }

  /** The level's worth, rounded, less what was paid, rounded. */
  private void belowRank(String source, int level, Upline payee, BigDecimal rate) {
    BigDecimal basis = walk.basis(source);
    BigDecimal missing = worth(level).subtract(rate);
    BigDecimal amount = walk.amount(basis, worth(level)).subtract(walk.amount(basis, rate));
    walk.refuse(new UnpaidRow(
        walk.code(),
        payee.member(),
        source,
        payee.distance(),
        level,
        basis,
        missing,
        amount,
        Reason.BELOW_RANK,
        ""));
  }

  private void passedOver(String source, int level, Upline payee, List<Upline> passed) {
    for (Upline one : passed) {
      if (one.place() <= deepest()) {
        walk.refuse(
            one.member(),
            source,
            one.distance(),
            level,
            worth(level),
            why(one.member()),
            payee.member());
      }
    }
  }

  private Reason why(String member) {
    return walk.qualifies(member) ? Reason.LEVEL_TOO_DEEP : walk.reason(member);
  }
}
