package io.jenjang.tree;

/**
 * Something wrong with the uplines that were given for a tree.
 *
 * @param members input indexes: of a {@link Kind#CYCLE} in the order of the climb, the smallest first; else ascending
 */
public record Finding(Kind kind, int[] members) {
  /** What can be wrong. */
  public enum Kind {
    /** The upline is not in the file; all of them in one finding. */
    ORPHAN,
    /** Names itself as upline; all of them in one finding. */
    SELF_SPONSOR,
    /** Each stands above the next and the last above the first; a finding for each cycle. */
    CYCLE,
    /** No upline, though a member with a smaller id has none either; all of them in one finding. */
    SECOND_ROOT
  }
}
