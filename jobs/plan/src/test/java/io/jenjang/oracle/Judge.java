package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says whether a member meets a predicate, key by key, as the plan language defines it. */
final class Judge {
  private final Qualification members;

  Judge(Qualification members) {
    this.members = members;
  }

  boolean meets(Predicate predicate, String member) {
    if (predicate instanceof Predicate.All all) {
      return all.parts().stream().allMatch(part -> meets(part, member));
    } else if (predicate instanceof Predicate.Any any) {
      return any.parts().stream().anyMatch(part -> meets(part, member));
    } else if (predicate instanceof Predicate.AtLeast least) {
      return Exact.atLeast(members.quantity(least.quantity(), member), Exact.volume(least.min()));
    } else if (predicate instanceof Predicate.LegShare share) {
      return legShare(share, member);
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      return byLeg(byLeg, member);
    } else if (predicate instanceof Predicate.Legs legs) {
      return legs(legs, member);
    } else if (predicate instanceof Predicate.Share share) {
      return share(share, member);
    } else if (predicate instanceof Predicate.Customers customers) {
      return customers(customers, member);
    }
    return meetsOwn(predicate, member);
  }

  private boolean meetsOwn(Predicate predicate, String member) {
    Person person = members.person(member);
    if (predicate instanceof Predicate.Active active) {
      return members.active(member) == active.expected();
    } else if (predicate instanceof Predicate.RankAtLeast rank) {
      return members.ranking().isRanked(rank.rank(), member);
    } else if (predicate instanceof Predicate.TitleAtLeast title) {
      return members.ranking().isTitled(title.rank(), member);
    } else if (predicate instanceof Predicate.JoinedWithin joined) {
      return person.joinedOn() != null
          && members.month().window().lastDay().isBefore(person.joinedOn().plusDays(joined.days()));
    } else if (predicate instanceof Predicate.StatusIn status) {
      return status.statuses().contains((byte) person.status().ordinal());
    }
    return ((Predicate.MarketIn) predicate).markets().contains(person.market());
  }

  private boolean legShare(Predicate.LegShare share, String member) {
    Groups.Parts parts = parts(share.group(), member);
    BigDecimal required = Exact.volume(share.min());
    BigDecimal most = required.multiply(Exact.rate(share.maxLegShare()));
    BigDecimal counted =
        parts.legs().values().stream().map(most::min).reduce(parts.own(), BigDecimal::add);
    return Exact.atLeast(counted, required);
  }

  private boolean byLeg(Predicate.ByLeg wanted, String member) {
    List<BigDecimal> legs = parts(wanted.group(), member).legs().values().stream()
        .sorted(Comparator.reverseOrder())
        .toList();
    int named = wanted.byLeg().size();
    for (int i = 0; i < named; i++) {
      BigDecimal leg = i < legs.size() ? legs.get(i) : BigDecimal.ZERO;
      if (!Exact.atLeast(leg, Exact.volume(wanted.byLeg().get(i)))) {
        return false;
      }
    }
    BigDecimal rest = legs.stream().skip(named).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Exact.atLeast(rest, Exact.volume(wanted.rest()));
  }

  private Groups.Parts parts(String group, String member) {
    return members.groups().of((Quantity.Group) members.quantity(group), member);
  }

  private boolean legs(Predicate.Legs wanted, String member) {
    return legsThatMeet(wanted, member) >= wanted.count();
  }

  /** Legs in which somebody meets the rule; none for who is not in the tree. */
  long legsThatMeet(Predicate.Legs wanted, String member) {
    Hierarchy tree = members.tree(wanted.tree());
    return tree.frontline(member).stream()
        .filter(head -> somebodyIn(tree, head, member, wanted))
        .count();
  }

  private boolean somebodyIn(Hierarchy tree, String head, String member, Predicate.Legs wanted) {
    return tree.members().stream()
        .filter(other -> tree.distance(head, other) >= 0)
        .filter(other -> wanted.within() == Predicate.ANY_DEPTH
            || tree.distance(member, other) <= wanted.within())
        .filter(other ->
            !wanted.sponsored() || member.equals(members.person(other).parents().get("sponsor")))
        .anyMatch(other -> members.meets(wanted.having(), other));
  }

  private boolean share(Predicate.Share share, String member) {
    BigDecimal whole = members.quantity(share.to(), member);
    BigDecimal part = members.quantity(share.of(), member);
    return whole.signum() > 0 && Exact.atLeast(part, Exact.rate(share.min()).multiply(whole));
  }

  private boolean customers(Predicate.Customers wanted, String member) {
    long found = members.month().customers().getOrDefault(member, List.of()).stream()
        .filter(volume -> Exact.atLeast(volume, Exact.volume(wanted.volume())))
        .count();
    return found >= wanted.min();
  }

  /** A status other than active has to be named, somewhere in what is asked of the member itself. */
  boolean allowsStatus(Predicate predicate, String member) {
    Person.Status status = members.person(member).status();
    return status == Person.Status.ACTIVE || named(predicate).contains(status);
  }

  private static Set<Person.Status> named(Predicate predicate) {
    Set<Person.Status> found = EnumSet.noneOf(Person.Status.class);
    if (predicate instanceof Predicate.StatusIn status) {
      status.statuses().forEach(number -> found.add(Person.Status.values()[number]));
    } else if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> found.addAll(named(part)));
    } else if (predicate instanceof Predicate.Any any) {
      any.parts().forEach(part -> found.addAll(named(part)));
    }
    return found;
  }

  /** Why somebody fails a {@code when}: the first of these that applies, looking at the keys that must all hold. */
  Reason reason(Predicate when, String member) {
    Person person = members.person(member);
    if (!allowsStatus(when, member)) {
      return person.status() == Person.Status.TERMINATED ? Reason.TERMINATED : Reason.SUSPENDED;
    } else if (!person.isSeller()) {
      return Reason.NOT_SELLER;
    }
    List<Predicate> failed = keys(when).filter(key -> !meets(key, member)).toList();
    if (failed.stream().anyMatch(Predicate.Active.class::isInstance)) {
      return Reason.NOT_ACTIVE;
    }
    boolean rank = failed.stream()
        .anyMatch(
            key -> key instanceof Predicate.RankAtLeast || key instanceof Predicate.TitleAtLeast);
    return rank ? Reason.BELOW_RANK : Reason.NOT_QUALIFIED;
  }

  private static Stream<Predicate> keys(Predicate predicate) {
    return predicate instanceof Predicate.All all
        ? all.parts().stream().flatMap(Judge::keys)
        : Stream.of(predicate);
  }
}
