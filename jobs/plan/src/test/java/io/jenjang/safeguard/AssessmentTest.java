package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures of a company, worked by hand on the {@link ThreeSellers}. */
class AssessmentTest {
  @ParameterizedTest
  @CsvSource({
    // 35 / 300
    "payout-ratio, at-most = 0.116667, 0.116667, PASS",
    "payout-ratio, at-most = 0.11, 0.116667, FAIL",
    "pay-without-sale, at-most = 0, 0, PASS",
    "pay-without-sale-share, at-most = 0, 0, PASS",
    "pay-not-from-users, at-most = 4.99, 5, FAIL",
    "pay-without-sales, at-most = 0, 0, PASS",
    // 160 / 300
    "retail-sales-share, above = 0.53, 0.533333, PASS",
    "retail-sales-share, above = 8/15, 0.533333, FAIL",
    "retail-sales-share, at-least = 8/15, 0.533333, PASS",
    // (60 + 90) / 300
    "end-user-sales-share, at-least = 0.80, 0.5, FAIL",
    // 19 / 35, 30 / 35, 6 / 35, 11 / 35
    "retail-pay-share, at-least = 19/35, 0.542857, PASS",
    "user-pay-share, at-least = 0.9, 0.857143, FAIL",
    "verified-retail-pay-share, at-least = 2/3, 0.171429, FAIL",
    "own-use-pay-share, at-most = 1/3, 0.314286, PASS",
    // 35 / 160
    "pay-to-retail-sales, at-most = 0.30, 0.21875, PASS",
    "pay-from-others, at-most = 0, 35, FAIL",
    // A has none, B has two: of two in the middle the lower one
    "median-retail-customers, at-least = 1, 0, FAIL",
    // A of A, B and C
    "sellers-without-retail-sale, at-most = 0.3, 0.333333, FAIL",
    // C is new: what it bought, 4 for B and 2 for A
    "new-member-pay-share, below = 6/35, 0.171429, FAIL",
    "new-sellers-share, at-most = 1/3, 0.333333, PASS",
    // 0, 10, 25: (2 (2 x 10 + 3 x 25) - 4 x 35) / (3 x 35)
    "gini, at-most = 0.4, 0.47619, FAIL",
    "top-share, at-most = 0.7, 0.714286, FAIL",
    "own-purchase-eligibility, at-most = 0, 0, PASS",
  })
  void everyMeasureOfTheCompany(String measure, String threshold, String value, Result result) {
    String written = threshold.replaceAll("= (\\d+/\\d+)", "= \"$1\"");
    Finding finding = only(ThreeSellers.company().assess(Company.rule(measure, "period", written)));
    assertThat(finding.value().rounded()).as(measure).isEqualByComparingTo(value);
    assertThat(finding.result()).as(measure).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"at-most = 0.40, PASS", "below = 0.40, FAIL"})
  void aYearIsEarlierPeriodsAndThisOne(String threshold, Result result) {
    YearSoFar before =
        new YearSoFar(new BigDecimal("700"), new BigDecimal("365.0000"), "from 2026-09", "");
    Finding finding = only(ThreeSellers.company()
        .year(before)
        .assess(Company.rule("payout-ratio", "year", threshold)));
    assertThat(finding.value().rounded()).isEqualByComparingTo("0.4");
    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.note()).isEqualTo("from 2026-09");
  }

  @Test
  void aYearOfWhichSomethingIsMissingIsNeverAPass() {
    YearSoFar before = new YearSoFar(BigDecimal.ZERO, BigDecimal.ZERO, "", "run X is not there");
    Finding finding = only(ThreeSellers.company()
        .year(before)
        .assess(Company.rule("payout-ratio", "year", "at-most = 1")));
    assertThat(finding.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(finding.note()).isEqualTo("run X is not there");
  }

  @Test
  void aRuleByMemberNamesTheWorstAndWhoBreaksIt() {
    List<Finding> own = ThreeSellers.company()
        .assess(Company.rule("own-use-pay-share", "member", "at-most = \"1/3\""))
        .findings();
    // A: (5 + 2) / 25, B: 4 / 10
    assertThat(own).hasSize(2);
    assertThat(own.get(0).value().rounded()).isEqualByComparingTo("0.4");
    assertThat(own.get(0).result()).isEqualTo(Result.FAIL);
    assertThat(own.get(0).judged()).isEqualTo(2);
    assertThat(own.get(0).failed()).isEqualTo(1);
    assertThat(own.get(1).member()).isEqualTo(2);
    List<Finding> customers = ThreeSellers.company()
        .assess(Company.rule("retail-customers", "member", "at-least = 10"))
        .findings();
    assertThat(customers.get(0).value()).isEqualTo(Ratio.of(0));
    assertThat(customers).extracting(Finding::member).containsExactly(0, 1, 2);
  }

  @Test
  void aDownlineIsAMemberWithEverybodyBelow() {
    List<Finding> found = ThreeSellers.company()
        .assess(Company.rule("retail-sales-share", "downline", "above = \"8/15\""))
        .findings();
    // Both stand above all sales: 160 / 300. C has no pay and is not judged.
    assertThat(found).extracting(Finding::member).containsExactly(0, 1, 2);
    assertThat(found.get(0).judged()).isEqualTo(2);
    assertThat(found.get(2).value().rounded()).isEqualByComparingTo("0.533333");
  }

  @Test
  void whatWasNotDeliveredIsNotComputedAndNeverPasses() {
    Company company = ThreeSellers.company().delivered(new Delivered(true, false, false));
    assertThat(only(company.assess(Company.rule("retail-customers", "member", "at-least = 0")))
            .result())
        .isEqualTo(Result.NOT_COMPUTED);
    Finding verified =
        only(company.assess(Company.rule("verified-retail-pay-share", "period", "at-least = 0")));
    assertThat(verified.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(verified.value()).isNull();
    assertThat(verified.note()).isEqualTo("no sales file has the columns buyer and verified");
    for (String measure :
        List.of("memberships-per-legal-id", "buy-back-refund", "resold-share", "mutual-buying")) {
      assertThat(
              only(ThreeSellers.company().assess(Company.rule(measure, "period", "at-most = 99")))
                  .result())
          .as(measure)
          .isEqualTo(Result.NOT_COMPUTED);
    }
    assertThat(only(ThreeSellers.company()
                .assess(Company.rule("resold-share", "member", "at-least = 0")))
            .result())
        .isEqualTo(Result.NOT_COMPUTED);
    RuleSet years = RuleSetReader.read(
        "y",
        "y.conf",
        "rule-set { name = y, jurisdiction = Y, rules = ["
            + Company.rule("payout-ratio", "year", "at-most = 1") + "] }");
    Finding ofMarket = only(ThreeSellers.company().assess("ID", years));
    assertThat(ofMarket.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(ofMarket.note()).contains("for the whole company only, not by market");
  }

  @Test
  void aSetOfAMarketIsHeldAgainstItsMembersOnly() {
    RuleSet set = RuleSetReader.read(
        "k",
        "k.conf",
        "rule-set { name = k, jurisdiction = K, rules = ["
            + Company.rule("payout-ratio", "period", "at-most = 0.35") + "] }");
    // B and C sold 300 and were paid 10.
    Finding found = only(ThreeSellers.company().assess("ID", set));
    assertThat(found.value().rounded()).isEqualByComparingTo("0.033333");
    assertThat(found.market()).isEqualTo("ID");
    assertThat(only(ThreeSellers.company().assess("KR", set)).result())
        .isEqualTo(Result.NOT_COMPUTED);
  }

  @Test
  void aRuleThatIsNotInForceIsNotAsked() {
    String rule = Company.rule("payout-ratio", "period", "at-most = 0")
        .replace("says = x", "says = x, effective-from = 2026-11-01");
    assertThat(ThreeSellers.company().assess(rule).findings()).isEmpty();
  }

  @Test
  void noSalesAndPayBlocks() {
    Company returned = ThreeSellers.company().sale("A", "retail", "c9", -300);
    assertThat(only(returned.assess(Company.rule("pay-without-sales", "period", "at-most = 0")))
            .value()
            .rounded())
        .isEqualByComparingTo("35");
  }

  private static Finding only(Assessment assessment) {
    return assessment.findings().get(0);
  }
}
