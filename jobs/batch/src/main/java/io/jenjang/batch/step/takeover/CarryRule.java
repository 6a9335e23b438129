package io.jenjang.batch.step.takeover;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a thing that is taken over must look like, so that the first period can open with it under a certain plan. */
final class CarryRule implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ITEMS =
      Arrays.stream(Carry.Item.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final Plan plan;
  private final long unit;
  private final TreeSet<String> ranks = new TreeSet<>();
  private final Map<String, List<String>> periods = new HashMap<>();

  /** @param first the first period that is paid here */
  CarryRule(Plan plan, PeriodWindow first) {
    this.plan = plan;
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    plan.ranks().forEach(rank -> ranks.add(rank.name()));
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Over over) {
        int count = over.periods() == Quantity.LIFETIME ? 1 : Math.max(1, over.periods() - 1);
        periods.put(over.name(), before(plan, first, count));
      }
    }
  }

  private static List<String> before(Plan plan, PeriodWindow first, int count) {
    java.util.ArrayList<String> names = new java.util.ArrayList<>();
    Optional<PeriodWindow> before = Calendars.previous(plan.calendar(), first);
    for (int i = 0; i < count && before.isPresent(); i++) {
      names.add(before.get().name());
      before = Calendars.previous(plan.calendar(), before.get());
    }
    return names;
  }

  /** What is wrong with a row; null if nothing is. */
  String problem(CarryRow row) {
    if (!ITEMS.contains(row.item())) {
      return "item is " + row.item() + ", expected one of "
          + String.join(", ", new TreeSet<>(ITEMS));
    }
    return switch (Carry.Item.valueOf(row.item())) {
      case TITLE -> rank(row.name());
      case RANK ->
        rank(row.name()) == null && row.amount() == null
            ? "RANK " + row.name()
                + " has no amount, expected how many periods ago it was last held"
            : rank(row.name());
      case VOLUME -> volume(row);
      case BALANCE -> balance(row);
      default -> null;
    };
  }

  private String rank(String name) {
    return ranks.contains(name)
        ? null
        : "rank is " + name + ", plan " + plan.id() + " version " + plan.version() + " has "
            + String.join(", ", ranks);
  }

  private String volume(CarryRow row) {
    List<String> counting = periods.get(row.name());
    if (counting == null) {
      return "volume is " + row.name() + ", plan " + plan.id() + " version " + plan.version()
          + " accumulates "
          + (periods.isEmpty() ? "none" : String.join(", ", new TreeSet<>(periods.keySet())));
    } else if (!counting.contains(String.valueOf(row.period()))) {
      return "volume " + row.name() + " is of period " + row.period()
          + ", of which the first period here counts nothing; expected one of "
          + String.join(", ", counting);
    }
    return row.amount() == null ? "volume " + row.name() + " has no amount" : null;
  }

  private String balance(CarryRow row) {
    if (!plan.currency().equals(row.name())) {
      return "balance is in " + row.name() + ", expected the plan's currency " + plan.currency();
    } else if (row.amount() == null) {
      return "the balance has no amount";
    }
    return row.amount() % unit == 0
        ? null
        : "the balance has more than the " + plan.payoutExponent() + " decimals that are paid out";
  }
}
