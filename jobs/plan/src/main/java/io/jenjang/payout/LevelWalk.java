package io.jenjang.payout;

import java.io.Serializable;

/** Who stands at the levels above a source, after compression; and turned round, for whom an earner stands there. */
sealed interface LevelWalk extends Serializable permits NearestWalk, SeekWalk {
  /** In place of the largest true distance at which anybody is a payee: there is no limit. */
  int ANY_DISTANCE = Integer.MAX_VALUE;

  /**
   * Finds the payee of every level: a node, or 0 where the level has none.
   *
   * @param payees entries 1 to the number of levels are set
   */
  void payees(int source, int[] payees);

  /**
   * Adds a key for every source that has the earner as a payee: the source's member number with the level as its note.
   *
   * @param levels the levels to look at: 1 to this
   */
  void sources(int earner, int levels, LineKeys keys);
}
