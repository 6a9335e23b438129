package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenjang.plan.Safeguards;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.Finding.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two companies of the same people, the same sums and the same pay to the cent. In the healthy one most is bought by customers, in the recruiting one by newcomers as
 * stock: nothing but that tells them apart, and the rules do.
 */
class HealthyAndRecruitingTest {
  private static final long SEED = 20261031;
  private static final int MEMBERS = 400;
  private static final String PLAN = """
      volumes { cv { sum = cv } }
      bonuses = [
        { code = own, type = personal, basis = cv, rate = 0.10 }
        { code = levels, type = unilevel, basis = cv, levels = [0.08, 0.05, 0.03] }
        { code = match, type = matching, of = [levels], levels = [0.10] }
      ]
      """;

  /** @param retailPercent of all sales that are to customers; of the rest three quarters are stock */
  private static Company company(int retailPercent) {
    Random people = new Random(SEED);
    Random buyers = new Random(SEED + 1);
    Company company = Company.of(PLAN);
    for (int i = 0; i < MEMBERS; i++) {
      company.member(
          "M" + i,
          i == 0 ? "" : "M" + people.nextInt(i),
          LocalDate.of(2026, 10, 31).minusDays(people.nextInt(700)),
          "");
      for (int sale = 0; sale < 6; sale++) {
        int net = 10 + people.nextInt(90);
        int drawn = buyers.nextInt(100);
        boolean self = buyers.nextInt(4) == 0;
        String buyer = drawn < retailPercent ? "retail+verified" : self ? "self" : "stock";
        company.sale("M" + i, buyer, "c" + sale, net);
      }
    }
    return company;
  }

  private static Map<String, Finding> findings(Company company) throws IOException {
    return findings(company, List.of("company-policy", "us-orders", "eu", "indonesia"));
  }

  private static Map<String, Finding> findings(Company company, List<String> names)
      throws IOException {
    Map<String, RuleSet> sets = new LinkedHashMap<>();
    for (String name : names) {
      sets.put(
          name,
          RuleSetReader.read(
              name, name, Files.readString(Path.of("../../conf/safeguards", name + ".conf"))));
    }
    Rulebook book = new Rulebook(new Safeguards(List.copyOf(sets.keySet()), Map.of()), sets);
    Map<String, Finding> byRule = new LinkedHashMap<>();
    Assessment.of(company.outcome(), company.evidence(), book, YearSoFar.NONE).findings().stream()
        .filter(Finding::isOfTheWhole)
        .forEach(finding -> byRule.put(finding.rule().id(), finding));
    return byRule;
  }

  @Test
  void theRulesTellThemApart() throws IOException {
    Company healthy = company(85);
    Company recruiting = company(4);
    assertThat(recruiting.outcome().earnedInAll()).isEqualTo(healthy.outcome().earnedInAll());
    Map<String, Finding> good = findings(healthy);
    Map<String, Finding> bad = findings(recruiting);

    assertThat(results(good, "CP-4", "CP-5", "US-6")).isEqualTo("CP-4 PASS, CP-5 PASS, US-6 PASS");
    assertThat(results(bad, "CP-4", "CP-5", "US-6")).isEqualTo("CP-4 WARN, CP-5 WARN, US-6 CUT");
    // Verified sales by member, and by member with downline: nearly nobody against nearly
    // everybody.
    for (String rule : List.of("US-5a", "US-10")) {
      Finding few = good.get(rule);
      Finding most = bad.get(rule);
      assertThat(few.failed() * 10).as(rule).isLessThan(few.judged() * 2);
      assertThat(most.failed() * 10).as(rule).isGreaterThan(most.judged() * 9);
    }
    assertThat(good.get("CP-1").value().rounded()).isGreaterThan(new BigDecimal("0.8"));
    assertThat(bad.get("CP-1").value().rounded()).isLessThan(new BigDecimal("0.1"));
    assertThat(good.get("CP-2").value().compareTo(Ratio.of(4))).isPositive();
    assertThat(bad.get("CP-2").value()).isEqualTo(Ratio.of(0));
    // US-6 has cut the recruiting company's pay by a tenth, rounded down to a cent.
    assertThat(bad.get("CP-8").value().rounded())
        .isCloseTo(
            good.get("CP-8").value().rounded().multiply(new BigDecimal("0.9")),
            within(new BigDecimal("0.000001")));
  }

  @Test
  void whatKnowsNothingOfBuyersSeesNoDifference() throws IOException {
    List<String> sets = List.of("company-policy", "indonesia");
    Map<String, Finding> good = findings(company(85), sets);
    Map<String, Finding> bad = findings(company(4), sets);
    for (String rule : List.of("ID-1", "ID-4", "CP-8", "CP-9", "CP-10", "CP-11")) {
      assertThat(bad.get(rule).value()).as(rule).isEqualTo(good.get(rule).value());
    }
  }

  private static String results(Map<String, Finding> found, String... rules) {
    return String.join(
        ", ",
        Arrays.stream(rules).map(rule -> rule + " " + found.get(rule).result()).toList());
  }

  /** The table that the reference shows is what these two companies come to. */
  @Test
  void theTableOfTheReferenceIsTrue() throws IOException {
    Map<String, Finding> good = findings(company(85));
    Map<String, Finding> bad = findings(company(4));
    String reference = Files.readString(Path.of("../../conf/plans/README.md"));
    for (String rule : List.of(
        "CP-1", "CP-2", "CP-3", "CP-4", "CP-5", "CP-12", "CP-14", "US-5a", "US-6", "US-10", "CP-8",
        "CP-9")) {
      String row = "| " + rule + " | " + good.get(rule).rule().says() + " | "
          + shown(good.get(rule)) + " | " + shown(bad.get(rule)) + " |";
      assertThat(reference).contains(row);
    }
  }

  private static String shown(Finding finding) {
    String value = finding.judged() == 0
        ? finding.value().rounded().setScale(3, RoundingMode.HALF_UP).toPlainString()
        : "not so for " + finding.failed() + " of " + finding.judged();
    return value + (finding.rule().threshold() == null ? "" : " " + finding.result());
  }

  @Test
  void whatIsNotKnownIsNeverAPass() throws IOException {
    Map<String, Finding> found = findings(company(85));
    for (String rule : List.of("ID-2", "ID-5", "US-2")) {
      assertThat(found.get(rule).result()).as(rule).isEqualTo(Result.NOT_COMPUTED);
    }
  }
}
