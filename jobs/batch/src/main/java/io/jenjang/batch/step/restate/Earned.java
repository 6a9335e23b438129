package io.jenjang.batch.step.restate;

import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Statements;
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

/** What every member has of every bonus, after caps and limit, in one working-out of a period. */
public final class Earned {
  private final Ids ids;
  private final IdIndex index;
  private final List<String> codes;
  private final Outcome outcome;
  private final long unit;

  /** @param plan that was followed */
  public Earned(Plan plan, Outcome outcome) {
    this.ids = outcome.qualification().period().members().ids();
    this.index = IdIndex.of(ids);
    this.codes = plan.bonuses().stream().map(Bonus::code).toList();
    this.outcome = outcome;
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
  }

  /** Amounts of these members and bonuses in their order, 4 places; 0 for who is not among the members and for a bonus that the plan does not have. */
  public long[] of(List<Difference> asked) {
    long[] amounts = new long[asked.size()];
    for (int i = 0; i < amounts.length; i++) {
      int bonus = codes.indexOf(asked.get(i).bonus());
      int member = number(asked.get(i).memberId());
      amounts[i] = bonus < 0 || member == 0 ? 0 : amount(bonus, member);
    }
    return amounts;
  }

  /**
   * Where this differs from what statements paid, by member id as bytes, then bonus.
   *
   * @param paid rows of {@link Statements}
   */
  public List<Difference> from(TableReader paid) {
    int memberId = Statements.TABLE.index("member_id");
    int bonuses = Statements.TABLE.index("bonuses");
    List<Difference> found = new ArrayList<>();
    long[][] then = new long[codes.size()][ids.count()];
    Map<String, Integer> places = new HashMap<>();
    codes.forEach(code -> places.put(code, places.size()));
    paid.forEach(row -> {
      String id = row.text(memberId);
      int member = number(id);
      row.map(bonuses).forEach((code, value) -> {
        long amount = ((BigDecimal) value).movePointRight(4).longValueExact();
        Integer bonus = places.get(code);
        if (member > 0 && bonus != null) {
          then[bonus][member] = amount;
        } else if (amount != 0) {
          found.add(new Difference(id, code, amount, 0));
        }
      });
      return true;
    });
    add(then, found);
    found.sort(Comparator.comparing(Earned::bytes, Arrays::compareUnsigned)
        .thenComparing(Difference::bonus));
    return List.copyOf(found);
  }

  private void add(long[][] then, List<Difference> found) {
    for (int bonus = 0; bonus < then.length; bonus++) {
      for (int member = 1; member < then[bonus].length; member++) {
        long due = amount(bonus, member);
        if (due != then[bonus][member]) {
          found.add(new Difference(ids.text(member), codes.get(bonus), then[bonus][member], due));
        }
      }
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
