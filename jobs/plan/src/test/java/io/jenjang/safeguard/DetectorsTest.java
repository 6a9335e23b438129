package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Person;
import io.jenjang.safeguard.Finding.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detectors, worked by hand: who was brought in and by whom, who shares a legal id, and what members buy of each other, late, and without reselling it. */
class DetectorsTest {
  /**
   * A brought in three in October: B buys 100 for itself, C 50 as stock, D sells 50 to a customer. E brought in F long ago, who buys 200 for itself. A is paid 20
   * and E 20.
   */
  private static Company recruiters() {
    LocalDate joined = LocalDate.of(2026, 10, 10);
    return Company.of(ThreeSellers.LEVELS)
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
    assertThat(only(ThreeSellers.company()
                .assess(Company.rule("joining-burst", "member", "at-most = 1")))
            .result())
        .isEqualTo(Result.NOT_COMPUTED);
  }

  /** 365 of 700 before, 35 of 300 now. */
  @Test
  void aPersonIsAllActiveMembersWithItsLegalId() {
    Company company = ThreeSellers.company()
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
    Finding nobody = only(ThreeSellers.company()
        .legalId("B", 7)
        .status("B", Person.Status.SUSPENDED)
        .assess(Company.rule("memberships-per-legal-id", "period", "at-most = 1")));
    assertThat(nobody.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(only(ThreeSellers.company()
                .assess(Company.rule("memberships-per-legal-id", "member", "at-most = 1")))
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
    Company company = ThreeSellers.company(ThreeSellers.LEVELS + "active { cv = 100 }");
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
    PairSums pairs = new PairSums();
    pairs.add(b, c, 300_000);
    pairs.add(b, c, 200_000);
    pairs.add(c, b, 400_000);
    pairs.add(ids.indexOf("A"), c, 100_000);
    return new Trades(
        pieces[0],
        pieces[1],
        Map.of(14, pieces[2]),
        Map.of(3, late),
        Purchases.of(3, pairs),
        null,
        null);
  }

  private static Finding only(Assessment assessment) {
    return assessment.findings().get(0);
  }
}
