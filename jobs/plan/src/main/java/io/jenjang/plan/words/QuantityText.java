package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import io.jenjang.plan.Quantity.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a volume or group is in plain words. */
record QuantityText(Plan plan) {

  String of(Quantity quantity) {
    if (quantity instanceof Sum sum) {
      return sum.column().name().toLowerCase(Locale.ROOT) + " of the member's sale lines"
          + filter(sum.filter());
    }
    if (quantity instanceof Rolled rolled) {
      return rolled.of() + " as credited over " + rolled.tree()
          + ": own plus what was rolled up; 0 for who was taken out";
    }
    return quantity instanceof Group group ? group(group) : over((Over) quantity);
  }

  private String group(Group group) {
    StringBuilder text = new StringBuilder(group.of());
    if (group.depth() == 0) {
      text.append(" of the member alone");
    } else if (group.depth() == Quantity.ANY_DEPTH) {
      text.append(" of the member and its whole downline over ").append(group.tree());
    } else {
      text.append(" of the member and ")
          .append(group.depth())
          .append(group.depth() == 1 ? " level" : " levels")
          .append(" below over ")
          .append(group.tree());
    }
    if (group.stopAt() != null) {
      text.append("; left out is the downline from whoever meets: ")
          .append(new PredicateText(plan).of(group.stopAt()));
    }
    if (group.leaveOutLargestLegs() > 0) {
      text.append("; the largest ")
          .append(group.leaveOutLargestLegs())
          .append(" of the legs left out");
    }
    return text.toString();
  }

  private static String over(Over over) {
    return over.periods() == Quantity.LIFETIME
        ? over.of() + " added up since joining"
        : over.of() + " added up over " + over.periods() + " periods, this one included";
  }

  private static String filter(Filter filter) {
    List<String> parts = new ArrayList<>();
    if (!filter.buyers().isEmpty()) {
      parts.add("buyer " + Figures.either(filter.buyers()));
    }
    if (!filter.tags().isEmpty()) {
      parts.add("tag " + Figures.either(filter.tags()));
    }
    if (!filter.withoutTags().isEmpty()) {
      parts.add("without tag " + Figures.either(filter.withoutTags()));
    }
    if (!filter.channels().isEmpty()) {
      parts.add("channel " + Figures.either(filter.channels()));
    }
    if (filter.verified() != null) {
      parts.add(filter.verified() ? "verified" : "not verified");
    }
    if (filter.withinDaysOfJoining() > 0) {
      parts.add("sold in the member's first " + filter.withinDaysOfJoining() + " days");
    }
    if (filter.firstOrder()) {
      parts.add("of the member's first order ever");
    }
    return parts.isEmpty() ? "" : ", only: " + String.join(", ", parts);
  }
}
