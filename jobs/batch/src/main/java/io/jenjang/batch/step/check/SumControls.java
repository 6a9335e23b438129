package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.step.check.WrittenSums.Line;
import io.jenjang.batch.step.check.WrittenSums.Owed;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  private final WrittenSums sums;
  private final List<Control> controls = new ArrayList<>();

  private SumControls(WrittenSums sums) {
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
      if (control.control().equals(THEORETICAL)) {
        byBonus.put(control.subject(), control.expected());
      }
    }
    return byBonus;
  }

  /** The checks, in a fixed order. */
  public static List<Control> of(WrittenSums sums, Expected expected) {
    SumControls checks = new SumControls(sums);
    checks.theoretical(expected.theoretical());
    for (Owed owed : sums.statements()) {
      checks.statements(owed);
      checks.shares(owed.currency());
    }
    checks.linesWithoutStatement();
    checks.carried(expected.opening());
    checks.rejects(expected.rejects());
    return List.copyOf(checks.controls);
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

  private void statements(Owed owed) {
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
    equal("statements = lines" + FROM_FILES, "lines", currency, number(rows), number(owed.lines()));
    equal(
        "opening + earned + adjustments + clawback - tax - fees - payable = closing" + FROM_FILES,
        null,
        currency,
        owed.opening().add(owed.gained()),
        owed.closing());
    equal(
        "statements that do not balance" + FROM_FILES,
        null,
        currency,
        BigDecimal.ZERO,
        number(owed.unbalanced()));
    equal(
        "statements that pay less than nothing" + FROM_FILES,
        null,
        currency,
        BigDecimal.ZERO,
        number(owed.negative()));
  }

  private void lines(String column, String currency, BigDecimal found, Predicate<Line> belongs) {
    BigDecimal expected = sum(line -> line.currency().equals(currency) && belongs.test(line));
    equal("statements = lines" + FROM_FILES, column, currency, expected, found);
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
        "bonuses of the statements = lines" + FROM_FILES,
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
        equal(
            "statements = lines" + FROM_FILES,
            line.kind(),
            line.currency(),
            line.amount(),
            BigDecimal.ZERO);
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
          "previous carry + earned + adjustments + clawback - tax - fees - payable = carry"
              + FROM_FILES,
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
          "rejects = rejects counted at intake" + FROM_FILES,
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
    controls.add(Control.equal(control, subject, currency, expected, found, note));
  }
}
