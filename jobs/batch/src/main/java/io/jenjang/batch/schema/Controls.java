package io.jenjang.batch.schema;

import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One row is one check of the run. */
public final class Controls {
  private static final Columns C = new Columns();
  private static final int CONTROL = C.required("control", ColumnType.TEXT, "name of the check");
  private static final int SUBJECT = C.optional(
      "subject", ColumnType.TEXT, "what was checked: a table, a bonus; null for the whole run");
  private static final int CURRENCY = C.optional(
      "currency", ColumnType.TEXT, "currency of the numbers; null for counts and points");
  private static final int EXPECTED =
      C.required("expected", ColumnType.TOTAL, "what should be there");
  private static final int FOUND = C.required("found", ColumnType.TOTAL, "what is there");
  private static final int DIFFERENCE =
      C.required("difference", ColumnType.TOTAL, "found less expected");
  private static final int PASSED = C.required(
      "passed", ColumnType.FLAG, "whether both are the same; false for a check that was not made");
  private static final int NOTE =
      C.optional("note", ColumnType.TEXT, "what the check means, in words; null for none");
  private static final int MADE = C.optional(
      "made",
      ColumnType.FLAG,
      "false where a table or column that the check needs was left out of the run; null in runs of earlier versions, which made them all");

  public static final Table TABLE = C.table(
          "controls",
          2,
          "One check: what was expected, what was found, difference, passed.",
          List.of("control", "subject", "currency"),
          List.of())
      .with(new Rule("difference_is_found_less_expected", "difference = found - expected"));

  private Controls() {}

  /**
   * One check; numbers have at most 4 places.
   *
   * @param subject null for the whole run
   * @param currency null for counts and points
   * @param note null for none
   * @param made false where a table or column that the check needs was left out; it has no numbers then and has not passed
   */
  public record Control(
      String control,
      String subject,
      String currency,
      BigDecimal expected,
      BigDecimal found,
      boolean passed,
      String note,
      boolean made) {

    /** A check that cannot be made, because these tables or columns were left out of the run. */
    public static Control notMade(String control, List<String> missing) {
      return new Control(
          control,
          null,
          null,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          false,
          "not made: left out of the run: " + String.join(", ", missing),
          false);
    }

    /** Whether it was made and found a difference. */
    public boolean failed() {
      return made && !passed;
    }

    /** A check that passes when both numbers are equal. */
    public static Control equal(
        String control,
        String subject,
        String currency,
        BigDecimal expected,
        BigDecimal found,
        String note) {
      return new Control(
          control, subject, currency, expected, found, expected.compareTo(found) == 0, note, true);
    }

    /**
     * A check that passes when both numbers are equal to the last of their places, however many; the table shows 4. A difference too small to be seen
     * is shown as the smallest that can be.
     */
    public static Control exact(
        String control,
        String subject,
        String currency,
        BigDecimal expected,
        BigDecimal found,
        String note) {
      BigDecimal shown = expected.setScale(Scales.MONEY, RoundingMode.DOWN);
      BigDecimal difference = found.subtract(expected).setScale(Scales.MONEY, RoundingMode.UP);
      return equal(control, subject, currency, shown, shown.add(difference), note);
    }

    /** Found less expected. */
    public BigDecimal difference() {
      return found.subtract(expected);
    }
  }

  /** Writes controls. */
  public static final class Writer {
    private final RowSink row;

    public Writer(RowSink row) {
      this.row = row;
    }

    public void control(Control control) {
      row.text(CONTROL, control.control());
      row.text(SUBJECT, control.subject());
      row.text(CURRENCY, control.currency());
      WideDecimal.put(row, EXPECTED, ColumnType.TOTAL, control.expected());
      WideDecimal.put(row, FOUND, ColumnType.TOTAL, control.found());
      WideDecimal.put(row, DIFFERENCE, ColumnType.TOTAL, control.difference());
      row.flag(PASSED, control.passed());
      row.text(NOTE, control.note());
      row.flag(MADE, control.made());
      row.end();
    }
  }
}
