package io.jenjang.payout;

import io.jenjang.tree.Members;
import io.jenjang.tree.Places;

/** Sellers who meet a condition: {@code having}, {@code stop-at} and {@code when} are about no one else. */
record Sellers(byte[] kind, Condition condition) {
  boolean meet(int member) {
    return kind[member] == Members.SELLER && condition.holds(member);
  }

  /** The same of the places of members, by the numbers of places. */
  Sellers at(Places places) {
    byte[] kinds = new byte[places.tree().nodes()];
    for (int place = 1; place < kinds.length; place++) {
      kinds[place] = kind[places.member(place)];
    }
    return new Sellers(kinds, place -> condition.holds(places.member(place)));
  }
}
