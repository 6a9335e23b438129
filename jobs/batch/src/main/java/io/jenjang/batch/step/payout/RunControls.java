package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.batch.step.check.Checks;
import io.jenjang.batch.step.check.Needed;
import io.jenjang.batch.step.intake.Balance;
import io.jenjang.money.Scales;
import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.safeguard.Assessment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** The checks of a run: what was expected from one way of counting, what was found by another. */
public final class RunControls {
  private static final String THEORETICAL = "theoretical = paid + unpaid";
  private static final String LEGS = "carried in + new = matched + carried out + flushed";
  private static final Needed UNPAID = Needed.of(Unpaid.TABLE, "bonus", "went_to", "amount");
  private static final Needed CARRY = Needed.of(Carry.TABLE, "item", "name", "amount");

  private final Plan plan;
  private final Outcome outcome;
  private final PartTotals written;
  private final long unit;
  private final Checks checks;

  private RunControls(Outcome outcome, PartTotals written, Checks checks) {
    this.checks = checks;
    this.plan = outcome.qualification().period().plan();
    this.outcome = outcome;
    this.written = written;
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
  }

  /**
   * Makes the checks.
   *
   * @param balances what came in against what became of it
   * @param outcome counted on the driver, from the sources
   * @param written added up from the rows of the tables, from the earners
   * @param opening sum of the balances that the previous run left, in units of the payout exponent
   * @param adjusted sum of the adjustments, in units of the payout exponent
   * @param clawedBack sum of what is taken back of closed periods, in units of the payout exponent
   * @param assessment where the money comes from, as far as that was traced
   */
  public static void add(
      Checks checks,
      List<Balance> balances,
      Outcome outcome,
      PartTotals written,
      long opening,
      long adjusted,
      long clawedBack,
      Assessment assessment) {
    RunControls run = new RunControls(outcome, written, checks);
    balances.forEach(run::balance);
    run.rolledVolumes();
    run.bonuses();
    run.origins(assessment);
    run.binaries();
    run.statements(opening, adjusted, clawedBack);
  }

  private void balance(Balance balance) {
    BigDecimal found =
        balance.used().add(balance.outside()).add(balance.duplicates()).add(balance.rejected());
    checks.add(Control.equal(
        "in = used + outside the period + duplicates + rejected",
        balance.table() + " " + balance.measure(),
        balance.currency().isEmpty() ? null : balance.currency(),
        balance.in(),
        found,
        "used " + balance.used().toPlainString() + ", outside "
            + balance.outside().toPlainString()
            + ", duplicates " + balance.duplicates().toPlainString() + ", rejected "
            + balance.rejected().toPlainString()));
  }

  /** What was rolled up, with what no kept upline took, is what there was. */
  private void rolledVolumes() {
    Qualification standing = outcome.qualification();
    for (int i = 0; i < plan.quantities().size(); i++) {
      if (plan.quantities().get(i) instanceof Quantity.Rolled rolled) {
        BigDecimal whole = sum(standing.quantities(plan.quantityIndex(rolled.of())), 1);
        BigDecimal ended = BigDecimal.valueOf(standing.quantity(i, 0), Scales.VOLUME);
        checks.add(Control.equal(
            "volume = rolled up + ended at the company",
            rolled.name(),
            null,
            whole,
            sum(standing.quantities(i), 0),
            "ended at the company " + ended.toPlainString()));
      }
    }
  }

  private void bonuses() {
    for (int i = 0; i < plan.bonuses().size(); i++) {
      String code = plan.bonuses().get(i).code();
      long paid = written.paid(i);
      if (checks.can(THEORETICAL, UNPAID)) {
        long unpaid = written.unpaid(i);
        checks.add(money(
            THEORETICAL,
            code,
            outcome.theoretical()[i],
            Math.addExact(paid, unpaid),
            "paid " + show(paid) + ", unpaid " + show(unpaid)));
      }
      checks.add(money(
          "paid by source = paid by earner",
          code,
          outcome.paid(i),
          paid,
          "walks from the sources against the lines that were written"));
    }
  }

  /** What was traced to retail, preferred, own use, stock and nothing is what was paid. */
  private void origins(Assessment assessment) {
    for (int i = 0; assessment.isMade() && i < plan.bonuses().size(); i++) {
      checks.add(money(
          "paid = traced to its origins",
          plan.bonuses().get(i).code(),
          written.paid(i),
          assessment.origins().total(i),
          "lines that were written against the sales they were traced to"));
    }
  }

  /** Of both sides of everybody: what came in, as the previous run left it and counted from the sources, is what went out. */
  private void binaries() {
    for (int bonus = 0; bonus < outcome.payments().size(); bonus++) {
      BinaryBook book = outcome.payments().get(bonus).legs();
      if (book != null && checks.can(LEGS, CARRY)) {
        binary(bonus, 0, book);
        binary(bonus, 1, book);
      }
    }
  }

  private void binary(int bonus, int side, BinaryBook book) {
    LegTotals legs = written.legs(bonus);
    checks.add(Control.equal(
        LEGS,
        outcome.payments().get(bonus).code() + " leg " + (side + 1),
        null,
        volume(book.carriedIn(side).add(book.added(side))),
        volume(legs.matched(side).add(legs.carried(side)).add(legs.flushed(side))),
        "carried in " + plain(book.carriedIn(side)) + ", new " + plain(book.added(side))
            + ", matched " + plain(legs.matched(side)) + ", carried out "
            + plain(legs.carried(side)) + ", flushed " + plain(legs.flushed(side))));
  }

  private static BigDecimal volume(BigInteger scaled) {
    return new BigDecimal(scaled, Scales.VOLUME);
  }

  private static String plain(BigInteger scaled) {
    return volume(scaled).stripTrailingZeros().toPlainString();
  }

  private void statements(long opening, long adjusted, long clawedBack) {
    long lines = 0;
    for (int i = 0; i < plan.bonuses().size(); i++) {
      lines = Math.addExact(lines, written.paid(i));
    }
    checks.add(money("statements = lines", null, lines, written.earned(), null));
    checks.add(money(
        "taken back of closed periods = statements",
        null,
        clawedBack,
        written.clawedBack(),
        "by the lines that returns reverse against the column clawback"));
    long owed = Math.addExact(Math.addExact(Math.addExact(opening, lines), adjusted), clawedBack);
    long kept = Math.addExact(written.tax(), written.fees());
    checks.add(money(
        "opening + earned + adjustments + clawback = tax + fees + payable + closing",
        null,
        owed,
        Math.addExact(kept, Math.addExact(written.payable(), written.closing())),
        "opening " + show(opening) + ", tax " + show(written.tax()) + ", fees "
            + show(written.fees()) + ", payable " + show(written.payable()) + ", closing "
            + show(written.closing())));
  }

  private Control money(String control, String subject, long expected, long found, String note) {
    return Control.equal(
        control, subject, plan.currency(), decimal(expected), decimal(found), note);
  }

  private String show(long units) {
    return decimal(units).stripTrailingZeros().toPlainString();
  }

  private BigDecimal decimal(long units) {
    return BigDecimal.valueOf(Math.multiplyExact(units, unit), Scales.MONEY);
  }

  private static BigDecimal sum(long[] values, int from) {
    BigDecimal sum = BigDecimal.ZERO;
    long part = 0;
    for (int i = from; i < values.length; i++) {
      long next = part + values[i];
      if (((part ^ next) & (values[i] ^ next)) < 0) {
        sum = sum.add(BigDecimal.valueOf(part, Scales.VOLUME));
        next = values[i];
      }
      part = next;
    }
    return sum.add(BigDecimal.valueOf(part, Scales.VOLUME));
  }
}
