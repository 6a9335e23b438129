package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds to the {@code when} of a bonus what holds without being said: members of status active only, unless a status is named. */
final class Eligibility {
  private static final Predicate ACTIVE_STATUS = new StatusIn(Set.of(Members.ACTIVE));

  private Eligibility() {}

  /** With alternatives of which some name a status, each alternative that names none is for status active only. */
  static Predicate complete(Predicate when) {
    List<Predicate> parts = when instanceof All all ? all.parts() : List.of(when);
    if (parts.stream().anyMatch(StatusIn.class::isInstance)) {
      return when;
    }
    List<Predicate> complete = new ArrayList<>();
    boolean named = parts.stream().anyMatch(Mentions::status);
    if (!named) {
      complete.add(ACTIVE_STATUS);
    }
    for (Predicate part : parts) {
      complete.add(
          named && part instanceof Any any && Mentions.status(any) ? alternatives(any) : part);
    }
    return new All(List.copyOf(complete));
  }

  private static Predicate alternatives(Any any) {
    return new Any(any.parts().stream().map(Eligibility::complete).toList());
  }
}
