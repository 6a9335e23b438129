package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.step.check.WrittenSums.Line;
import io.jenjang.batch.step.check.WrittenSums.Owed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks of sums that SQL found in the written files, against each other and against what was counted before. */
public final class SumControls {
  private static final String FROM_FILES = ", added up from the files";
  private static final String THEORETICAL = "theoretical = paid + unpaid";
  private static final String LINES = "statements = lines" + FROM_FILES;
  private static final String ROLLED =
      "opening + earned + adjustments + clawback - tax - fees - payable = closing" + FROM_FILES;
  private static final String UNBALANCED = "statements that do not balance" + FROM_FILES;
  private static final String NEGATIVE = "statements that pay less than nothing" + FROM_FILES;
  private static final String SHARES = "bonuses of the statements = lines" + FROM_FILES;
  private static final String CARRIED =
      "previous carry + earned + adjustments + clawback - tax - fees - payable = carry"
          + FROM_FILES;
  private static final String REJECTS = "rejects = rejects counted at intake" + FROM_FILES;

  private final WrittenSums sums;
  private final Checks checks;

  private SumControls(WrittenSums sums, Checks checks) {
    this.checks = checks;
    this.sums = sums;
  }

  /**
   * What the files are held against.
   *
   * @param theoretical by bonus code
   * @param rejects rows by input table, as intake counted them
   * @param opening balances by currency that the previous run carried; empty without one
   */
  public record Expected(
      Map<String, BigDecimal> theoretical,
      Map<String, Long> rejects,
      Map<String, BigDecimal> opening) {}

  /** By bonus code what the run's own controls say would have been paid if the plan had kept nothing back. */
  public static Map<String, BigDecimal> theoretical(List<Control> controls) {
    Map<String, BigDecimal> byBonus = new TreeMap<>();
    for (Control control : controls) {
      if (control.control().equals(THEORETICAL) && control.made()) {
        byBonus.put(control.subject(), control.expected());
      }
    }
    return byBonus;
  }

  /**
   * The checks, in a fixed order.
   *
   * @param omitted what the run does not have
   */
  public static List<Control> of(WrittenSums sums, Expected expected, Omitted omitted) {
    Checks checks = new Checks(omitted);
    new SumControls(sums, checks).add(expected);
    return checks.all();
  }

  private void add(Expected expected) {
    if (checks.can(THEORETICAL + FROM_FILES, SummedColumns.LINES, SummedColumns.UNPAID)) {
      theoretical(expected.theoretical());
    }
    if (checks.has(SummedColumns.STATEMENTS)) {
      statements();
    } else {
      withoutStatements();
    }
    if (checks.can(CARRIED, SummedColumns.STATEMENTS, SummedColumns.CARRY)) {
      carried(expected.opening());
    }
    if (checks.can(REJECTS, SummedColumns.REJECTS)) {
      rejects(expected.rejects());
    }
  }

  private void statements() {
    for (Owed owed : sums.statements()) {
      if (checks.can(LINES, SummedColumns.LINES)) {
        lines(owed);
      }
      statements(owed);
      if (checks.can(SHARES, SummedColumns.LINES)) {
        shares(owed.currency());
      }
    }
    linesWithoutStatement();
  }

  /** Every run has statements, but not every one all columns of them: notes what cannot be checked. */
  private void withoutStatements() {
    checks.can(LINES, SummedColumns.STATEMENTS, SummedColumns.LINES);
    checks.can(ROLLED, SummedColumns.STATEMENTS);
    checks.can(UNBALANCED, SummedColumns.STATEMENTS);
    checks.can(NEGATIVE, SummedColumns.STATEMENTS);
    checks.can(SHARES, SummedColumns.STATEMENTS, SummedColumns.LINES);
  }

  private void theoretical(Map<String, BigDecimal> theoretical) {
    TreeSet<String> codes = new TreeSet<>(theoretical.keySet());
    sums.lines().stream().map(Line::bonus).filter(Objects::nonNull).forEach(codes::add);
    sums.unpaid().forEach(kept -> codes.add(kept.bonus()));
    for (String code : codes) {
      BigDecimal paid = sum(line -> earns(line) && code.equals(line.bonus()));
      BigDecimal unpaid = sums.unpaid().stream()
          .filter(kept -> kept.bonus().equals(code))
          .map(WrittenSums.Kept::amount)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      equal(
          THEORETICAL + FROM_FILES,
          code,
          null,
          theoretical.getOrDefault(code, BigDecimal.ZERO),
          paid.add(unpaid),
          "paid " + paid.toPlainString() + ", unpaid " + unpaid.toPlainString());
    }
  }

  private void lines(Owed owed) {
    String currency = owed.currency();
    lines("earned", currency, owed.earned(), SumControls::earns);
    lines("adjustments", currency, owed.adjustments(), kind("adjustment").or(kind("restatement")));
    lines("clawback", currency, owed.clawback(), kind("clawback"));
    lines("withheld_tax", currency, owed.tax().negate(), kind("tax"));
    lines("fees", currency, owed.fees().negate(), kind("fee"));
    long rows = sums.lines().stream()
        .filter(line -> line.currency().equals(currency) || isPayout(line))
        .mapToLong(Line::rows)
        .sum();
    equal(LINES, "lines", currency, number(rows), number(owed.lines()));
  }

  private void statements(Owed owed) {
    String currency = owed.currency();
    equal(ROLLED, null, currency, owed.opening().add(owed.gained()), owed.closing());
    equal(UNBALANCED, null, currency, BigDecimal.ZERO, number(owed.unbalanced()));
    equal(NEGATIVE, null, currency, BigDecimal.ZERO, number(owed.negative()));
  }

  private void lines(String column, String currency, BigDecimal found, Predicate<Line> belongs) {
    BigDecimal expected = sum(line -> line.currency().equals(currency) && belongs.test(line));
    equal(LINES, column, currency, expected, found);
  }

  /** What statements show by bonus is what the lines of the bonus add up to. */
  private void shares(String currency) {
    Map<String, BigDecimal> shown = new TreeMap<>();
    for (Line line : sums.lines()) {
      if (line.bonus() != null && earns(line) && line.currency().equals(currency)) {
        shown.put(line.bonus(), BigDecimal.ZERO);
      }
    }
    sums.bonuses().stream()
        .filter(share -> share.currency().equals(currency))
        .forEach(share -> shown.put(share.bonus(), share.amount()));
    shown.forEach((bonus, amount) -> equal(
        SHARES,
        bonus,
        currency,
        sum(line -> earns(line) && bonus.equals(line.bonus()) && line.currency().equals(currency)),
        amount));
  }

  /** What is paid out in a member's own currency is a line in that one, of a statement in the plan's. */
  private static boolean isPayout(Line line) {
    return line.kind().equals("fx");
  }

  private void linesWithoutStatement() {
    List<String> known = sums.statements().stream().map(Owed::currency).toList();
    for (Line line : sums.lines()) {
      if (!known.contains(line.currency()) && !isPayout(line)) {
        equal(LINES, line.kind(), line.currency(), line.amount(), BigDecimal.ZERO);
      }
    }
  }

  /** Balances roll: what was carried here, with what the period gained, is what is carried on. */
  private void carried(Map<String, BigDecimal> opening) {
    Map<String, BigDecimal> expected = new TreeMap<>(opening);
    sums.statements()
        .forEach(owed -> expected.merge(owed.currency(), owed.gained(), BigDecimal::add));
    TreeSet<String> currencies = new TreeSet<>(expected.keySet());
    currencies.addAll(sums.balances().keySet());
    for (String currency : currencies) {
      equal(
          CARRIED,
          null,
          currency,
          expected.getOrDefault(currency, BigDecimal.ZERO),
          sums.balances().getOrDefault(currency, BigDecimal.ZERO));
    }
  }

  private void rejects(Map<String, Long> counted) {
    TreeSet<String> tables = new TreeSet<>(counted.keySet());
    tables.addAll(sums.rejects().keySet());
    for (String table : tables) {
      equal(
          REJECTS,
          table,
          null,
          number(counted.getOrDefault(table, 0L)),
          number(sums.rejects().getOrDefault(table, 0L)));
    }
  }

  private BigDecimal sum(Predicate<Line> belongs) {
    return sum(sums.lines().stream().filter(belongs).toList(), Line::amount);
  }

  private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean earns(Line line) {
    return line.kind().equals("bonus") || line.kind().equals("cap");
  }

  private static Predicate<Line> kind(String kind) {
    return line -> line.kind().equals(kind);
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  private void equal(
      String control, String subject, String currency, BigDecimal expected, BigDecimal found) {
    equal(control, subject, currency, expected, found, null);
  }

  private void equal(
      String control,
      String subject,
      String currency,
      BigDecimal expected,
      BigDecimal found,
      String note) {
    checks.add(Control.equal(control, subject, currency, expected, found, note));
  }
}
