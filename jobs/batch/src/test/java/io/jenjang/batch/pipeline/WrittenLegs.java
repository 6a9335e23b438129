package io.jenjang.batch.pipeline;

import static java.math.BigDecimal.ZERO;

import io.jenjang.oracle.LegState;
import io.jenjang.oracle.LegStates;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Both sides of everybody in a binary bonus, as a published run says: what came and went from qualifications, what is left by age from carry. */
final class WrittenLegs {
  private final String code;
  private final int ages;
  private final List<String> recordedIn = new ArrayList<>();
  private final List<Map<String, Object>> judged;
  private final List<Map<String, Object>> carry;

  WrittenLegs(PublishedTables tables, Plan plan, Bonus.Binary bonus, String period) {
    this.code = bonus.code();
    this.ages = Math.max(1, bonus.carryExpires());
    this.judged = tables.rows("qualifications", period);
    this.carry = tables.rows("carry", period).stream()
        .filter(row -> code.equals(row.get("name")))
        .toList();
    recordedIn.add(period);
    recordedIn.addAll(Calendars.namesBefore(
        plan.calendar(), Calendars.window(plan, period), bonus.carryExpires()));
  }

  LegStates read() {
    Map<String, List<LegState>> sides = new LinkedHashMap<>();
    Map<String, Boolean> paired = new LinkedHashMap<>();
    for (Map<String, Object> row : judged) {
      String member = (String) row.get("member_id");
      sides.put(member, List.of(side(row, member, 1), side(row, member, 2)));
      paired.put(
          member,
          carry.stream()
              .anyMatch(one ->
                  one.get("item").equals("PAIRED") && one.get("member_id").equals(member)));
    }
    return new LegStates(sides, paired);
  }

  private LegState side(Map<String, Object> row, String member, int leg) {
    List<BigDecimal> lots = lots(member, leg);
    for (Object element : (List<?>) row.get("binary_legs")) {
      Map<?, ?> written = (Map<?, ?>) element;
      if (written.get("bonus").equals(code) && written.get("leg").equals(leg)) {
        return new LegState(
            (BigDecimal) written.get("carried_in"),
            (BigDecimal) written.get("added"),
            (BigDecimal) written.get("matched"),
            lots,
            (BigDecimal) written.get("flushed"));
      }
    }
    return new LegState(ZERO, ZERO, ZERO, lots, ZERO);
  }

  private List<BigDecimal> lots(String member, int leg) {
    List<BigDecimal> lots = new ArrayList<>(Collections.nCopies(ages, ZERO));
    for (Map<String, Object> row : carry) {
      if (row.get("member_id").equals(member) && row.get("item").equals("LEG_" + leg)) {
        Object period = row.get("period");
        lots.set(period == null ? 0 : recordedIn.indexOf(period), (BigDecimal) row.get("amount"));
      }
    }
    return lots;
  }
}
