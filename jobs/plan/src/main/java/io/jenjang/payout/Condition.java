package io.jenjang.payout;

/** A predicate made ready: reads arrays, allocates nothing. Whether the member is a seller is not asked here. */
@FunctionalInterface
interface Condition {
  boolean holds(int member);
}
