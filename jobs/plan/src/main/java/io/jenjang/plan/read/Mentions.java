package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.LegShare;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import java.util.List;
import java.util.stream.Stream;

/** What a predicate speaks of. */
final class Mentions {
  private Mentions() {}

  /** The predicate and everything inside it that is about the judged member itself. */
  static Stream<Predicate> own(Predicate predicate) {
    return Stream.concat(Stream.of(predicate), parts(predicate).stream().flatMap(Mentions::own));
  }

  /** The predicate and everything inside it, what is asked of others in the legs too. */
  static Stream<Predicate> all(Predicate predicate) {
    Stream<Predicate> inside = parts(predicate).stream().flatMap(Mentions::all);
    Stream<Predicate> others = predicate instanceof Legs legs ? all(legs.having()) : Stream.empty();
    return Stream.concat(Stream.of(predicate), Stream.concat(inside, others));
  }

  /** Names of the volumes and groups that it looks at, of whomever. */
  static Stream<String> quantities(Predicate predicate) {
    return all(predicate).flatMap(Mentions::named);
  }

  static boolean ranks(Predicate predicate) {
    return all(predicate)
        .anyMatch(part -> part instanceof RankAtLeast || part instanceof TitleAtLeast);
  }

  static boolean active(Predicate predicate) {
    return all(predicate).anyMatch(Active.class::isInstance);
  }

  /** Whether it names the status of the judged member. */
  static boolean status(Predicate predicate) {
    return own(predicate).anyMatch(StatusIn.class::isInstance);
  }

  static List<Predicate> parts(Predicate predicate) {
    if (predicate instanceof All all) {
      return all.parts();
    }
    return predicate instanceof Any any ? any.parts() : List.of();
  }

  /** Names of the volumes and groups that this part itself looks at. */
  static Stream<String> named(Predicate predicate) {
    if (predicate instanceof AtLeast least) {
      return Stream.of(least.quantity());
    }
    if (predicate instanceof LegShare share) {
      return Stream.of(share.group());
    }
    if (predicate instanceof ByLeg byLeg) {
      return Stream.of(byLeg.group());
    }
    return predicate instanceof Share share ? Stream.of(share.of(), share.to()) : Stream.empty();
  }
}
