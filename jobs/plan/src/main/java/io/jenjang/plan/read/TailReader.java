package io.jenjang.plan.read;

import io.jenjang.plan.Plan.ReturnPolicy;
import io.jenjang.plan.StatementRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a plan says about returns, statements and safeguards. */
record TailReader(Section plan) {
  ReturnPolicy returns() {
    Optional<Section> found = plan.find("returns").flatMap(Section::of);
    ReturnPolicy policy = found
        .map(section ->
            section.optional("closed-period", TailReader::policy, ReturnPolicy.NET_CURRENT))
        .orElse(ReturnPolicy.NET_CURRENT);
    found.ifPresent(Section::close);
    return policy;
  }

  private static Optional<ReturnPolicy> policy(Entry entry) {
    return Values.word(List.of("net-current"), Set.of("reverse-original"))
        .apply(entry)
        .map(word -> ReturnPolicy.NET_CURRENT);
  }

  StatementRules statement(String currency, int exponent) {
    return plan.find("statement")
        .flatMap(Section::of)
        .map(section -> new StatementReader(section, currency, exponent).read())
        .orElse(StatementRules.PLAIN);
  }

  /** Takes the block of a later version; an empty one says nothing and may stay. */
  void later() {
    plan.find("safeguards")
        .flatMap(Section::of)
        .ifPresent(section -> section
            .rest()
            .forEach(entry -> entry.unavailable("safeguards", "leave the block empty")));
  }
}
