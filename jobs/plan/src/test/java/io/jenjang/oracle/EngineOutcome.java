package io.jenjang.oracle;

import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.LegAccount;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** What the engine came to, in the oracle's words. */
final class EngineOutcome {
  private final Numbered month;
  private final Plan plan;

  private EngineOutcome(Numbered month) {
    this.month = month;
    this.plan = month.period().plan();
  }

  static Outcome of(Numbered month, io.jenjang.payout.Outcome engine) {
    return new EngineOutcome(month).outcome(engine);
  }

  private Outcome outcome(io.jenjang.payout.Outcome engine) {
    Qualification qualification = engine.qualification();
    Map<String, Map<String, BigDecimal>> quantities = new LinkedHashMap<>();
    for (int i = 0; i < plan.quantities().size(); i++) {
      Map<String, BigDecimal> values = new LinkedHashMap<>();
      for (int member = 1; member < month.ids().size(); member++) {
        values.put(id(member), Exact.volume(qualification.quantity(i, member)));
      }
      quantities.put(plan.quantities().get(i).name(), values);
    }
    Map<String, Boolean> active = new LinkedHashMap<>();
    Map<String, Integer> paidAs = new LinkedHashMap<>();
    Map<String, Integer> titles = new LinkedHashMap<>();
    for (int member = 1; member < month.ids().size(); member++) {
      active.put(id(member), qualification.active(member));
      paidAs.put(id(member), qualification.paidAs(member));
      titles.put(id(member), qualification.title(member));
    }
    return new Outcome(quantities, active, paidAs, titles, since(qualification), bonuses(engine));
  }

  private Map<String, Map<String, Integer>> since(Qualification qualification) {
    Map<String, Map<String, Integer>> since = new LinkedHashMap<>();
    for (Rank rank : plan.ranks()) {
      if (rank.keepFor() > 0) {
        Map<String, Integer> periods = new LinkedHashMap<>();
        for (int member = 1; member < month.ids().size(); member++) {
          periods.put(
              id(member),
              Byte.toUnsignedInt(qualification.periodsSince()[rank.number() - 1][member]));
        }
        since.put(rank.name(), periods);
      }
    }
    return since;
  }

  private String id(int member) {
    return month.ids().get(member);
  }

  private BigDecimal money(long amount) {
    return BigDecimal.valueOf(amount, plan.payoutExponent());
  }

  private List<BonusOutcome> bonuses(io.jenjang.payout.Outcome engine) {
    List<BonusOutcome> bonuses = new ArrayList<>();
    for (int i = 0; i < engine.payments().size(); i++) {
      int bonus = i;
      Payment payment = engine.payments().get(i);
      if (payment.theoretical() != engine.theoretical()[i]) {
        throw new AssertionError(payment.code() + " would pay " + payment.theoretical()
            + " and, while it paid, " + engine.theoretical()[i]);
      }
      bonuses.add(bonus(payment)
          .cut(
              cut(member -> engine.cuts().capped(bonus, member)),
              cut(member -> engine.cuts().scaled(bonus, member))));
    }
    return bonuses;
  }

  private Map<String, BigDecimal> cut(IntToLongFunction cut) {
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    for (int member = 1; member < month.ids().size(); member++) {
      if (cut.applyAsLong(member) != 0) {
        found.put(id(member), money(cut.applyAsLong(member)));
      }
    }
    return found;
  }

  /** Of whom nothing was said, nothing at all. */
  private LegStates legs(BinaryBook book) {
    Map<String, List<LegState>> sides = new LinkedHashMap<>();
    Map<String, Boolean> paired = new LinkedHashMap<>();
    LegAccount nothing = new LegAccount(0, 0, 0, new long[Math.max(1, book.carryExpires())], 0);
    for (int member = 1; member < month.ids().size(); member++) {
      List<LegAccount> accounts = book.of(member);
      sides.put(
          id(member),
          (accounts.isEmpty() ? List.of(nothing, nothing) : accounts)
              .stream().map(EngineOutcome::side).toList());
      paired.put(id(member), book.paired(member));
    }
    return new LegStates(sides, paired);
  }

  private static LegState side(LegAccount side) {
    return new LegState(
        Exact.volume(side.carriedIn()),
        Exact.volume(side.added()),
        Exact.volume(side.matched()),
        Arrays.stream(side.carried()).mapToObj(Exact::volume).toList(),
        Exact.volume(side.flushed()));
  }

  private BonusOutcome bonus(Payment payment) {
    List<PaidLine> lines = new ArrayList<>();
    List<UnpaidRow> unpaid = new ArrayList<>();
    for (int i = 0; i < month.ids().size(); i++) {
      int member = i;
      if (member > 0) {
        payment.lines(member, new EngineLines(payment.code(), id(member), month, lines));
      }
      payment.unpaid(
          member,
          (missing, source, level, paidLevel, basis, rate, amount, reason, wentTo) ->
              unpaid.add(new UnpaidRow(
                  payment.code(),
                  id(missing),
                  id(source),
                  level,
                  paidLevel,
                  Exact.volume(basis),
                  Exact.rate(rate),
                  money(amount),
                  reason,
                  id(wentTo))));
    }
    return new BonusOutcome(payment.code(), lines, unpaid, money(payment.theoretical()))
        .with(payment.legs() == null ? LegStates.NONE : legs(payment.legs()));
  }
}
