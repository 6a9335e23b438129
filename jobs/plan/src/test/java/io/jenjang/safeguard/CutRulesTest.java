package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Outcome;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.Finding.Result;
import org.junit.jupiter.api.Test;

/** Rules that cut pay, worked by hand on the {@link ThreeSellers}: A is paid 25.00, B 10.00, C nothing. */
class CutRulesTest {
  /** 150 of 300 go to end users. */
  private static final String END_USERS =
      rule("US-6", "end-user-sales-share", "period", "at-least = 0.80", "0.10");

  /** B has 4 of its 10 from own use, A 7 of 25. */
  private static final String OWN_USE =
      rule("OWN", "own-use-pay-share", "member", "at-most = \"1/3\"", "0.25");

  private static String rule(
      String id, String measure, String scope, String threshold, String cut) {
    return "{ id = " + id + ", says = x, source = x, sure = policy, severity = cut, cut = " + cut
        + ", measure = " + measure + ", scope = " + scope + ", " + threshold + " }";
  }

  @Test
  void aRuleOfTheCompanyCutsEverybody() {
    Assessment cut = ThreeSellers.company().assess(END_USERS);
    Finding finding = cut.findings().get(0);
    assertThat(finding.result()).isEqualTo(Result.CUT);
    assertThat(finding.value().rounded()).isEqualByComparingTo("0.5");
    assertThat(finding.note()).isEqualTo("10 % of pay is cut");
    Outcome paid = cut.outcome();
    assertThat(paid.earnedInAll()).containsExactly(0, 2250, 900, 0);
    assertThat(paid.cuts().ruled(0, 1)).isEqualTo(250);
    assertThat(paid.cuts().ruled(0, 2)).isEqualTo(100);
    assertThat(paid.paid(0) + paid.unpaid(0)).isEqualTo(paid.theoretical()[0]);
    assertThat(cut.origins().total(0)).isEqualTo(3150);
    assertThat(cut.blocking()).isEmpty();
  }

  @Test
  void aRuleOfMembersCutsThoseOfWhomItDoesNotHold() {
    Assessment cut = ThreeSellers.company().assess(OWN_USE);
    assertThat(cut.findings()).extracting(Finding::result).containsOnly(Result.CUT);
    assertThat(cut.findings()).extracting(Finding::member).containsExactly(0, 2);
    assertThat(cut.outcome().earnedInAll()).containsExactly(0, 2500, 750, 0);
  }

  @Test
  void ofSeveralTheLargestShareCounts() {
    Assessment cut = ThreeSellers.company().assess(OWN_USE + ", " + END_USERS);
    assertThat(cut.outcome().earnedInAll()).containsExactly(0, 2250, 750, 0);
    assertThat(cut.findings()).extracting(Finding::result).containsOnly(Result.CUT);
  }

  @Test
  void otherRulesAreHeldAgainstWhatIsPaid() {
    // 31.50 of 300, not 35
    Assessment cut = ThreeSellers.company()
        .assess(END_USERS + ", " + Company.rule("payout-ratio", "period", "at-most = 0.11"));
    Finding ratio = cut.findings().get(1);
    assertThat(ratio.value().rounded()).isEqualByComparingTo("0.105");
    assertThat(ratio.result()).isEqualTo(Result.PASS);
    assertThat(cut.findings().get(0).rule().id()).isEqualTo("US-6");
    // 17.10 of 31.50: what is cut is cut from all origins in proportion
    assertThat(cut.headline().retailPay().rounded()).isEqualByComparingTo("0.542857");
  }

  @Test
  void aRuleOfAMarketCutsItsMembersOnly() {
    RuleSet set = RuleSetReader.read(
        "m", "m.conf", "rule-set { name = m, jurisdiction = M, rules = [" + END_USERS + "] }");
    assertThat(ThreeSellers.company().assess("ID", set).outcome().earnedInAll())
        .containsExactly(0, 2500, 900, 0);
  }

  @Test
  void whatHoldsOrIsNotComputedCutsNothing() {
    Outcome whole = ThreeSellers.company().outcome();
    String holds = rule("R", "end-user-sales-share", "period", "at-least = 0.50", "0.10");
    Assessment kept = ThreeSellers.company().assess(holds);
    assertThat(kept.findings().get(0).result()).isEqualTo(Result.PASS);
    assertThat(kept.outcome().earnedInAll()).isEqualTo(whole.earnedInAll());
    Assessment unknown = ThreeSellers.company()
        .delivered(new SalesByBuyer.Delivered(true, true, false))
        .assess(END_USERS);
    assertThat(unknown.findings().get(0).result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(unknown.outcome().earnedInAll()).isEqualTo(whole.earnedInAll());
  }

  /** The cut is 10 % of what stands after the limit: of 15.00, not of 35.00. */
  @Test
  void aCutFollowsTheLimitOfTheCompany() {
    Assessment cut = ThreeSellers.company(
            ThreeSellers.LEVELS + "limits { payout { max = 0.05, of = cv } }")
        .assess(END_USERS);
    Outcome paid = cut.outcome();
    assertThat(paid.cuts().scaled(0, 1) + paid.cuts().scaled(0, 2)).isEqualTo(2000);
    assertThat(paid.cuts().ruled(0, 1) + paid.cuts().ruled(0, 2)).isEqualTo(150);
    assertThat(paid.paid(0)).isEqualTo(1350);
    assertThat(cut.origins().total(0)).isEqualTo(1350);
  }
}
