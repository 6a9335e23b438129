package io.jenjang.oracle;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one period's volumes are summed from.
 *
 * @param people who are in the genealogy at the close
 * @param joinedLater members of the file who joined after the period
 * @param rates what one unit of a currency is in the plan's; the plan's own is not listed
 * @param orderedBefore members who ordered in an earlier period
 */
public record Delivery(
    Plan plan,
    PeriodWindow window,
    List<Person> people,
    Set<String> joinedLater,
    List<SaleLine> lines,
    Map<String, BigDecimal> rates,
    Set<String> orderedBefore) {}
