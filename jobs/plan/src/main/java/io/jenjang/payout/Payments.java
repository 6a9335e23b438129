package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Places;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** Makes the bonuses of a plan ready for a period. */
public final class Payments {
  private Payments() {}

  /**
   * One bonus, ready to pay. Linear in the members of its tree; for {@code seek} times the number of different reaches, for differentials at most times the
   * number of different rates. Holds arrays that it shares with the qualification, and nothing else of the period.
   *
   * @param standing what every member earned in an earlier bonus, after its caps, by the code of that bonus
   */
  public static Payment prepare(
      Period period, Qualification qualification, Bonus bonus, Function<String, long[]> standing) {
    Payment payment = exact(period, qualification, bonus, standing);
    Bonus.Fund fund = bonus.terms().bounds().fund();
    return fund == null || bonus instanceof Bonus.Pool
        ? payment
        : new FundedPayment(
            payment,
            CompanyVolume.fund(qualification, fund),
            period.members().idOrder(),
            period.plan().payoutExponent());
  }

  /** Lines of places become lines of members. */
  private static Payment byMember(
      Period period, Qualification qualification, Bonus bonus, Payment payment) {
    Places places = qualification.places(bonus.terms().tree());
    return places == null
        ? payment
        : new PlacedPayment(
            payment, places, places.lastDays(period.earlier().timeline().stretches()));
  }

  private static Payment exact(
      Period period, Qualification qualification, Bonus bonus, Function<String, long[]> standing) {
    if (bonus instanceof Bonus.Personal personal) {
      return personal(period, qualification, personal);
    } else if (bonus instanceof Bonus.Unilevel unilevel) {
      return unilevel(period, qualification, unilevel, LevelWalk.ANY_DISTANCE);
    } else if (bonus instanceof Bonus.Matrix matrix) {
      return unilevel(period, qualification, matrix.levels(), matrix.depth());
    } else if (bonus instanceof Bonus.Pool pool) {
      return pool(period, qualification, pool);
    } else if (bonus instanceof Bonus.Award award) {
      return award(period, qualification, award);
    } else if (bonus instanceof Bonus.Differential differential) {
      return byMember(
          period, qualification, bonus, differential(period, qualification, differential));
    } else if (bonus instanceof Bonus.Generation generation) {
      return generation(
          qualification,
          generation,
          sources(period, qualification, bonus),
          payment -> byMember(period, qualification, bonus, payment));
    } else if (bonus instanceof Bonus.Matching matching) {
      return matching(period, qualification, matching, standing);
    } else if (bonus instanceof Bonus.Binary binary) {
      return BinaryPayments.prepare(period, qualification, binary);
    }
    throw new IllegalArgumentException("no payment for a bonus of " + bonus.getClass());
  }

  private static Payment personal(
      Period period, Qualification qualification, Bonus.Personal bonus) {
    WalkTree tree = WalkTree.of(period.trees().get(0), period.members().count());
    Sources sources = sources(period, qualification, bonus, tree);
    Entitlement entitlement = EntitlementJudge.of(qualification, bonus.terms(), tree);
    if (bonus.marginal()) {
      return new MarginalPayment(bonus, sources, entitlement, multiplier(period.plan(), bonus));
    }
    return new PersonalPayment(
        bonus, sources, entitlement, steps(period, qualification, bonus, bonus.rates(), tree));
  }

  private static Payment unilevel(
      Period period, Qualification qualification, Bonus.Unilevel bonus, int reach) {
    Sources sources = sources(period, qualification, bonus);
    return byMember(period, qualification, bonus, unilevel(qualification, bonus, sources, reach));
  }

  private static Payment unilevel(
      Qualification qualification, Bonus.Unilevel bonus, Sources sources, int reach) {
    Entitlement entitlement = EntitlementJudge.of(qualification, bonus.terms(), sources.people());
    Lists lists = lists(qualification, bonus, bonus.levels(), sources.people(), entitlement);
    return LevelPayment.of(bonus, sources, entitlement, lists, reach);
  }

  /** @param byMember what becomes of lines of places; what leaders give comes on top of that, since a leader gives once, of all that it has */
  private static Payment generation(
      Qualification qualification,
      Bonus.Generation bonus,
      Sources sources,
      UnaryOperator<Payment> byMember) {
    Entitlement entitlement = EntitlementJudge.of(qualification, bonus.terms(), sources.people());
    Leaders leaders =
        new Leaders(bonus, qualification.whoMeets(bonus.leader()), sources.people(), entitlement);
    Lists lists = lists(qualification, bonus, bonus.generations(), sources.people(), entitlement);
    Payment exact = byMember.apply(LevelPayment.of(bonus, sources, entitlement, lists, leaders));
    if (bonus.guarantee() == null) {
      return exact;
    }
    long[] earned = new long[qualification.period().members().count() + 1];
    exact.earn(earned);
    return new GuaranteedPayment(
        exact, Guarantees.of(bonus.guarantee(), earned, sources, entitlement, lists, leaders));
  }

  private static Lists lists(
      Qualification qualification,
      Bonus bonus,
      List<List<Long>> levels,
      WalkTree tree,
      Entitlement entitlement) {
    LevelRates rates = new LevelRates(
        levels,
        multiplier(qualification.period().plan(), bonus),
        bonus.terms().bounds().halfWhen() != null);
    return new Lists(rates, tree, entitlement, qualification::paidAs);
  }

  /** The walk that the bonus says, on what was earned in earlier bonuses. */
  private static Payment matching(
      Period period,
      Qualification qualification,
      Bonus.Matching bonus,
      Function<String, long[]> standing) {
    WalkTree tree = tree(period, qualification, bonus);
    long[] basis = new long[period.members().count() + 1];
    for (String code : bonus.of()) {
      long[] earned = standing.apply(code);
      for (int member = 1; member < basis.length; member++) {
        long money = Scales.money(earned[member], period.plan().payoutExponent());
        basis[member] = Math.addExact(basis[member], money);
      }
    }
    Sources sources = new Sources(basis, tree);
    return bonus.walk() instanceof Bonus.Generation generation
        ? generation(qualification, generation, sources, UnaryOperator.identity())
        : unilevel(qualification, (Bonus.Unilevel) bonus.walk(), sources, LevelWalk.ANY_DISTANCE);
  }

  private static Payment pool(Period period, Qualification qualification, Bonus.Pool bonus) {
    WalkTree tree = WalkTree.of(period.trees().get(0), period.members().count());
    Entitlement entitlement = EntitlementJudge.of(qualification, bonus.terms(), tree);
    return new PoolPayment(
        bonus.code(),
        CompanyVolume.fund(qualification, bonus.terms().bounds().fund()),
        PoolShares.of(qualification, bonus.shares(), entitlement),
        period.members().idOrder(),
        period.plan().payoutExponent());
  }

  private static Payment award(Period period, Qualification qualification, Bonus.Award bonus) {
    WalkTree tree = WalkTree.of(period.trees().get(0), period.members().count());
    return new AwardPayment(
        bonus.code(),
        EntitlementJudge.of(qualification, bonus.terms(), tree),
        AwardsReached.of(qualification, bonus),
        period.members().count(),
        period.plan());
  }

  private static Payment differential(
      Period period, Qualification qualification, Bonus.Differential bonus) {
    Sources sources = sources(period, qualification, bonus);
    return new DifferentialPayment(
        bonus,
        sources,
        EntitlementJudge.of(qualification, bonus.terms(), sources.people()),
        steps(period, qualification, bonus, bonus.rates(), sources.people()));
  }

  private static WalkTree tree(Period period, Qualification qualification, Bonus bonus) {
    return WalkTree.of(
        qualification.tree(bonus.terms().tree()), period.members().count());
  }

  /** Sources of a bonus that walks up from them; their places where members have several. */
  private static Sources sources(Period period, Qualification qualification, Bonus bonus) {
    Places places = qualification.places(bonus.terms().tree());
    return places == null
        ? sources(period, qualification, bonus, tree(period, qualification, bonus))
        : new Sources(
            qualification.basis(places, bonus.terms().basis()),
            WalkTree.ofPlaces(places.tree()),
            WalkTree.ofPlaces(places.people()));
  }

  private static Sources sources(
      Period period, Qualification qualification, Bonus bonus, WalkTree tree) {
    int basis = period.plan().quantityIndex(bonus.terms().basis());
    return new Sources(qualification.basis(basis), tree);
  }

  private static RateSteps steps(
      Period period, Qualification qualification, Bonus bonus, Rates rates, WalkTree tree) {
    RateJudge judge = new RateJudge(bonus.code(), rates);
    return new RateSteps(
        judge.distinct(),
        judge.steps(qualification, tree),
        multiplier(period.plan(), bonus),
        bonus.terms().bounds().halfWhen() != null);
  }

  /** Money is not multiplied by the point-value. */
  private static LongFunction<Multiplier> multiplier(Plan plan, Bonus bonus) {
    long pointValue = bonus.terms().basisIsMoney() ? Scales.ONE_RATE : plan.pointValue();
    return rate -> new Multiplier(rate, pointValue, plan.payoutExponent(), plan.rounding());
  }
}
