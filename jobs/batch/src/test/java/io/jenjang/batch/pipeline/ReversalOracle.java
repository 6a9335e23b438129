package io.jenjang.batch.pipeline;

import io.jenjang.batch.pipeline.DrawnReturns.Back;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.oracle.SaleLine;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What goes back of the lines of {@link DrawnReturns}' October, worked out line by line from the definitions with more digits than any amount needs. */
final class ReversalOracle {
  private static final MathContext DIGITS = new MathContext(200);
  private static final int SAFE = 100;

  private final DrawnReturns company;
  private final Plan plan;
  private final List<Map<String, Object>> lines;
  private final List<Map<String, Object>> unpaid;
  private final List<Back> back;
  private final Map<Map<String, Object>, BigDecimal> parts = new HashMap<>();

  /**
   * @param lines statement lines of October
   * @param unpaid what October did not pay
   * @param back everything that came back by the end of some month
   */
  ReversalOracle(
      DrawnReturns company,
      List<Map<String, Object>> lines,
      List<Map<String, Object>> unpaid,
      List<Back> back) {
    this.company = company;
    this.plan = company.plan();
    this.lines = lines;
    this.unpaid = unpaid;
    this.back = back;
  }

  /** By member and number of the line: above zero, without lines of which nothing goes back. */
  Map<String, BigDecimal> takenBack() {
    Map<String, BigDecimal> taken = new TreeMap<>();
    for (Map<String, Object> line : lines) {
      BigDecimal amount = line.get("kind").equals("bonus") && amount(line).signum() > 0
          ? takenBack(line)
          : BigDecimal.ZERO;
      if (amount.signum() != 0) {
        taken.put(
            line.get("member_id") + " " + line.get("bonus") + " " + line.get("line_no"),
            amount.setScale(4));
      }
    }
    return taken;
  }

  private BigDecimal takenBack(Map<String, Object> line) {
    BigDecimal cut = sum(lines, earning(line).and(kind("cap"))).negate();
    BigDecimal exact = amount(line).multiply(part(line), DIGITS);
    if (cut.signum() == 0) {
      return rounded(exact, plan.rounding());
    }
    BigDecimal all = sum(lines, earning(line).and(kind("bonus")));
    BigDecimal paid = all.subtract(cut).max(BigDecimal.ZERO);
    return rounded(exact.multiply(paid, DIGITS).divide(all, DIGITS), RoundingMode.DOWN);
  }

  private BigDecimal rounded(BigDecimal exact, RoundingMode mode) {
    return exact.setScale(SAFE, RoundingMode.HALF_EVEN).setScale(plan.payoutExponent(), mode);
  }

  /** Of what the line was paid on, how much came back: from 0 to 1. */
  private BigDecimal part(Map<String, Object> line) {
    BigDecimal known = parts.get(line);
    if (known == null) {
      boolean hasSource = line.get("source_member_id") != null && line.get("basis") != null;
      Bonus bonus = bonus(line);
      known = !hasSource
          ? BigDecimal.ZERO
          : bonus instanceof Bonus.Matching matching
              ? ofEarnings(line, matching)
              : ofVolume(line, bonus);
      known = known.max(BigDecimal.ZERO).min(BigDecimal.ONE);
      parts.put(line, known);
    }
    return known;
  }

  /** Of what the source had of the matched bonuses after caps, the part that goes back of each line, before it is rounded. */
  private BigDecimal ofEarnings(Map<String, Object> line, Bonus.Matching matching) {
    BigDecimal goes = BigDecimal.ZERO;
    for (Map<String, Object> matched : lines) {
      if (matched.get("kind").equals("bonus")
          && matching.of().contains((String) matched.get("bonus"))
          && matched.get("member_id").equals(line.get("source_member_id"))
          && amount(matched).signum() > 0) {
        BigDecimal all = sum(lines, earning(matched).and(kind("bonus")));
        BigDecimal capped = sum(
            unpaid,
            earning(matched)
                .and(row -> row.get("reason").equals("CAPPED") && row.get("went_to") == null));
        BigDecimal returned = amount(matched).multiply(part(matched), DIGITS);
        // The lines of somebody who gave all that it had come to nothing.
        goes = goes.add(
            capped.signum() == 0
                ? returned
                : returned.multiply(all.subtract(capped), DIGITS).divide(all, DIGITS),
            DIGITS);
      }
    }
    return goes.divide((BigDecimal) line.get("basis"), DIGITS);
  }

  /** Of the source's volume, by the filters of the volume and below the uplines of the line. */
  private BigDecimal ofVolume(Map<String, Object> line, Bonus bonus) {
    Quantity.Sum sum = plan.sums().stream()
        .filter(one -> one.name().equals(bonus.terms().basis()))
        .findFirst()
        .orElseThrow();
    Predicate<SaleLine> feeds = sale -> sale.member().equals(line.get("source_member_id"))
        && passes(sum.filter(), sale)
        && (bonus instanceof Bonus.Personal || isBelow(line, sale));
    BigDecimal whole = company.sales().stream()
        .filter(feeds)
        .map(sale -> DrawnReturns.amounts(sale).get(sum.column()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal came = back.stream()
        .filter(one -> feeds.test(one.sale()))
        .map(one -> one.amounts().get(sum.column()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return came.divide(whole, DIGITS);
  }

  /** Whether the seller stood below the same sponsors as on the last day of those of the line. */
  private boolean isBelow(Map<String, Object> line, SaleLine sale) {
    if (plan.asOf() != Plan.AsOf.SALE) {
      return true;
    }
    String until = (String) line.get("reference");
    LocalDate day = until == null
        ? LocalDate.of(2026, 10, 31)
        : LocalDate.parse(until.substring(StatementLines.UPLINES_UNTIL.length()));
    LocalDate sold = LocalDate.ofInstant(sale.paidAt(), plan.calendar().zone());
    return company.uplines(sale.member(), sold).equals(company.uplines(sale.member(), day));
  }

  private static boolean passes(Quantity.Filter filter, SaleLine sale) {
    return (filter.buyers().isEmpty() || filter.buyers().contains(sale.buyer()))
        && (filter.tags().isEmpty() || sale.tags().stream().anyMatch(filter.tags()::contains))
        && (filter.channels().isEmpty() || filter.channels().contains(sale.channel()))
        && (filter.verified() == null || filter.verified() == sale.verified());
  }

  private Bonus bonus(Map<String, Object> line) {
    return plan.bonuses().stream()
        .filter(one -> one.code().equals(line.get("bonus")))
        .findFirst()
        .orElseThrow();
  }

  private static Predicate<Map<String, Object>> earning(Map<String, Object> line) {
    return row -> line.get("member_id").equals(row.get("member_id"))
        && line.get("bonus").equals(row.get("bonus"));
  }

  private static Predicate<Map<String, Object>> kind(String kind) {
    return row -> row.get("kind").equals(kind);
  }

  private static BigDecimal sum(
      List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
    return rows.stream()
        .filter(which)
        .map(ReversalOracle::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(Map<String, Object> row) {
    return (BigDecimal) row.get("amount");
  }
}
