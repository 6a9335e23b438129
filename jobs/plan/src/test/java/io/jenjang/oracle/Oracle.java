package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second calculator: slow, obvious, written from the plan language's definitions. It knows members by id, climbs one parent at a time, and counts in
 * decimals; it shares nothing with the engine but the records that a plan is made of.
 */
public final class Oracle {
  private Oracle() {}

  /** Works out a month: volumes, activity, ranks, titles and money. */
  public static Outcome calculate(Month month) {
    return calculate(month, List.of());
  }

  /**
   * The same where every sale goes up the trees as they stood when it was made.
   *
   * @param slices the month again, slice by slice between moves: how the trees stood, and what was sold; none for the trees at the close
   */
  static Outcome calculate(Month month, List<Month> slices) {
    Qualification members = new Qualification(month, slices);
    Map<String, Map<String, BigDecimal>> quantities = new LinkedHashMap<>();
    for (Quantity quantity : month.plan().quantities()) {
      Map<String, BigDecimal> values = new LinkedHashMap<>();
      members
          .members()
          .forEach(member -> values.put(member, members.quantity(quantity.name(), member)));
      quantities.put(quantity.name(), values);
    }
    Map<String, Boolean> active = new LinkedHashMap<>();
    Map<String, Integer> paidAs = new LinkedHashMap<>();
    Map<String, Integer> titles = new LinkedHashMap<>();
    for (String member : members.members()) {
      active.put(member, members.active(member));
      paidAs.put(member, members.rank(member));
      titles.put(member, members.title(member));
    }
    List<BonusOutcome> bonuses = new ArrayList<>();
    for (Bonus bonus : month.plan().bonuses()) {
      BonusOutcome exact = pay(bonus, members, bonuses);
      Bonus.Fund fund = bonus.terms().bounds().fund();
      boolean scaled = fund != null && !(bonus instanceof Bonus.Pool);
      BonusOutcome funded = scaled ? FundOracle.scale(exact, fund, members) : exact;
      bonuses.add(CapOracle.cut(funded, bonus.terms().bounds().cap(), members));
    }
    bonuses = LimitOracle.cut(bonuses, members);
    return new Outcome(quantities, active, paidAs, titles, since(month, members), bonuses);
  }

  private static Map<String, Map<String, Integer>> since(Month month, Qualification members) {
    Map<String, Map<String, Integer>> since = new LinkedHashMap<>();
    for (Rank rank : month.plan().ranks()) {
      if (rank.keepFor() > 0) {
        Map<String, Integer> periods = new LinkedHashMap<>();
        members
            .members()
            .forEach(member -> periods.put(member, members.ranking().sinceNext(rank, member)));
        since.put(rank.name(), periods);
      }
    }
    return since;
  }

  /** @param earlier what the bonuses before this one came to */
  private static BonusOutcome pay(Bonus bonus, Qualification members, List<BonusOutcome> earlier) {
    if (bonus instanceof Bonus.Matching matching) {
      return pay(
          matching.walk(),
          new Walk(members, matching.terms(), member -> earned(matching.of(), earlier, member)));
    }
    if (!members.slices().isEmpty() && SaleTimeOracle.walks(bonus)) {
      return SaleTimeOracle.pay(members, bonus.terms(), walks -> pay(bonus, walks));
    }
    Walk walk = new Walk(members, bonus.terms());
    if (bonus instanceof Bonus.Pool pool) {
      return PoolOracle.pay(pool, members, walk);
    } else if (bonus instanceof Bonus.Award award) {
      return new AwardOracle(award, members).pay(walk);
    }
    return pay(bonus, walk);
  }

  private static List<BonusOutcome> pay(Bonus bonus, List<Walk> walks) {
    return bonus instanceof Bonus.Generation generation
        ? GenerationOracle.pay(generation, walks)
        : walks.stream().map(walk -> pay(bonus, walk)).toList();
  }

  private static BonusOutcome pay(Bonus bonus, Walk walk) {
    if (bonus instanceof Bonus.Personal personal) {
      return PersonalOracle.pay(personal, walk);
    } else if (bonus instanceof Bonus.Unilevel unilevel) {
      return UnilevelOracle.pay(unilevel, walk);
    } else if (bonus instanceof Bonus.Generation generation) {
      return GenerationOracle.pay(generation, walk);
    } else if (bonus instanceof Bonus.Binary binary) {
      return BinaryOracle.pay(binary, walk);
    } else if (bonus instanceof Bonus.Matrix matrix) {
      return UnilevelOracle.pay(matrix, walk);
    }
    return DifferentialOracle.pay((Bonus.Differential) bonus, walk);
  }

  /** What a member earned in some bonuses. */
  private static BigDecimal earned(List<String> of, List<BonusOutcome> bonuses, String member) {
    return bonuses.stream()
        .filter(bonus -> of.contains(bonus.code()))
        .map(bonus -> bonus.paidTo(member))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
