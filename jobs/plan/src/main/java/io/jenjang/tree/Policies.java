package io.jenjang.tree;

/**
 * What to do with every kind of finding in one tree.
 *
 * @param orphans members whose upline is not in the file
 * @param cycles members who are their own upline
 * @param selfSponsors members who name themselves
 * @param severalRoots roots beyond the first
 */
public record Policies(Policy orphans, Policy cycles, Policy selfSponsors, Policy severalRoots) {
  public Policy of(Finding.Kind kind) {
    return switch (kind) {
      case ORPHAN -> orphans;
      case CYCLE -> cycles;
      case SELF_SPONSOR -> selfSponsors;
      case SECOND_ROOT -> severalRoots;
    };
  }
}
