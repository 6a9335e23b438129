package io.jenjang.plan.read;

import io.jenjang.plan.Plan.ReturnPolicy;
import io.jenjang.plan.Safeguards;
import io.jenjang.plan.StatementRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    return Values.word(List.of("net-current", "reverse-original"))
        .apply(entry)
        .map(word ->
            word.equals("net-current") ? ReturnPolicy.NET_CURRENT : ReturnPolicy.REVERSE_ORIGINAL);
  }

  StatementRules statement(String currency, int exponent, TaxTables taxes) {
    return plan.find("statement")
        .flatMap(Section::of)
        .map(section -> new StatementReader(section, currency, exponent, taxes).read())
        .orElse(StatementRules.PLAIN);
  }

  Safeguards safeguards() {
    return plan.find("safeguards")
        .flatMap(Section::of)
        .map(TailReader::safeguards)
        .orElse(Safeguards.NONE);
  }

  private static Safeguards safeguards(Section section) {
    List<String> sets = section.optional("sets", TailReader::sets, List.of());
    Map<String, List<String>> markets = new TreeMap<>();
    section.find("markets").flatMap(Section::of).ifPresent(block -> {
      for (Entry market : block.rest()) {
        sets(market).ifPresent(named -> markets.put(block.keyOf(market), named));
      }
    });
    section.close();
    return new Safeguards(sets, Collections.unmodifiableMap(markets));
  }

  private static Optional<List<String>> sets(Entry entry) {
    return Values.distinct(Values::name).apply(entry);
  }
}
