package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.Customers;
import io.jenjang.plan.Predicate.JoinedWithin;
import io.jenjang.plan.Predicate.LegShare;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.MarketIn;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.tree.Members;
import java.util.List;
import java.util.stream.Collectors;

/** Says a predicate in plain words. */
public record PredicateText(Plan plan) {

  /** The predicate as part of a sentence; {@code always} where nothing is asked. */
  public String of(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts().isEmpty()
          ? "always"
          : all.parts().stream().map(this::of).collect(Collectors.joining(", and "));
    }
    if (predicate instanceof Any any) {
      return any.parts().stream()
          .map(this::of)
          .collect(Collectors.joining(") or (", "either (", ")"));
    }
    if (predicate instanceof Legs legs) {
      return legs(legs);
    }
    return single(predicate);
  }

  /** Whether it says something about the status of the judged member itself. */
  static boolean namesStatus(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts().stream().anyMatch(PredicateText::namesStatus);
    }
    return predicate instanceof StatusIn
        || (predicate instanceof Any any
            && any.parts().stream().anyMatch(PredicateText::namesStatus));
  }

  private String single(Predicate predicate) {
    if (predicate instanceof AtLeast least) {
      return least.quantity() + " at least " + Figures.volume(least.min());
    }
    if (predicate instanceof Active active) {
      return active.expected() ? "active in this period" : "not active in this period";
    }
    if (predicate instanceof RankAtLeast least) {
      return "paid as " + plan.rankName(least.rank()) + " or above";
    }
    if (predicate instanceof TitleAtLeast least) {
      return "title " + plan.rankName(least.rank()) + " or above";
    }
    if (predicate instanceof Share share) {
      return share.of() + " at least " + Figures.percent(share.min()) + " of " + share.to();
    }
    return person(predicate);
  }

  private static String person(Predicate predicate) {
    if (predicate instanceof Customers customers) {
      return "at least " + Figures.count(customers.min(), "customer") + " with "
          + Figures.volume(customers.volume()) + " or more";
    }
    if (predicate instanceof JoinedWithin joined) {
      return "joined less than " + Figures.count(joined.days(), "day")
          + " before the last day of the period";
    }
    if (predicate instanceof StatusIn in) {
      return "status "
          + Figures.either(
              in.statuses().stream().sorted().map(PredicateText::status).toList());
    }
    if (predicate instanceof MarketIn in) {
      return "market " + Figures.either(in.markets().stream().sorted().toList());
    }
    return ofLegs(predicate);
  }

  private static String ofLegs(Predicate predicate) {
    if (predicate instanceof LegShare share) {
      return share.group() + " at least " + Figures.volume(share.min())
          + " with no leg counting for more than " + Figures.percent(share.maxLegShare())
          + " of that";
    }
    ByLeg byLeg = (ByLeg) predicate;
    List<String> legs = byLeg.byLeg().stream().map(Figures::volume).toList();
    return byLeg.group() + " of the largest legs at least " + String.join(", then ", legs)
        + (byLeg.rest() == 0
            ? ""
            : ", of all further legs together " + Figures.volume(byLeg.rest()));
  }

  private String legs(Legs legs) {
    String where = legs.within() == Predicate.ANY_DEPTH
        ? "at any depth"
        : legs.within() == 1
            ? "on the frontline"
            : "within " + Figures.count(legs.within(), "level");
    String met = of(legs.having());
    return Figures.count(legs.count(), "leg") + " over " + legs.tree()
        + " with somebody " + where
        + (legs.sponsored() ? " whom the member sponsored" : "")
        + (legs.having().equals(Predicate.ALWAYS) ? "" : " (" + met + ")");
  }

  private static String status(byte status) {
    return switch (status) {
      case Members.ACTIVE -> "active";
      case Members.SUSPENDED -> "suspended";
      default -> "terminated";
    };
  }
}
