package io.jenjang.payout;

import static io.jenjang.oracle.PageTable.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.PageTable;
import io.jenjang.oracle.ReferencePlan;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements and reversals of the plan reference come out as its tables say. */
class StatementReferenceTest {
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final PeriodWindow OCTOBER =
      new PeriodWindow("2026-10", LAST.withDayOfMonth(1), LAST, 0, 1);

  private static Map<String, List<Map<String, String>>> tables(String first) throws IOException {
    return PageTable.below(Files.readString(Path.of("../../conf/plans/README.md")), first);
  }

  @Test
  void aStatementIsWhatItsTableSays() throws IOException {
    Map<String, List<Map<String, String>>> examples = tables("held");
    assertThat(examples).hasSizeGreaterThan(2);
    examples.forEach((example, rows) -> {
      Plan plan = PlanReader.read("README.md", ReferencePlan.of(example));
      rows.forEach(row -> check(plan, row));
    });
  }

  private static void check(Plan plan, Map<String, String> row) {
    Payee.Taxed month =
        new Payee.Taxed(units(plan, row, "month pay"), units(plan, row, "month tax"));
    Payee payee =
        new Payee(!row.getOrDefault("tax id", "").equals("no"), month, conversion(plan, row));
    Statement statement = Settlement.of(plan, OCTOBER)
        .settle(
            new Balances(units(plan, row, "held"), units(plan, row, "debt")),
            new Pay(units(plan, row, "earned"), 0, 0),
            payee);
    Map<String, Long> found = new LinkedHashMap<>();
    found.put("tax", statement.tax().amount());
    found.put("fee", statement.fee().amount());
    found.put("paid", statement.payable());
    found.put("held then", statement.closing().held());
    found.put("debt then", statement.closing().debt());
    found.forEach((column, amount) ->
        assertThat(amount).as("%s of %s", column, row).isEqualTo(units(plan, row, column)));
    if (payee.conversion() != null) {
      assertThat(statement.payout().amount())
          .as("%s", row)
          .isEqualTo(number(row.get("paid in IDR")).longValueExact());
    }
  }

  private static Conversion conversion(Plan plan, Map<String, String> row) {
    String rate = row.getOrDefault("rate", "");
    int places = plan.statement().payout().exponents().getOrDefault("IDR", 2);
    return rate.isEmpty()
        ? null
        : new Conversion(
            "IDR",
            number(rate).movePointRight(12).longValueExact(),
            places,
            plan.payoutExponent(),
            plan.rounding());
  }

  private static long units(Plan plan, Map<String, String> row, String column) {
    return number(row.getOrDefault(column, ""))
        .movePointRight(plan.payoutExponent())
        .longValueExact();
  }

  @Test
  void whatGoesBackIsWhatItsTableSays() throws IOException {
    Map<String, List<Map<String, String>>> examples = tables("back before");
    assertThat(examples).hasSize(1);
    examples.forEach((example, rows) -> {
      Plan plan = PlanReader.read("README.md", ReferencePlan.of(example));
      assertThat(plan.returns()).isEqualTo(Plan.ReturnPolicy.REVERSE_ORIGINAL);
      for (Map<String, String> row : rows) {
        Reversal reversal = new Reversal(
            cents(row, "line").toBigIntegerExact(),
            cents(row, "lines").toBigIntegerExact(),
            cents(row, "cut").toBigIntegerExact(),
            plan.rounding());
        BigDecimal before = number(row.get("back before"));
        BigDecimal after = before.add(number(row.get("back now")));
        BigDecimal basis = number(row.get("basis"));
        assertThat(reversal.of(Portion.of(before, basis), Portion.of(after, basis)))
            .as("%s", row)
            .isEqualTo(cents(row, "goes back").longValueExact());
      }
    });
  }

  private static BigDecimal cents(Map<String, String> row, String column) {
    return number(row.get(column)).movePointRight(2);
  }
}
