package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;

/** One way in which a plan pays. A new one is one record here, its words in the plan reader, and its {@code Payment}. */
public sealed interface Bonus extends Serializable {
  Terms terms();

  default String code() {
    return terms().code();
  }

  /**
   * What every bonus has.
   *
   * @param code unique in the plan
   * @param basis name of a personal volume; a source is a member whose basis is not zero
   * @param when who may be paid, the rule "sellers of status active, unless a status is named" already included
   * @param tree a tree or derived tree
   * @param stopAt null, or: a walk ends with the first upline who meets this (who may still be paid)
   * @param basisIsMoney true when the basis sums {@code net}: no point-value
   */
  record Terms(
      String code,
      String basis,
      Predicate when,
      String tree,
      Predicate stopAt,
      boolean basisIsMoney)
      implements Serializable {}

  /** Pays the source itself. */
  record Personal(Terms terms, Rates rates) implements Bonus {}

  /**
   * Pays the upline at levels 1 to N.
   *
   * @param levels by rank number (0 no rank): the rates of the levels that a member of that rank is paid; without {@code by-rank} the
   *     same list everywhere; an unlisted rank already holds the list of the nearest lower listed one
   */
  record Unilevel(Terms terms, List<List<Long>> levels, Compression compression) implements Bonus {
    /** The longest list: the number of levels the bonus pays. */
    public int depth() {
      return levels.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /**
   * Pays those in the upline whose rate is above what was covered below them.
   *
   * @param self whether the source takes part with its own rate
   * @param unqualified what an upline who fails {@code when} does
   */
  record Differential(Terms terms, Rates rates, boolean self, Unqualified unqualified)
      implements Bonus {}

  /** How a walk treats uplines who cannot be paid. */
  enum Compression {
    /** The k-th upline stands at level k, qualified or not. */
    NONE,
    /** Who fails {@code when} is invisible and uses no level. */
    SKIP,
    /** For each level in turn, past everyone who fails {@code when} or whose list does not reach the level. */
    SEEK
  }

  /** What a differential does with an upline who fails {@code when}. */
  enum Unqualified {
    /** Invisible. */
    PASS_UP,
    /** Its rate is covered, and lost. */
    HOLD
  }
}
