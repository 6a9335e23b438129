package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Rates;
import java.util.function.Function;
import java.util.function.LongFunction;

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

  private static Payment exact(
      Period period, Qualification qualification, Bonus bonus, Function<String, long[]> standing) {
    if (bonus instanceof Bonus.Personal personal) {
      return personal(period, qualification, personal);
    } else if (bonus instanceof Bonus.Unilevel unilevel) {
      return unilevel(period, qualification, unilevel);
    } else if (bonus instanceof Bonus.Differential differential) {
      return differential(period, qualification, differential);
    }
    throw new IllegalArgumentException("no payment for a bonus of " + bonus.getClass());
  }

  private static Payment personal(
      Period period, Qualification qualification, Bonus.Personal bonus) {
    WalkTree tree = WalkTree.of(period.trees().get(0), period.members().count());
    Sources sources = sources(period, qualification, bonus, tree);
    Entitlement entitlement =
        EntitlementJudge.of(period.members(), qualification, bonus.terms(), tree);
    if (bonus.marginal()) {
      return new MarginalPayment(bonus, sources, entitlement, multiplier(period.plan(), bonus));
    }
    return new PersonalPayment(
        bonus, sources, entitlement, steps(period, qualification, bonus, bonus.rates(), tree));
  }

  private static Payment unilevel(
      Period period, Qualification qualification, Bonus.Unilevel bonus) {
    WalkTree tree = tree(period, qualification, bonus);
    LevelRates rates = new LevelRates(bonus.levels(), multiplier(period.plan(), bonus));
    return new UnilevelPayment(
        bonus,
        sources(period, qualification, bonus, tree),
        EntitlementJudge.of(period.members(), qualification, bonus.terms(), tree),
        new Lists(rates, tree, qualification::paidAs));
  }

  private static Payment differential(
      Period period, Qualification qualification, Bonus.Differential bonus) {
    WalkTree tree = tree(period, qualification, bonus);
    return new DifferentialPayment(
        bonus,
        sources(period, qualification, bonus, tree),
        EntitlementJudge.of(period.members(), qualification, bonus.terms(), tree),
        steps(period, qualification, bonus, bonus.rates(), tree));
  }

  private static WalkTree tree(Period period, Qualification qualification, Bonus bonus) {
    return WalkTree.of(
        qualification.tree(bonus.terms().tree()), period.members().count());
  }

  private static Sources sources(
      Period period, Qualification qualification, Bonus bonus, WalkTree tree) {
    int basis = period.plan().quantityIndex(bonus.terms().basis());
    return new Sources(qualification.quantities(basis), tree);
  }

  private static RateSteps steps(
      Period period, Qualification qualification, Bonus bonus, Rates rates, WalkTree tree) {
    RateJudge judge = new RateJudge(bonus.code(), rates);
    return new RateSteps(
        judge.distinct(), judge.steps(qualification, tree), multiplier(period.plan(), bonus));
  }

  /** Money is not multiplied by the point-value. */
  private static LongFunction<Multiplier> multiplier(Plan plan, Bonus bonus) {
    long pointValue = bonus.terms().basisIsMoney() ? Scales.ONE_RATE : plan.pointValue();
    return rate -> new Multiplier(rate, pointValue, plan.payoutExponent(), plan.rounding());
  }
}
