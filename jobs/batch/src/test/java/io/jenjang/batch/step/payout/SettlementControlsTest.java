package io.jenjang.batch.step.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Journal.Cause;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.step.check.Checks;
import io.jenjang.batch.step.intake.Payees;
import io.jenjang.payout.Balances;
import io.jenjang.payout.Pay;
import io.jenjang.payout.Rounded;
import io.jenjang.payout.Statement;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of ledger and journal find what they are there to find. */
class SettlementControlsTest {
  private static final Plan PLAN = PlanReader.read("p.conf", """
      plan {
        id = p, version = 1, effective-from = 2026-01-01, currency = USD
        calendar { every = month, zone = UTC }
        volumes { cv { sum = cv } }
        bonuses = [ { code = own, type = personal, basis = cv, rate = 0.05 } ]
      }
      """);
  private static final Disbursement PAID = Disbursement.of(
      PLAN,
      Calendars.window(PLAN, "2026-10"),
      new Payees(null, new String[] {""}, null),
      List.of());

  private PartTotals totals;

  /** One line, exactly 16.7495, rounded to 16.75, its statement and its entry. */
  @BeforeEach
  void oneMember() {
    totals = new PartTotals(1, 1);
    totals.ledger().line(0, 0, 167_495_000_000_000_000L, 167_500, -1, -5_000_000_000_000L);
    totals.statement(new Statement(
        Balances.NONE,
        new Pay(1_675, 0, 0),
        Rounded.NONE,
        Rounded.NONE,
        1_675,
        null,
        Balances.NONE));
    totals.journal().posting(0, Cause.EARNED, 167_500);
    totals.journal().posting(0, Cause.PAYABLE, -167_500);
    totals.journal().entry(true);
  }

  private static List<Control> controls(PartTotals written, String... leftOut) {
    Checks checks = new Checks(new Omitted(List.of(leftOut), Map.of()));
    SettlementControls.add(checks, PLAN, PAID, written, 0);
    return checks.all();
  }

  private List<String> failed() {
    return controls(totals).stream()
        .filter(control -> !control.passed())
        .map(control -> control.control() + " (" + control.subject() + "), difference "
            + control.difference().toPlainString())
        .toList();
  }

  @Test
  void nothingIsWrongWithOneSoundMember() {
    assertThat(failed()).isEmpty();
    assertThat(controls(totals))
        .extracting(Control::note)
        .contains("exact 16.7495, scaled away 0, residues -0.0005");
  }

  @Test
  void findsAResidueThatIsOffByItsLastPlace() {
    totals.ledger().line(0, 0, 0, 0, 0, 1);
    assertThat(failed()).containsExactly("exact - rounded = residues (own), difference 0.0001");
  }

  @Test
  void findsAnEntryThatDoesNotBalance() {
    totals.journal().posting(0, Cause.HELD, 1);
    totals.journal().entry(false);
    assertThat(failed())
        .containsExactly(
            "every journal entry balances (journal), difference 1",
            "journal: debit = credit (journal), difference -0.0001",
            "journal = statements (closing_balance), difference 0.0001");
  }

  @Test
  void findsPostingsThatAreNotTheStatements() {
    totals.journal().posting(0, Cause.WITHHELD_TAX, -10_000);
    totals.journal().posting(0, Cause.EARNED, 10_000);
    totals.journal().entry(true);
    assertThat(failed())
        .containsExactly(
            "journal = statements (earned), difference 1.0000",
            "journal = statements (withheld_tax), difference -1.0000");
  }

  @Test
  void countsWhatAFundTookApart() {
    totals.ledger().scaledLine(0, 0, 200_000_000_000_000_000L, 100_000, 0, 5_000_000_000L);
    assertThat(failed()).isEmpty();
    assertThat(totals.ledger().scaledAway(0)).isEqualByComparingTo("9.9999995");
  }

  @Test
  void saysOfAJournalThatIsNotWrittenThatItWasNotChecked() {
    PartTotals without = new PartTotals(1, 1);
    assertThat(controls(without, "journal"))
        .extracting(Control::control)
        .containsExactly("exact - rounded = residues", "every journal entry balances");
    assertThat(controls(without, "journal").get(1).made()).isFalse();
    assertThat(controls(without))
        .extracting(Control::control)
        .containsExactly("exact - rounded = residues");
  }
}
