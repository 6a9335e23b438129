package io.jenjang.batch.pipeline;

import io.jenjang.oracle.BonusOutcome;
import io.jenjang.oracle.LegStates;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.PaidLine;
import io.jenjang.oracle.UnpaidRow;
import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a published run says, in the oracle's words. */
final class WrittenOutcome {
  private final PublishedTables tables;
  private final Plan plan;
  private final String period;
  private final List<Map<String, Object>> judged;

  private WrittenOutcome(PublishedTables tables, Plan plan, String period) {
    this.tables = tables;
    this.plan = plan;
    this.period = period;
    this.judged = tables.rows("qualifications", period);
  }

  static Outcome read(PublishedTables tables, Plan plan, String period) {
    return new WrittenOutcome(tables, plan, period).outcome();
  }

  /** The oracle's outcome without what a table has no room for: where nobody is, there is no level; where no source is, no basis. */
  static Outcome asWritten(Outcome outcome) {
    return new Outcome(
        outcome.quantities(),
        outcome.active(),
        outcome.paidAs(),
        outcome.titles(),
        outcome.since(),
        outcome.bonuses().stream()
            .map(bonus -> new BonusOutcome(
                bonus.code(),
                bonus.lines(),
                bonus.unpaid().stream().map(WrittenOutcome::asWritten).toList(),
                bonus.theoretical(),
                bonus.capped(),
                bonus.scaled(),
                bonus.legs()))
            .toList());
  }

  private static UnpaidRow asWritten(UnpaidRow row) {
    return new UnpaidRow(
        row.bonus(),
        row.member(),
        row.source(),
        row.member().isEmpty() ? 0 : row.level(),
        row.paidLevel(),
        row.basis(),
        row.rate(),
        row.amount(),
        row.reason(),
        row.wentTo());
  }

  private Outcome outcome() {
    Map<String, Map<String, BigDecimal>> quantities = new LinkedHashMap<>();
    for (Quantity quantity : plan.quantities()) {
      quantities.put(quantity.name(), byMember(row -> quantity(row, quantity.name())));
    }
    List<Map<String, Object>> lines = tables.rows("statement_lines", period);
    List<Map<String, Object>> unpaid = tables.rows("unpaid", period);
    return new Outcome(
        quantities,
        byMember(row -> (Boolean) row.get("active")),
        byMember(row -> rank(row.get("paid_as"))),
        byMember(row -> rank(row.get("title"))),
        since(),
        plan.bonuses().stream()
            .map(bonus -> bonus(bonus.code(), lines, unpaid).with(legs(bonus)))
            .toList());
  }

  private LegStates legs(Bonus bonus) {
    return bonus instanceof Bonus.Binary binary
        ? new WrittenLegs(tables, plan, binary, period).read()
        : LegStates.NONE;
  }

  private <T> Map<String, T> byMember(Function<Map<String, Object>, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    judged.forEach(row -> values.put((String) row.get("member_id"), value.apply(row)));
    return values;
  }

  private static BigDecimal quantity(Map<String, Object> row, String name) {
    Object value = ((Map<?, ?>) row.get("volumes")).get(name);
    Object found = value != null ? value : ((Map<?, ?>) row.get("groups")).get(name);
    return found == null ? BigDecimal.ZERO : (BigDecimal) found;
  }

  private int rank(Object name) {
    return name == null ? 0 : plan.rankNumber((String) name);
  }

  private Map<String, Map<String, Integer>> since() {
    Map<String, Map<String, Integer>> since = new LinkedHashMap<>();
    for (Rank rank : plan.ranks()) {
      if (rank.keepFor() > 0) {
        since.put(rank.name(), byMember(row -> 0));
      }
    }
    for (Map<String, Object> row : tables.rows("carry", period)) {
      if (row.get("item").equals("RANK")) {
        Map<String, Integer> members = since.get((String) row.get("name"));
        members.computeIfPresent(
            (String) row.get("member_id"),
            (id, none) -> ((BigDecimal) row.get("amount")).intValueExact());
      }
    }
    return since;
  }

  private static BonusOutcome bonus(
      String code, List<Map<String, Object>> lines, List<Map<String, Object>> unpaid) {
    List<Map<String, Object>> ofBonus =
        lines.stream().filter(row -> code.equals(row.get("bonus"))).toList();
    List<UnpaidRow> refused = unpaid.stream()
        .filter(row -> code.equals(row.get("bonus")))
        .map(WrittenOutcome::refusal)
        .toList();
    Map<String, BigDecimal> capped = cut(refused, Reason.CAPPED);
    BonusOutcome bonus = new BonusOutcome(
            code,
            ofBonus.stream()
                .filter(row -> row.get("kind").equals("bonus"))
                .map(WrittenOutcome::line)
                .toList(),
            refused.stream().filter(row -> !isCut(row)).toList(),
            BigDecimal.ZERO)
        .cut(capped, scaled(ofBonus, capped));
    return new BonusOutcome(
        code,
        bonus.lines(),
        bonus.unpaid(),
        bonus.paid().add(bonus.kept()),
        bonus.capped(),
        bonus.scaled(),
        bonus.legs());
  }

  private static boolean isCut(UnpaidRow row) {
    return row.wentTo().isEmpty()
        && (row.reason() == Reason.CAPPED || row.reason() == Reason.SCALED);
  }

  private static Map<String, BigDecimal> cut(List<UnpaidRow> refused, Reason reason) {
    Map<String, BigDecimal> cut = new LinkedHashMap<>();
    refused.stream()
        .filter(row -> isCut(row) && row.reason() == reason)
        .forEach(row -> cut.put(row.member(), row.amount()));
    return cut;
  }

  /** What the lines of kind cap take beyond what caps cut. */
  private static Map<String, BigDecimal> scaled(
      List<Map<String, Object>> lines, Map<String, BigDecimal> capped) {
    Map<String, BigDecimal> scaled = new LinkedHashMap<>();
    lines.stream()
        .filter(row -> row.get("kind").equals("cap"))
        .forEach(row -> scaled.merge(
            (String) row.get("member_id"),
            ((BigDecimal) row.get("amount")).negate(),
            BigDecimal::add));
    capped.forEach((member, amount) -> scaled.merge(member, amount.negate(), BigDecimal::add));
    scaled.values().removeIf(amount -> amount.signum() == 0);
    return scaled;
  }

  private static PaidLine line(Map<String, Object> row) {
    return new PaidLine(
        (String) row.get("bonus"),
        (String) row.get("member_id"),
        or(row.get("source_member_id"), ""),
        or(row.get("level"), 0),
        or(row.get("paid_level"), 0),
        or(row.get("basis"), BigDecimal.ZERO),
        or(row.get("rate"), BigDecimal.ZERO),
        (BigDecimal) row.get("exact_amount"),
        (BigDecimal) row.get("amount"));
  }

  private static UnpaidRow refusal(Map<String, Object> row) {
    return new UnpaidRow(
        (String) row.get("bonus"),
        or(row.get("member_id"), ""),
        or(row.get("source_member_id"), ""),
        or(row.get("level"), 0),
        or(row.get("paid_level"), 0),
        or(row.get("basis"), BigDecimal.ZERO),
        or(row.get("rate"), BigDecimal.ZERO),
        (BigDecimal) row.get("amount"),
        Reason.valueOf((String) row.get("reason")),
        or(row.get("went_to"), ""));
  }

  @SuppressWarnings("unchecked")
  private static <T> T or(Object value, T absent) {
    return value == null ? absent : (T) value;
  }
}
