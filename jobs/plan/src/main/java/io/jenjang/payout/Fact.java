package io.jenjang.payout;

import io.jenjang.plan.Predicate;

/** Something that is found out for every member, in a pass of its own or together with what it needs. */
sealed interface Fact {
  /** A derived tree, by its place in the plan. */
  record Derived(int index) implements Fact {}

  /** A volume or group, by its place in the plan. */
  record Volume(int index) implements Fact {}

  /** Who is active. */
  record Activity() implements Fact {}

  /**
   * Paid-as and titles.
   *
   * @param from number of the lowest rank that is looked for; who has none from this one up has none so far
   */
  record Ranking(int from) implements Fact {}

  /** In how many legs somebody meets a rule; {@code count} of the rule is 0, so that rules which differ in it only share the fact. */
  record LegCount(Predicate.Legs rule) implements Fact {
    static LegCount of(Predicate.Legs rule) {
      return new LegCount(
          new Predicate.Legs(0, rule.having(), rule.within(), rule.tree(), rule.sponsored()));
    }
  }
}
