package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.payout.Period.LegCarry;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.BinaryMode;
import io.jenjang.plan.Plan;
import io.jenjang.tree.BinaryLegs;
import io.jenjang.tree.LegFaults;
import io.jenjang.tree.Places;
import io.jenjang.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes binary bonuses ready for a period: sides, what came to them, who may be paid. Linear in the members. */
final class BinaryPayments {
  private BinaryPayments() {}

  /** Stops with INPUT, naming the members, where the tree has more than two sides. */
  static Payment prepare(Period period, Qualification qualification, Bonus.Binary bonus) {
    Tree tree = qualification.tree(bonus.terms().tree());
    short[] leg = BinaryTrees.legs(bonus.terms().tree(), period.members());
    check(period, bonus, tree, leg);
    int basis = period.plan().quantityIndex(bonus.terms().basis());
    long[] volume = qualification.basis(basis);
    BinaryLegs legs = BinaryLegs.of(tree, period.members(), leg);
    SideVolumes volumes = new SideVolumes(
        legs,
        volume,
        below(period, qualification, bonus, legs, volume),
        bonus.accrueWhen() == null ? null : qualification.whoMeets(bonus.accrueWhen()),
        bonus.ownVolume() == Bonus.OwnVolume.WEAKER_LEG,
        carry(period, bonus));
    WalkTree nodes = WalkTree.of(tree, period.members().count());
    return new BinaryPayment(
        bonus.code(),
        nodes,
        new BinaryBook(
            bonus,
            volumes,
            pairing(period.plan(), bonus),
            EntitlementJudge.of(qualification, bonus.terms(), nodes),
            new BinaryMoney(
                ExactLines.unit(period.plan().payoutExponent()), period.plan().rounding()),
            qualification.paidAs()));
  }

  private static SidesBelow below(
      Period period,
      Qualification qualification,
      Bonus.Binary bonus,
      BinaryLegs legs,
      long[] volume) {
    Places places = period.places(bonus.terms().tree());
    if (places == null) {
      return new SidesBelow.AtClose(legs, volume, Volumes.downlines(legs.tree(), volume));
    }
    return new PlacedSides(
        places,
        legs,
        qualification.basis(places, bonus.terms().basis()),
        period.members().count());
  }

  private static void check(Period period, Bonus.Binary bonus, Tree tree, short[] leg) {
    LegFaults faults = LegFaults.of(tree, leg);
    if (!faults.isEmpty()) {
      List<String> problems = new ArrayList<>();
      faults
          .first()
          .forEach(fault -> problems.add(
              "members: " + fault.text(bonus.terms().tree(), period.members().ids())));
      if (faults.more() > 0) {
        problems.add("members: and " + faults.more() + " more of that kind");
      }
      throw new JenjangException(ErrorCode.INPUT, problems);
    }
  }

  private static LegCarry carry(Period period, Bonus.Binary bonus) {
    LegCarry[] legs = period.history().legs();
    return legs == null ? null : legs[period.plan().bonuses().indexOf(bonus)];
  }

  private static Pairing pairing(Plan plan, Bonus.Binary bonus) {
    long unit = ExactLines.unit(plan.payoutExponent());
    if (!(bonus.mode() instanceof BinaryMode.Percent percent)) {
      return Pairing.of(bonus.mode(), unit, null, 0);
    }
    long pointValue = bonus.terms().basisIsMoney() ? Scales.ONE_RATE : plan.pointValue();
    Multiplier multiplier =
        new Multiplier(percent.rate(), pointValue, plan.payoutExponent(), plan.rounding());
    return Pairing.of(percent, unit, multiplier, Math.multiplyExact(percent.rate(), pointValue));
  }
}
