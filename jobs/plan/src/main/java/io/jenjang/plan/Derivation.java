package io.jenjang.plan;

import java.io.Serializable;

/** A tree made from another one. */
public sealed interface Derivation extends Serializable {
  String name();

  /** The tree it is made from; one of {@link Plan#trees()}. */
  String from();

  /**
   * A tree of those who meet {@code keep}; the rest are taken out and their downline moves up.
   *
   * @param keep judged by personal volumes (not rolled-up ones), status, market and overrides only
   * @param rollUp whether the volume of who was taken out is credited to the nearest kept upline
   */
  record Compressed(String name, String from, Predicate keep, boolean rollUp)
      implements Derivation {}

  /**
   * A tree in which the first recruits of everybody go, with their downline, to the one above. Who has nobody above keeps them.
   *
   * @param passUp how many: the first by {@code joined_on}, then id
   */
  record PassUp(String name, String from, int passUp) implements Derivation {}
}
