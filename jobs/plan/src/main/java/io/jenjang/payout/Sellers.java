package io.jenjang.payout;

import io.jenjang.tree.Members;

/** Sellers who meet a condition: {@code having}, {@code stop-at} and {@code when} are about no one else. */
record Sellers(byte[] kind, Condition condition) {
  boolean meet(int member) {
    return kind[member] == Members.SELLER && condition.holds(member);
  }
}
