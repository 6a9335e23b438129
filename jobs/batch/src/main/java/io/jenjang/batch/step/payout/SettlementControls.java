package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Journal;
import io.jenjang.batch.schema.Journal.Cause;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.step.check.Checks;
import io.jenjang.batch.step.check.Needed;
import io.jenjang.money.Scales;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;

/** The checks of the rounding ledger and of the journal. */
public final class SettlementControls {
  private static final String BALANCES = "every journal entry balances";
  private static final Needed JOURNAL =
      Needed.of(Journal.TABLE, "entry", "debit", "credit", "currency", "reference");

  private final Plan plan;
  private final Disbursement disbursement;
  private final PartTotals written;
  private final long unit;
  private final Checks checks;

  private SettlementControls(
      Checks checks, Plan plan, Disbursement disbursement, PartTotals written) {
    this.checks = checks;
    this.plan = plan;
    this.disbursement = disbursement;
    this.written = written;
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
  }

  /**
   * Makes the checks.
   *
   * @param written added up from the rows of the tables
   * @param opening sum of the balances that the previous run left, in units of the payout exponent
   */
  public static void add(
      Checks checks, Plan plan, Disbursement disbursement, PartTotals written, long opening) {
    SettlementControls all = new SettlementControls(checks, plan, disbursement, written);
    all.residues();
    if (checks.can(BALANCES, JOURNAL) && written.journal().entries() > 0) {
      all.journal(opening);
    }
  }

  private void residues() {
    RoundingLedger ledger = written.ledger();
    for (int i = 0; i < plan.bonuses().size(); i++) {
      residues(plan.bonuses().get(i).code(), plan.currency(), i);
    }
    if (written.tax() != 0) {
      residues("lines of kind tax", plan.currency(), ledger.tax());
    }
    if (written.fees() != 0) {
      residues("lines of kind fee", plan.currency(), ledger.fee());
    }
    for (int i = 1; i < disbursement.currencies(); i++) {
      if (ledger.exact(ledger.fx(i)).signum() != 0) {
        residues("lines of kind fx", disbursement.currency(i), ledger.fx(i));
      }
    }
  }

  private void residues(String subject, String currency, int place) {
    RoundingLedger ledger = written.ledger();
    checks.add(Control.exact(
        "exact - rounded = residues",
        subject,
        currency,
        ledger.roundedAway(place),
        ledger.residues(place),
        "exact " + plain(ledger.exact(place)) + ", scaled away " + plain(ledger.scaledAway(place))
            + ", residues " + plain(ledger.residues(place))));
  }

  private void journal(long opening) {
    JournalTotals journal = written.journal();
    checks.add(Control.equal(
        BALANCES,
        "journal",
        null,
        BigDecimal.ZERO,
        BigDecimal.valueOf(journal.unbalanced()),
        journal.entries() + " entries, those that do not balance are counted"));
    for (int i = 0; i < disbursement.currencies(); i++) {
      if (journal.debits(i).signum() != 0) {
        checks.add(Control.equal(
            "journal: debit = credit",
            "journal",
            disbursement.currency(i),
            journal.debits(i),
            journal.credits(i),
            null));
      }
    }
    posted("earned", written.earned(), Cause.EARNED, Cause.ROUNDING);
    posted("adjustments", written.adjusted(), Cause.ADJUSTMENTS);
    posted("clawback", written.clawedBack(), Cause.CLAWBACK);
    posted("withheld_tax", -written.tax(), Cause.WITHHELD_TAX);
    posted("fees", -written.fees(), Cause.FEES);
    posted("payable", -written.payable(), Cause.PAYABLE, Cause.EXCHANGE);
    posted(
        "closing_balance", Math.subtractExact(opening, written.closing()), Cause.HELD, Cause.DEBT);
  }

  private void posted(String column, long units, Cause... causes) {
    checks.add(Control.equal(
        "journal = statements",
        column,
        plan.currency(),
        BigDecimal.valueOf(Math.multiplyExact(units, unit), Scales.MONEY),
        written.journal().net(causes),
        "debits less credits; of closing_balance its change"));
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
