package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code fund}: the lines of a bonus are scaled so that they total exactly the fund. The earners share it by what their lines come to before rounding,
 * ties by member id; each earner's lines share what it gets, ties in the order of the lines.
 *
 * <p>Readings: theoretical is the fund, since it is paid out whole whoever misses a level; where the lines come to nothing or less, nobody is paid, and
 * the fund is one refusal of nobody, NOT_QUALIFIED.
 */
final class FundOracle {
  private FundOracle() {}

  static BonusOutcome scale(BonusOutcome exact, Bonus.Fund of, Qualification members) {
    BigDecimal fund = CompanyOracle.share(
        members, of.rate(), of.of(), of.isMoney(), members.month().plan().rounding());
    BigDecimal all =
        exact.lines().stream().map(PaidLine::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() <= 0) {
      List<UnpaidRow> nobody = fund.signum() == 0 ? List.of() : List.of(refused(exact, fund));
      return new BonusOutcome(exact.code(), List.of(), nobody, fund).with(exact.legs());
    }
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    members.members().stream()
        .sorted(CompanyOracle.byId())
        .forEach(member -> weights.put(member, sum(linesOf(exact, member))));
    BigDecimal unit = CompanyOracle.unit(members);
    List<PaidLine> lines = new ArrayList<>();
    LargestRemainder.share(fund, fund, all, weights, unit).forEach((earner, earned) -> {
      Map<PaidLine, BigDecimal> inOrder = new LinkedHashMap<>();
      linesOf(exact, earner).stream()
          .sorted(Comparator.comparing(PaidLine::source, CompanyOracle.inTree(members))
              .thenComparing(PaidLine::level)
              .thenComparing(PaidLine::paidLevel))
          .forEach(line -> inOrder.put(line, line.exact()));
      LargestRemainder.share(earned, fund, all, inOrder, unit)
          .forEach((line, amount) -> lines.add(line.paying(amount)));
    });
    return new BonusOutcome(exact.code(), lines, List.of(), fund).with(exact.legs());
  }

  private static List<PaidLine> linesOf(BonusOutcome exact, String earner) {
    return exact.lines().stream().filter(line -> line.earner().equals(earner)).toList();
  }

  private static BigDecimal sum(List<PaidLine> lines) {
    return lines.stream().map(PaidLine::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static UnpaidRow refused(BonusOutcome exact, BigDecimal fund) {
    return new UnpaidRow(
        exact.code(),
        "",
        "",
        0,
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        fund,
        Reason.NOT_QUALIFIED,
        "");
  }
}
