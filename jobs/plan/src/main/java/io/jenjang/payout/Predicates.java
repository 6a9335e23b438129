package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the predicates that a plan is made of. */
final class Predicates {
  private Predicates() {}

  /** Every predicate of the plan that stands by itself: keep, stop-at, active, require, when, half-when, leader, accrue-when. */
  static Stream<Predicate> of(Plan plan) {
    List<Predicate> found = new ArrayList<>();
    for (Derivation derivation : plan.derived()) {
      if (derivation instanceof Derivation.Compressed compressed) {
        found.add(compressed.keep());
      }
    }
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Group group) {
        found.add(group.stopAt());
      }
    }
    found.add(plan.active());
    plan.ranks().stream().map(Rank::require).forEach(found::add);
    for (Bonus bonus : plan.bonuses()) {
      found.add(bonus.terms().when());
      found.add(bonus.terms().stopAt());
      found.add(bonus.terms().bounds().halfWhen());
      found.add(leader(bonus));
      if (bonus instanceof Bonus.Binary binary) {
        found.add(binary.accrueWhen());
      }
    }
    return found.stream().filter(Objects::nonNull);
  }

  /** Null where a bonus asks for none. */
  private static Predicate leader(Bonus bonus) {
    Bonus walk = bonus instanceof Bonus.Matching matching ? matching.walk() : bonus;
    return walk instanceof Bonus.Generation generation ? generation.leader() : null;
  }

  /** The predicate and all that it is made of, {@code having} included. */
  static Stream<Predicate> withParts(Predicate predicate) {
    return Stream.concat(
        Stream.of(predicate), parts(predicate).stream().flatMap(Predicates::withParts));
  }

  private static List<Predicate> parts(Predicate predicate) {
    if (predicate instanceof Predicate.All all) {
      return all.parts();
    } else if (predicate instanceof Predicate.Any any) {
      return any.parts();
    } else if (predicate instanceof Predicate.Legs legs) {
      return List.of(legs.having());
    }
    return List.of();
  }

  /** The predicate and all parts of it that are asked of the member itself. */
  static Stream<Predicate> ofTheMember(Predicate predicate) {
    Stream<Predicate> parts =
        predicate instanceof Predicate.Legs ? Stream.empty() : parts(predicate).stream();
    return Stream.concat(Stream.of(predicate), parts.flatMap(Predicates::ofTheMember));
  }
}
