package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.plan.Plan.ReturnPolicy;
import io.jenjang.plan.Plan.StatementRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a plan says about limits, returns, statements and safeguards. */
record TailReader(Section plan) {
  ReturnPolicy returns() {
    plan.find("returns").flatMap(Section::of).ifPresent(section -> {
      section.find("closed-period").ifPresent(entry -> {
        if (entry.isScalar() && entry.raw().equals("reverse-original")) {
          entry.unavailable("reverse-original");
        } else {
          Values.word(List.of("net-current")).apply(entry);
        }
      });
      section.close();
    });
    return ReturnPolicy.NET_CURRENT;
  }

  StatementRules statement(int exponent) {
    Optional<Section> found = plan.find("statement").flatMap(Section::of);
    if (found.isEmpty()) {
      return new StatementRules(0, Scales.ONE_RATE);
    }
    Section section = found.get();
    long minimum = section.optional("minimum-payout", Numbers.money(exponent), 0L);
    long recover = section.optional("recover", Numbers::rate, Scales.ONE_RATE);
    section.close(Set.of("withholding", "fee"));
    return new StatementRules(minimum, recover);
  }

  /** Takes the blocks of later versions; empty ones say nothing and may stay. */
  void later() {
    plan.find("limits").flatMap(Section::of).ifPresent(section -> section.close(Set.of("payout")));
    plan.find("safeguards")
        .flatMap(Section::of)
        .ifPresent(section -> section.rest().forEach(entry -> entry.unavailable("safeguards")));
  }
}
