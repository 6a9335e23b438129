package io.jenjang.plan;

import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tax that is kept back from pay.
 *
 * @param name as statement lines show it
 * @param per what one base is
 * @param tables ascending by date
 * @param source the text of the file of tables that has them; null where the plan has them itself
 */
public record Withholding(String name, Per per, List<Table> tables, String source)
    implements Serializable {

  /** What brackets are applied to. */
  public enum Per {
    /** The pay of each period by itself. */
    PAYMENT,
    /** The pay of a calendar month together: what the month's earlier periods withheld is taken off. */
    MONTH
  }

  /**
   * One version of a table of rates. The base is {@code baseShare} of the gross, rounded down to a multiple of {@code baseRounding}; each block of it is
   * taxed at its own rate.
   *
   * @param effectiveFrom first day of force
   * @param baseShare 6 places
   * @param baseRounding in units of the payout exponent, at least 1
   * @param surcharge what a member without a valid tax id pays more, as a share of the tax, 6 places
   * @param rounding of the tax, to the payout exponent
   * @param brackets ascending, the first from 0
   */
  public record Table(
      LocalDate effectiveFrom,
      long baseShare,
      long baseRounding,
      long surcharge,
      RoundingMode rounding,
      List<Bracket> brackets)
      implements Serializable {}

  /**
   * @param from in units of the payout exponent
   * @param rate 6 places
   */
  public record Bracket(long from, long rate) implements Serializable {}

  /** The table in force on a day. */
  public Optional<Table> on(LocalDate day) {
    return tables.stream()
        .filter(table -> !table.effectiveFrom().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
