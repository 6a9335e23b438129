package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.StatementRules.Fee;
import io.jenjang.plan.StatementRules.PaidIn;
import io.jenjang.plan.Withholding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a plan makes of earnings, in plain words. */
final class StatementText {
  private static final String INDENT = "  ";

  private final Plan plan;
  private final StatementRules rules;
  private final List<String> lines = new ArrayList<>();

  private StatementText(Plan plan) {
    this.plan = plan;
    this.rules = plan.statement();
  }

  static List<String> of(Plan plan) {
    StatementText text = new StatementText(plan);
    text.returns();
    text.minimumAndRecovery();
    text.withholding();
    text.fee();
    text.currency();
    return List.copyOf(text.lines);
  }

  private void returns() {
    lines.add(
        switch (plan.returns()) {
          case NET_CURRENT ->
            "A return of a sale of a closed period is negative volume now (net-current)";
          case REVERSE_ORIGINAL ->
            "A return of a sale of a closed period takes back what the sale paid, at the rates of then;"
                + " now it lowers ranks and groups, and no bonus (reverse-original)";
        });
  }

  private void minimumAndRecovery() {
    lines.add(
        rules.minimumPayout() == 0
            ? "Every amount above zero is paid out"
            : "Less than " + money(rules.minimumPayout()) + " is held, still owed");
    lines.add("Up to " + Figures.percent(rules.recover())
        + " of earnings goes towards a negative balance");
  }

  private void withholding() {
    Withholding withholding = rules.withholding();
    if (withholding == null) {
      lines.add("No tax is withheld");
      return;
    }
    String per = withholding.per() == Withholding.Per.MONTH
        ? "of each calendar month together"
        : "of each period by itself";
    lines.add("Tax is withheld by the table " + withholding.name() + " on the pay " + per
        + ", after recovery");
    withholding.tables().forEach(this::table);
  }

  private void table(Withholding.Table table) {
    String from =
        table.effectiveFrom().equals(LocalDate.MIN) ? "always" : "from " + table.effectiveFrom();
    String brackets = table.brackets().stream()
        .map(bracket -> Figures.percent(bracket.rate()) + " from " + money(bracket.from()))
        .collect(Collectors.joining(", "));
    lines.add(INDENT + from + ": on " + Figures.percent(table.baseShare())
        + " of it, rounded down to a multiple of " + money(table.baseRounding())
        + ", each block at its own rate: " + brackets + "; the tax is rounded once, "
        + table.rounding());
    if (table.surcharge() > 0) {
      lines.add(INDENT + "without a valid tax id " + Figures.percent(table.surcharge())
          + " of the tax more");
    }
  }

  private void fee() {
    Fee fee = rules.fee();
    if (fee.equals(Fee.NONE)) {
      lines.add("A payment costs the member nothing");
      return;
    }
    List<String> parts = new ArrayList<>();
    if (fee.amount() > 0) {
      parts.add(money(fee.amount()));
    }
    if (fee.rate() > 0) {
      parts.add(Figures.percent(fee.rate()) + " of what is due, rounded down");
    }
    String most = fee.most() > 0 ? ", at most " + money(fee.most()) : "";
    lines.add("A payment costs the member " + String.join(" and ", parts) + most);
  }

  private void currency() {
    if (rules.payout().in() == PaidIn.PLAN) {
      lines.add("Everybody is paid in " + plan.currency());
      return;
    }
    lines.add("Members are paid in their own currency, by the period's rate from " + plan.currency()
        + ", rounded once, " + plan.rounding() + "; who has none in " + plan.currency());
    new TreeMap<>(rules.payout().exponents())
        .forEach((code, places) ->
            lines.add(INDENT + code + " is paid with " + Figures.count(places, "decimal place")));
  }

  private String money(long units) {
    return Figures.money(units, plan.payoutExponent(), plan.currency());
  }
}
