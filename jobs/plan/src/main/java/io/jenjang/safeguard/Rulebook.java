package io.jenjang.safeguard;

import io.jenjang.plan.Safeguards;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a plan runs under.
 *
 * @param chosen which sets the plan names
 * @param sets by name, all that it names
 */
public record Rulebook(Safeguards chosen, Map<String, RuleSet> sets) implements Serializable {
  public static final Rulebook NONE = new Rulebook(Safeguards.NONE, Map.of());

  /**
   * A rule for somebody.
   *
   * @param market name of the market whose members it is for; empty for the whole company
   */
  record Applied(Rule rule, String market) {}

  /** All sets, each once, in the order in which the plan names them. */
  public List<RuleSet> inOrder() {
    return chosen.all().stream().map(sets::get).toList();
  }

  /** A rule by the names of its set and itself; of sets that the plan does not name there is none. */
  public Optional<Rule> find(String set, String id) {
    return set == null || !sets.containsKey(set)
        ? Optional.empty()
        : sets.get(set).rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Whether any rule is measured by what needs that. */
  public boolean asks(Measure.Needs needs) {
    return sets.values().stream()
        .flatMap(set -> set.rules().stream())
        .anyMatch(rule -> rule.measure().needs() == needs);
  }

  /** How many days before the end of the period rules of a measure look back at; ascending, each once. */
  public int[] days(Measure measure) {
    return sets.values().stream()
        .flatMap(set -> set.rules().stream())
        .filter(rule -> rule.measure() == measure)
        .mapToInt(rule -> rule.span().days())
        .distinct()
        .sorted()
        .toArray();
  }

  /** Rule by rule, those that are in force on a day: those for the company, then market by market. */
  List<Applied> inForce(LocalDate day) {
    List<Applied> applied = new ArrayList<>();
    add(chosen.sets(), "", applied);
    chosen.markets().forEach((market, names) -> add(names, market, applied));
    applied.removeIf(one -> !one.rule().isInForce(day));
    return applied;
  }

  private void add(List<String> names, String market, List<Applied> into) {
    for (String name : names) {
      sets.get(name).rules().forEach(rule -> into.add(new Applied(rule, market)));
    }
  }
}
