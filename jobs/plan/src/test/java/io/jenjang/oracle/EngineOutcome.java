package io.jenjang.oracle;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.payout.SourceLines;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine came to, in the oracle's words. */
final class EngineOutcome {
  private final Numbered month;
  private final Plan plan;

  private EngineOutcome(Numbered month) {
    this.month = month;
    this.plan = month.period().plan();
  }

  static Outcome of(Numbered month, Qualification qualification, List<Payment> payments) {
    return new EngineOutcome(month).outcome(qualification, payments);
  }

  private Outcome outcome(Qualification qualification, List<Payment> payments) {
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
    return new Outcome(
        quantities,
        active,
        paidAs,
        titles,
        since(qualification),
        payments.stream().map(this::bonus).toList());
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

  /** The two halves of a whole number of 128 bits, with 16 places. */
  private static BigDecimal exact(Multiplier multiplier, long basis) {
    BigInteger high = BigInteger.valueOf(multiplier.exactHigh(basis)).shiftLeft(Long.SIZE);
    BigInteger low = new BigInteger(Long.toUnsignedString(multiplier.exactLow(basis)));
    return new BigDecimal(high.add(low), 16);
  }

  private BonusOutcome bonus(Payment payment) {
    List<PaidLine> lines = new ArrayList<>();
    List<UnpaidRow> unpaid = new ArrayList<>();
    for (int i = 0; i < month.ids().size(); i++) {
      int member = i;
      if (member > 0) {
        payment.lines(member, (SourceLines)
            (source, level, paidLevel, basis, rate, multiplier, amount) -> lines.add(new PaidLine(
                payment.code(),
                id(member),
                id(source),
                level,
                paidLevel,
                Exact.volume(basis),
                Exact.rate(rate),
                exact(multiplier, basis),
                money(amount))));
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
    return new BonusOutcome(payment.code(), lines, unpaid, money(payment.theoretical()));
  }
}
