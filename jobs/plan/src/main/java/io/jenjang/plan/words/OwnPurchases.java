package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.Customers;
import io.jenjang.plan.Predicate.LegShare;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import io.jenjang.plan.Quantity.Sum;
import io.jenjang.plan.Rank;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds qualifications that a member can buy: which hang on sales, and which its own purchases alone can meet. A group counts the
 * member's own volume whole, so it can be bought too.
 */
final class OwnPurchases {
  private final Plan plan;
  private final Set<Integer> looking = new HashSet<>();

  OwnPurchases(Plan plan) {
    this.plan = plan;
  }

  /** What it takes to meet a predicate; the larger one decides where all parts must hold. */
  enum Takes {
    /** No sale at all. */
    NOTHING,
    /** Sales, and the member's own purchases are enough. */
    PURCHASES,
    /** Somebody else: a customer, or people in the downline. */
    OTHERS
  }

  /** Whether sales are asked for that the member can make to itself. */
  boolean suffice(Predicate predicate) {
    return takes(predicate) == Takes.PURCHASES;
  }

  private Takes takes(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts().stream().map(this::takes).max(Takes::compareTo).orElse(Takes.NOTHING);
    }
    if (predicate instanceof Any any) {
      return any.parts().stream().map(this::takes).min(Takes::compareTo).orElse(Takes.OTHERS);
    }
    if (predicate instanceof AtLeast least) {
      return threshold(least.quantity(), least.min());
    }
    if (predicate instanceof LegShare share) {
      return threshold(share.group(), share.min());
    }
    if (predicate instanceof Active active) {
      return active.expected() ? takes(plan.active()) : Takes.NOTHING;
    }
    return standing(predicate);
  }

  private Takes standing(Predicate predicate) {
    if (predicate instanceof RankAtLeast least) {
      return ranks(least.rank());
    }
    if (predicate instanceof TitleAtLeast least) {
      return ranks(least.rank());
    }
    if (predicate instanceof Share share) {
      return threshold(share.of(), share.min());
    }
    boolean others =
        predicate instanceof Legs || predicate instanceof ByLeg || predicate instanceof Customers;
    return others ? Takes.OTHERS : Takes.NOTHING;
  }

  /** The easiest of a rank and those above it; a rank that is being looked at is no way to itself. */
  private Takes ranks(int lowest) {
    Takes easiest = Takes.OTHERS;
    for (Rank rank : plan.ranks().subList(lowest - 1, plan.ranks().size())) {
      if (looking.add(rank.number())) {
        Takes takes = takes(rank.require());
        easiest = takes.compareTo(easiest) < 0 ? takes : easiest;
        looking.remove(rank.number());
      }
    }
    return easiest;
  }

  private Takes threshold(String quantity, long min) {
    if (min <= 0) {
      return Takes.NOTHING;
    }
    return countsOwn(plan.quantities().get(plan.quantityIndex(quantity)))
        ? Takes.PURCHASES
        : Takes.OTHERS;
  }

  private boolean countsOwn(Quantity quantity) {
    if (quantity instanceof Sum sum) {
      List<String> buyers = sum.filter().buyers();
      return buyers.isEmpty() || buyers.contains("self") || buyers.contains("stock");
    }
    String of = quantity instanceof Rolled rolled
        ? rolled.of()
        : quantity instanceof Group group ? group.of() : ((Over) quantity).of();
    return countsOwn(plan.quantities().get(plan.quantityIndex(of)));
  }
}
