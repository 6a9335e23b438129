package io.jenjang.batch.step.restate;

import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.step.returns.Clawback;
import io.jenjang.batch.step.returns.TakenBack;
import io.jenjang.payout.Outcome;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every member has of every bonus in one working-out of a period: after caps and limit, less what was taken back of closed periods. */
public final class Earned {
  private final Ids ids;
  private final IdIndex index;
  private final List<String> codes;
  private final Outcome outcome;
  private final long unit;
  private final Map<MemberBonus, Long> taken = new HashMap<>();

  /**
   * @param plan that was followed
   * @param clawbacks of all bonuses, those of earlier plans too; who is not among the members has none
   */
  public Earned(Plan plan, Outcome outcome, List<Clawback> clawbacks) {
    this.ids = outcome.qualification().period().members().ids();
    this.index = IdIndex.of(ids);
    this.codes = plan.bonuses().stream().map(Bonus::code).toList();
    this.outcome = outcome;
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    for (Clawback one : clawbacks) {
      if (number(one.memberId()) > 0) {
        taken.merge(
            new MemberBonus(one.memberId(), one.bonus()),
            Math.multiplyExact(one.amount(), unit),
            Math::addExact);
      }
    }
  }

  /** Amounts of these members and bonuses in their order, 4 places; 0 for who is not among the members and for a bonus that the plan does not have. */
  public long[] of(List<Difference> asked) {
    long[] amounts = new long[asked.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = of(new MemberBonus(asked.get(i).memberId(), asked.get(i).bonus()));
    }
    return amounts;
  }

  private long of(MemberBonus one) {
    int bonus = codes.indexOf(one.bonus());
    int member = number(one.memberId());
    long earned = bonus < 0 || member == 0 ? 0 : amount(bonus, member);
    return Math.addExact(earned, taken.getOrDefault(one, 0L));
  }

  /**
   * Where this differs from what a run paid, by member id as bytes, then bonus.
   *
   * @param paid rows of {@link Statements}
   * @param back what that run took back
   */
  public List<Difference> from(TableReader paid, List<TakenBack> back) {
    long[][] then = new long[codes.size()][ids.count()];
    Map<MemberBonus, Long> others = others(paid, then);
    Map<MemberBonus, Long> moved = new HashMap<>();
    taken.keySet().forEach(key -> moved.put(key, 0L));
    back.forEach(one ->
        moved.merge(new MemberBonus(one.memberId(), one.bonus()), one.amount(), Math::addExact));
    List<Difference> found = new ArrayList<>();
    moved.forEach((key, amount) ->
        others.merge(key, Math.addExact(amount, paidTo(key, then)), Math::addExact));
    others.forEach((key, was) -> add(key.memberId(), key.bonus(), was, of(key), found));
    for (int bonus = 0; bonus < then.length; bonus++) {
      for (int member = 1; member < then[bonus].length; member++) {
        long due = amount(bonus, member);
        if (due != then[bonus][member]) {
          add(ids.text(member), codes.get(bonus), then[bonus][member], due, found);
        }
      }
    }
    found.sort(Comparator.comparing(Earned::bytes, Arrays::compareUnsigned)
        .thenComparing(Difference::bonus));
    return List.copyOf(found);
  }

  /** Fills in what this plan's bonuses paid to these members, by number, and gives what else was paid. */
  private Map<MemberBonus, Long> others(TableReader paid, long[][] then) {
    int memberId = Statements.TABLE.index("member_id");
    int bonuses = Statements.TABLE.index("bonuses");
    Map<String, Integer> places = new HashMap<>();
    codes.forEach(code -> places.put(code, places.size()));
    Map<MemberBonus, Long> others = new HashMap<>();
    paid.forEach(row -> {
      String id = row.text(memberId);
      int member = number(id);
      row.map(bonuses).forEach((code, value) -> {
        long amount = ((BigDecimal) value).movePointRight(4).longValueExact();
        Integer bonus = places.get(code);
        if (member > 0 && bonus != null) {
          then[bonus][member] = amount;
        } else {
          others.merge(new MemberBonus(id, code), amount, Math::addExact);
        }
      });
      return true;
    });
    return others;
  }

  /** What is in the arrays of a member and bonus, which is then only in what is given: both sides become equal there. */
  private long paidTo(MemberBonus key, long[][] then) {
    int bonus = codes.indexOf(key.bonus());
    int member = number(key.memberId());
    if (bonus < 0 || member == 0) {
      return 0;
    }
    long amount = then[bonus][member];
    then[bonus][member] = amount(bonus, member);
    return amount;
  }

  private static void add(
      String memberId, String bonus, long paid, long due, List<Difference> found) {
    if (paid != due) {
      found.add(new Difference(memberId, bonus, paid, due));
    }
  }

  private long amount(int bonus, int member) {
    long units =
        Math.subtractExact(outcome.earned()[bonus][member], outcome.cuts().of(bonus, member));
    return Math.multiplyExact(units, unit);
  }

  private int number(String memberId) {
    byte[] id = memberId.getBytes(StandardCharsets.UTF_8);
    return index.lookup(id, 0, id.length);
  }

  private static byte[] bytes(Difference difference) {
    return difference.memberId().getBytes(StandardCharsets.UTF_8);
  }
}
