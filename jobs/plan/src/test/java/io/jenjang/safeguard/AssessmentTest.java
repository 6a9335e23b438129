package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Person;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand. A sponsors B, B sponsors C. B sells 100 to customers (60 of it verified), buys 50 for itself and 50 as stock; C sells 60 to a preferred
 * customer and buys 40. Two levels, 10 % and 5 %: A has 20 of B (10 retail, 6 of it verified, 5 self, 5 stock) and 5 of C (3 retail, 2 self), B has 10 of C (6
 * retail, 4 self). S = 300 (160 retail, 90 self, 50 stock), R = 35 (19 retail, 11 self, 5 stock).
 */
class AssessmentTest {
  private static final String LEVELS = """
      volumes { cv { sum = cv }, net { sum = net } }
      bonuses = [{ code = levels, type = unilevel, basis = cv, levels = [0.10, 0.05] }]
      """;

  private static Company three() {
    return three(LEVELS);
  }

  private static Company three(String plan) {
    return Company.of(plan)
        .member("A", "")
        .member("B", "A", null, "ID")
        .member("C", "B", LocalDate.of(2026, 10, 5), "ID")
        .sale("B", "retail+verified", "c1", 60)
        .sale("B", "retail", "c2", 40)
        .sale("B", "self", "", 50)
        .sale("B", "stock", "", 50)
        .sale("C", "preferred", "c3", 60)
        .sale("C", "self", "", 40);
  }

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
    Finding finding = only(three().assess(Company.rule(measure, "period", written)));
    assertThat(finding.value().rounded()).as(measure).isEqualByComparingTo(value);
    assertThat(finding.result()).as(measure).isEqualTo(result);
  }

  /**
   * A brought in three in October: B buys 100 for itself, C 50 as stock, D sells 50 to a customer. E brought in F long ago, who buys 200 for itself. A is paid 20
   * and E 20.
   */
  private static Company recruiters() {
    LocalDate joined = LocalDate.of(2026, 10, 10);
    return Company.of(LEVELS)
        .member("A", "")
        .member("B", "A", joined, "")
        .member("C", "A", joined, "")
        .member("D", "A", joined, "")
        .member("E", "")
        .member("F", "E")
        .sale("B", "self", "", 100)
        .sale("C", "stock", "", 50)
        .sale("D", "retail", "c1", 50)
        .sale("F", "self", "", 200);
  }

  @ParameterizedTest
  @CsvSource({
    // E's 20 of 40; A has D, who sells
    "pay-to-lines-without-retail, at-most = 0.49, 0.5, FAIL",
    // B and C of B, C and D
    "new-sellers-without-retail-sale, at-most = 0.7, 0.666667, PASS",
    "joining-burst, at-most = 1, 2, FAIL",
  })
  void whatLooksLikeRecruiting(String measure, String threshold, String value, Result result) {
    Finding finding = only(recruiters().assess(Company.rule(measure, "period", threshold)));
    assertThat(finding.value().rounded()).as(measure).isEqualByComparingTo(value);
    assertThat(finding.result()).as(measure).isEqualTo(result);
  }

  @Test
  void whoIsPaidByADryLineAndWhoBroughtManyAreNamed() {
    List<Finding> dry = recruiters()
        .assess(Company.rule("pay-to-lines-without-retail", "downline", "at-most = 0"))
        .findings();
    assertThat(dry).extracting(Finding::member).containsExactly(0, 5);
    assertThat(dry.get(0).judged()).isEqualTo(2);
    assertThat(dry.get(0).failed()).isEqualTo(1);
    List<Finding> bursts = recruiters()
        .assess(Company.rule("joining-burst", "member", "at-most = 1"))
        .findings();
    assertThat(bursts).extracting(Finding::member).containsExactly(0, 1);
    assertThat(bursts.get(1).value()).isEqualTo(Ratio.of(2));
    assertThat(only(three().assess(Company.rule("joining-burst", "member", "at-most = 1")))
            .result())
        .isEqualTo(Result.NOT_COMPUTED);
  }

  /** 365 of 700 before, 35 of 300 now. */
  @ParameterizedTest
  @CsvSource({"at-most = 0.40, PASS", "below = 0.40, FAIL"})
  void aYearIsEarlierPeriodsAndThisOne(String threshold, Result result) {
    YearSoFar before =
        new YearSoFar(new BigDecimal("700"), new BigDecimal("365.0000"), "from 2026-09", "");
    Finding finding =
        only(three().year(before).assess(Company.rule("payout-ratio", "year", threshold)));
    assertThat(finding.value().rounded()).isEqualByComparingTo("0.4");
    assertThat(finding.result()).isEqualTo(result);
    assertThat(finding.note()).isEqualTo("from 2026-09");
  }

  @Test
  void aYearOfWhichSomethingIsMissingIsNeverAPass() {
    YearSoFar before = new YearSoFar(BigDecimal.ZERO, BigDecimal.ZERO, "", "run X is not there");
    Finding finding =
        only(three().year(before).assess(Company.rule("payout-ratio", "year", "at-most = 1")));
    assertThat(finding.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(finding.note()).isEqualTo("run X is not there");
  }

  @Test
  void aRuleByMemberNamesTheWorstAndWhoBreaksIt() {
    List<Finding> own = three()
        .assess(Company.rule("own-use-pay-share", "member", "at-most = \"1/3\""))
        .findings();
    // A: (5 + 2) / 25, B: 4 / 10
    assertThat(own).hasSize(2);
    assertThat(own.get(0).value().rounded()).isEqualByComparingTo("0.4");
    assertThat(own.get(0).result()).isEqualTo(Result.FAIL);
    assertThat(own.get(0).judged()).isEqualTo(2);
    assertThat(own.get(0).failed()).isEqualTo(1);
    assertThat(own.get(1).member()).isEqualTo(2);
    List<Finding> customers = three()
        .assess(Company.rule("retail-customers", "member", "at-least = 10"))
        .findings();
    assertThat(customers.get(0).value()).isEqualTo(Ratio.of(0));
    assertThat(customers).extracting(Finding::member).containsExactly(0, 1, 2);
  }

  @Test
  void aDownlineIsAMemberWithEverybodyBelow() {
    List<Finding> found = three()
        .assess(Company.rule("retail-sales-share", "downline", "above = \"8/15\""))
        .findings();
    // Both stand above all sales: 160 / 300. C has no pay and is not judged.
    assertThat(found).extracting(Finding::member).containsExactly(0, 1, 2);
    assertThat(found.get(0).judged()).isEqualTo(2);
    assertThat(found.get(2).value().rounded()).isEqualByComparingTo("0.533333");
  }

  @Test
  void whatWasNotDeliveredIsNotComputedAndNeverPasses() {
    Company company = three().delivered(new Delivered(true, false, false));
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
      assertThat(only(three().assess(Company.rule(measure, "period", "at-most = 99")))
              .result())
          .as(measure)
          .isEqualTo(Result.NOT_COMPUTED);
    }
    assertThat(only(three().assess(Company.rule("resold-share", "member", "at-least = 0")))
            .result())
        .isEqualTo(Result.NOT_COMPUTED);
    RuleSet years = RuleSetReader.read(
        "y",
        "y.conf",
        "rule-set { name = y, jurisdiction = Y, rules = ["
            + Company.rule("payout-ratio", "year", "at-most = 1") + "] }");
    Finding ofMarket = only(three().assess("ID", years));
    assertThat(ofMarket.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(ofMarket.note()).contains("for the whole company only, not by market");
  }

  @Test
  void aPersonIsAllActiveMembersWithItsLegalId() {
    Company company = three()
        .member("D", "A")
        .member("E", "A")
        .member("F", "A")
        .legalId("B", 2)
        .legalId("C", 1)
        .legalId("D", 2)
        .legalId("E", 2)
        .legalId("F", 1)
        .status("E", Person.Status.TERMINATED);
    // B and D are one person, C and F another; E has left, and A was delivered without.
    Finding most =
        only(company.assess(Company.rule("memberships-per-legal-id", "period", "at-most = 1")));
    assertThat(most.value()).isEqualTo(Ratio.of(2));
    assertThat(most.result()).isEqualTo(Result.FAIL);
    List<Finding> members = company
        .assess(Company.rule("memberships-per-legal-id", "member", "at-most = 1"))
        .findings();
    assertThat(members.get(0).judged()).isEqualTo(4);
    assertThat(members.get(0).failed()).isEqualTo(4);
    List<String> ids = company.ids();
    assertThat(members.subList(1, 5))
        .extracting(finding -> ids.get(finding.member()))
        .containsExactlyInAnyOrder("B", "C", "D", "F");
    Finding nobody = only(three()
        .legalId("B", 7)
        .status("B", Person.Status.SUSPENDED)
        .assess(Company.rule("memberships-per-legal-id", "period", "at-most = 1")));
    assertThat(nobody.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(
            only(three().assess(Company.rule("memberships-per-legal-id", "member", "at-most = 1")))
                .note())
        .isEqualTo("no members file has the column legal_id_hash");
  }

  @ParameterizedTest
  @CsvSource({
    // B bought 5 pieces and resold 3; 4 of the 5 were bought before the last 14 days
    "resold-share, '', 0.6, B 0.6",
    "stock-not-resold, 'days = 14', 0.25, B 0.25",
    // B and C made each other sales of 50 and 40; S = 300, of which B 200 and C 100
    "mutual-buying, '', 0.266667, B 0.2 C 0.4",
    // C has exactly 100, 40 of it bought in the last days; B has 200
    "late-qualifiers, 'days = 3, margin = 0.05', 0.5, C 1"
  })
  void tradesAreSharesOfEachMemberAndOfAll(
      String measure, String keys, String whole, String members) {
    Company company = three(LEVELS + "active { cv = 100 }");
    company.trades(trades(company.ids()));
    String threshold = (measure.equals("resold-share") ? "at-least = 0.7" : "at-most = 0")
        + (keys.isEmpty() ? "" : ", " + keys);
    Finding of = only(company.assess(Company.rule(measure, "period", threshold)));
    assertThat(of.value().rounded()).isEqualByComparingTo(whole);
    List<Finding> rows =
        company.assess(Company.rule(measure, "member", threshold)).findings();
    String found = String.join(
        " ",
        rows.subList(1, rows.size()).stream()
            .map(row -> company.ids().get(row.member()) + " "
                + row.value().rounded().stripTrailingZeros().toPlainString())
            .toList());
    assertThat(found).isEqualTo(members);
  }

  private static Trades trades(List<String> ids) {
    int b = ids.indexOf("B");
    int c = ids.indexOf("C");
    long[][] pieces = new long[3][ids.size()];
    pieces[0][b] = 5;
    pieces[1][b] = 3;
    pieces[2][b] = 4;
    long[][] late = new long[2][ids.size()];
    late[0][c] = 400_000;
    Mutual mutual = new Mutual(3);
    mutual.add(b, c, 300_000);
    mutual.add(b, c, 200_000);
    mutual.add(c, b, 400_000);
    mutual.add(ids.indexOf("A"), c, 100_000);
    return new Trades(
        pieces[0], pieces[1], Map.of(14, pieces[2]), Map.of(3, late), mutual.byMember(), true);
  }

  @Test
  void aSetOfAMarketIsHeldAgainstItsMembersOnly() {
    RuleSet set = RuleSetReader.read(
        "k",
        "k.conf",
        "rule-set { name = k, jurisdiction = K, rules = ["
            + Company.rule("payout-ratio", "period", "at-most = 0.35") + "] }");
    // B and C sold 300 and were paid 10.
    Finding found = only(three().assess("ID", set));
    assertThat(found.value().rounded()).isEqualByComparingTo("0.033333");
    assertThat(found.market()).isEqualTo("ID");
    assertThat(only(three().assess("KR", set)).result()).isEqualTo(Result.NOT_COMPUTED);
  }

  @Test
  void aRuleThatIsNotInForceIsNotAsked() {
    String rule = Company.rule("payout-ratio", "period", "at-most = 0")
        .replace("says = x", "says = x, effective-from = 2026-11-01");
    assertThat(three().assess(rule).findings()).isEmpty();
  }

  @Test
  void noSalesAndPayBlocks() {
    Company returned = three().sale("A", "retail", "c9", -300);
    assertThat(only(returned.assess(Company.rule("pay-without-sales", "period", "at-most = 0")))
            .value()
            .rounded())
        .isEqualByComparingTo("35");
  }

  @Test
  void matchingInheritsWhatItMatches() {
    Company company = Company.of("""
            volumes { cv { sum = cv } }
            bonuses = [
              { code = own, type = personal, basis = cv, rate = 0.20 }
              { code = match, type = matching, of = [own], levels = [0.50] }
            ]
            """)
        .member("A", "")
        .member("B", "A")
        .sale("B", "retail", "c1", 75)
        .sale("B", "stock", "", 25);
    PayOrigins origins = OriginTrace.of(company.outcome(), company.sales());
    // B: 20 (15 retail, 5 stock); A: half of it.
    assertThat(origins.bonuses()[0][Origin.RETAIL.ordinal()]).isEqualTo(1500);
    assertThat(origins.bonuses()[0][Origin.STOCK.ordinal()]).isEqualTo(500);
    assertThat(origins.bonuses()[1][Origin.RETAIL.ordinal()]).isEqualTo(750);
    assertThat(origins.bonuses()[1][Origin.STOCK.ordinal()]).isEqualTo(250);
    assertThat(origins.others()[1]).isEqualTo(1000);
    assertThat(origins.others()[2]).isZero();
  }

  @Test
  void capAndLimitTakeFromAllOriginsInProportion() {
    Company company =
        Company.of("""
            volumes { cv { sum = cv } }
            bonuses = [{ code = own, type = personal, basis = cv, rate = 0.50, cap { per-earner = 20 } }]
            limits { payout { max = 0.10, of = cv } }
            """).member("A", "").sale("A", "retail", "c1", 75).sale("A", "self", "", 25);
    PayOrigins origins = OriginTrace.of(company.outcome(), company.sales());
    assertThat(origins.bonuses()[0][Origin.RETAIL.ordinal()]).isEqualTo(750);
    assertThat(origins.bonuses()[0][Origin.SELF.ordinal()]).isEqualTo(250);
  }

  private static Finding only(Assessment assessment) {
    return assessment.findings().get(0);
  }
}
