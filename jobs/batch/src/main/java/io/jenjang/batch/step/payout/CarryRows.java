package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Carry.Item;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.money.Scales;
import io.jenjang.payout.Balances;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.payout.Qualification;
import io.jenjang.payout.Statement;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What the next period opens with. */
final class CarryRows {
  private final Payroll payroll;
  private final Qualification standing;
  private final Plan plan;
  private final Carry.Writer rows;
  private final MoneyScale scale;
  private final String period;
  private final LegCarryRows legs;
  private final String month;
  private final boolean taxesByMonth;
  private final List<Accumulation> accumulations = new ArrayList<>();

  /** A quantity over periods: what of it still counts in the next period. */
  private record Accumulation(
      int quantity, String name, boolean lifetime, List<Opening.Recorded> kept) {}

  CarryRows(Payroll payroll, RowSink sink, PartTotals totals) {
    this.payroll = payroll;
    this.standing = payroll.qualification();
    this.plan = payroll.plan();
    this.rows = new Carry.Writer(sink, payroll.members().ids());
    this.scale = payroll.scale();
    this.period = standing.period().window().name();
    this.legs = new LegCarryRows(payroll, rows, totals, recordedIn());
    this.month = month(standing.period().window());
    this.taxesByMonth = payroll.disbursement().settlement().taxesByMonth()
        && plan.calendar().every() != Calendar.Every.MONTH;
    for (int i = 0; i < plan.quantities().size(); i++) {
      if (plan.quantities().get(i) instanceof Quantity.Over over) {
        accumulations.add(accumulation(i, over));
      }
    }
  }

  /** Hands on what was carried for people who are not among the members, and of awards that are not in this plan. */
  void strangers() {
    payroll.opening().strangers().forEach(this::handOn);
    payroll.opening().otherAwards().forEach(this::handOn);
  }

  private void handOn(Opening.Stranger one) {
    rows.stranger(one.memberId(), one.item(), one.name(), one.period(), one.amount(), one.text());
  }

  /** The month that a period belongs to where tax goes by months: that of its last day. */
  static String month(PeriodWindow window) {
    return YearMonth.from(window.lastDay()).toString();
  }

  /**
   * @param statement null for a member who has none
   */
  void write(int member, Statement statement) {
    int title = standing.title(member);
    if (title > 0) {
      rows.text(member, Item.TITLE, plan.rankName(title), null, null);
    }
    ranks(member);
    accumulations.forEach(accumulation -> write(member, accumulation));
    legs.write(member);
    if (payroll.ordered()[member] || payroll.opening().ordered()[member]) {
      rows.text(member, Item.FIRST_ORDER, null, null, null);
    }
    awards(member);
    Balances closing = statement == null ? Balances.NONE : statement.closing();
    if (closing.net() != 0) {
      rows.amount(member, Item.BALANCE, plan.currency(), null, scale.toTable(closing.net()));
    }
    if (closing.held() > 0 && closing.debt() > 0) {
      rows.amount(member, Item.HELD, plan.currency(), null, scale.toTable(closing.held()));
    }
    if (taxesByMonth) {
      taxed(member, statement);
    }
  }

  /** What the month taxed so far; whether the next period is of the same month is for its reader to see. */
  private void taxed(int member, Statement statement) {
    Taxed before = payroll.opening().taxed(member);
    Taxed taxed = statement == null ? before : before.plus(statement.tax());
    if (taxed.gross() != 0) {
      rows.amount(member, Item.TAXED, month, null, scale.toTable(taxed.gross()));
    }
    if (taxed.withheld() != 0) {
      rows.amount(member, Item.WITHHELD, month, null, scale.toTable(taxed.withheld()));
    }
  }

  /** This period and those before it whose volume is still told apart. */
  private List<String> recordedIn() {
    List<String> names = new ArrayList<>(List.of(period));
    names.addAll(Calendars.namesBefore(
        plan.calendar(), standing.period().window(), OpeningReader.lookBack(plan)));
    return names;
  }

  private void awards(int member) {
    for (int bonus = 0; bonus < payroll.awards().length; bonus++) {
      boolean[][] given = payroll.awards()[bonus];
      String ranks = given == null ? "" : ranks(given, member);
      if (!ranks.isEmpty()) {
        rows.text(member, Item.AWARD, plan.bonuses().get(bonus).code(), null, ranks);
      }
    }
  }

  private String ranks(boolean[][] given, int member) {
    StringJoiner ranks = new StringJoiner(",");
    for (int i = 0; i < given.length; i++) {
      if (given[i] != null && given[i][member]) {
        ranks.add(plan.rankName(i + 1));
      }
    }
    return ranks.toString();
  }

  private void ranks(int member) {
    byte[][] since = standing.periodsSince();
    for (int i = 0; i < since.length; i++) {
      int periods = since[i] == null ? 0 : Byte.toUnsignedInt(since[i][member]);
      if (periods > 0) {
        rows.amount(member, Item.RANK, plan.rankName(i + 1), null, periods * Scales.ONE_VOLUME);
      }
    }
  }

  private void write(int member, Accumulation accumulation) {
    long now = accumulation.lifetime()
        ? standing.quantity(accumulation.quantity(), member)
        : standing.recorded(accumulation.quantity())[member];
    for (Opening.Recorded earlier : accumulation.kept()) {
      volume(member, accumulation.name(), earlier.period(), earlier.values()[member]);
    }
    volume(member, accumulation.name(), period, now);
  }

  private void volume(int member, String name, String recordedIn, long value) {
    if (value != 0) {
      rows.amount(member, Item.VOLUME, name, recordedIn, value);
    }
  }

  /** Of an accumulation over N periods the last N - 2 and this one still count next time; of a lifetime sum one number is enough. */
  private Accumulation accumulation(int quantity, Quantity.Over over) {
    boolean lifetime = over.periods() == Quantity.LIFETIME;
    List<Opening.Recorded> earlier = payroll.opening().recorded().stream()
        .filter(values -> values.quantity() == quantity)
        .sorted(java.util.Comparator.comparing(Opening.Recorded::period))
        .toList();
    int kept = lifetime ? 0 : Math.min(earlier.size(), Math.max(0, over.periods() - 2));
    return new Accumulation(
        quantity, over.name(), lifetime, earlier.subList(earlier.size() - kept, earlier.size()));
  }
}
