package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.StatementOracle;
import io.jenjang.oracle.StatementOracle.Given;
import io.jenjang.oracle.StatementOracle.Result;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Withholding;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Weeks of a drawn company with returns, adjustments, debts, tax by the month, fees and four currencies, each week opened by what the one before
 * carried: statements against the second calculator, then lines, journal, rates and controls against the statements.
 */
class SettlementIT {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {20261124L, 41L})
  void settlesWeeksAsTheSecondCalculatorDoes(long seed) {
    SettlementWeeks drawn = SettlementWeeks.draw(folder.resolve("in"), seed);
    Path output = folder.resolve("out");
    OutputFolder tables = new OutputFolder(output);
    Plan plan = PlanReader.read(drawn.plan());
    Withholding.Table table = plan.statement().withholding().tables().get(0);
    StatementOracle oracle =
        new StatementOracle(plan.statement(), table, plan.payoutExponent(), plan.rounding());
    Map<String, Open> open = new HashMap<>();
    for (String week : SettlementWeeks.WEEKS) {
      CommandLineRun.period(week, folder.resolve("in"), drawn.plan(), output);
      String about = "seed " + seed + ", week " + week;
      Map<String, BigDecimal> earned = sums(tables, week, "kind IN ('bonus', 'cap')");
      Map<String, BigDecimal> adjusted = sums(tables, week, "kind = 'adjustment'");
      for (Map<String, String> row : tables.table("statements", week).rows()) {
        String member = row.get("member_id");
        Open before = open.getOrDefault(member, Open.NONE).in(week);
        BigDecimal pays = earned
            .getOrDefault(member, BigDecimal.ZERO)
            .add(adjusted.getOrDefault(member, BigDecimal.ZERO));
        Result wanted = oracle.settle(given(drawn, week, member, before, pays));
        assertThat(shown(row))
            .as("%s, %s: %s", about, member, row)
            .isEqualTo(shown(wanted, drawn, member));
        open.put(member, before.after(wanted));
      }
      open.keySet().removeIf(member -> open.get(member).isNothing());
      linesMakeTheStatements(tables, week, about);
      journalBalances(tables, week, about);
      assertThat(tables.table("controls", week).column("passed")).as(about).containsOnly("true");
      assertThat(
              tables.table("fx_rates", week).texts(List.of("from_currency", "to_currency", "rate")))
          .as(about)
          .isEqualTo(drawn.frozen(week));
    }
  }

  /** What a member brings from the weeks before. */
  private record Open(
      BigDecimal held, BigDecimal debt, String month, BigDecimal gross, BigDecimal tax) {
    static final Open NONE =
        new Open(BigDecimal.ZERO, BigDecimal.ZERO, "", BigDecimal.ZERO, BigDecimal.ZERO);

    /** A month that is over counts no more. */
    Open in(String week) {
      String now = SettlementWeeks.month(week);
      return now.equals(month) ? this : new Open(held, debt, now, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    Open after(Result result) {
      return new Open(
          result.held(), result.debt(), month, gross.add(result.taxed()), tax.add(result.tax()));
    }

    boolean isNothing() {
      return held.signum() == 0 && debt.signum() == 0 && gross.signum() == 0;
    }
  }

  private static Given given(
      SettlementWeeks drawn, String week, String member, Open before, BigDecimal pays) {
    String currency = drawn.currency(member);
    return new Given(
        before.held(),
        before.debt(),
        pays,
        drawn.hasTaxId(member),
        before.gross(),
        before.tax(),
        drawn.rate(week, currency),
        SettlementWeeks.places(currency));
  }

  private static List<String> shown(Map<String, String> row) {
    return List.of(
        row.get("withheld_tax"),
        row.get("fees"),
        row.get("payable"),
        row.get("payout_currency"),
        row.get("payout_amount"),
        row.get("held"),
        row.get("debt"),
        row.get("closing_balance"));
  }

  private static List<String> shown(Result wanted, SettlementWeeks drawn, String member) {
    String currency = drawn.currency(member);
    boolean other =
        !currency.isEmpty() && !currency.equals("USD") && wanted.payable().signum() > 0;
    return List.of(
        plain(wanted.tax()),
        plain(wanted.fee()),
        plain(wanted.payable()),
        other ? currency : "",
        other ? plain(wanted.payout()) : "",
        plain(wanted.held()),
        plain(wanted.debt()),
        plain(wanted.held().subtract(wanted.debt())));
  }

  private static Map<String, BigDecimal> sums(OutputFolder tables, String week, String kinds) {
    Map<String, BigDecimal> sums = new HashMap<>();
    tables
        .select(
            "member_id, CASE WHEN " + kinds + " THEN amount ELSE 0 END AS counted",
            "statement_lines",
            week)
        .rows()
        .forEach(row ->
            sums.merge(row.get("member_id"), new BigDecimal(row.get("counted")), BigDecimal::add));
    return sums;
  }

  private static void linesMakeTheStatements(OutputFolder tables, String week, String about) {
    Map<String, String> columns = Map.of(
        "earned", "kind IN ('bonus', 'cap')",
        "adjustments", "kind = 'adjustment'",
        "withheld_tax", "kind = 'tax'",
        "fees", "kind = 'fee'",
        "payout_amount", "kind = 'fx'");
    Rows statements = tables.table("statements", week);
    columns.forEach((column, kinds) -> {
      Map<String, BigDecimal> lines = sums(tables, week, kinds);
      for (Map<String, String> row : statements.rows()) {
        BigDecimal sum = lines.getOrDefault(row.get("member_id"), BigDecimal.ZERO);
        boolean kept = column.equals("withheld_tax") || column.equals("fees");
        String stated = row.get(column).isEmpty() ? "0" : row.get(column);
        assertThat(plain(kept ? sum.negate() : sum))
            .as("%s, %s of %s", about, column, row)
            .isEqualTo(stated);
      }
    });
  }

  private static void journalBalances(OutputFolder tables, String week, String about) {
    Map<String, BigDecimal> balance = new HashMap<>();
    Map<String, BigDecimal> accounts = new HashMap<>();
    for (Map<String, String> row : tables.table("journal", week).rows()) {
      BigDecimal amount =
          new BigDecimal(row.get("debit")).subtract(new BigDecimal(row.get("credit")));
      balance.merge(row.get("entry") + row.get("currency"), amount, BigDecimal::add);
      accounts.merge(row.get("account") + row.get("currency"), amount, BigDecimal::add);
    }
    assertThat(balance).as(about).isNotEmpty();
    assertThat(balance.values()).as(about).allMatch(entry -> entry.signum() == 0);
    BigDecimal tax = sum(tables.table("statements", week), "withheld_tax");
    assertThat(accounts.getOrDefault("tax-payableUSD", BigDecimal.ZERO).negate())
        .as(about)
        .isEqualByComparingTo(tax);
    BigDecimal inYen =
        sum(tables.table("statements", week).where("payout_currency", "JPY"), "payout_amount");
    assertThat(accounts.getOrDefault("payableJPY", BigDecimal.ZERO).negate())
        .as(about)
        .isEqualByComparingTo(inYen);
  }

  private static BigDecimal sum(Rows rows, String column) {
    return rows.column(column).stream()
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal amount) {
    return Rows.plain(amount.toPlainString());
  }
}
