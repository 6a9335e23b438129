package io.jenjang.payout;

import java.util.List;

/** Says what a member still misses for the rank above. */
final class NextRank {
  private NextRank() {}

  static List<Missing> missing(Standing standing, int member) {
    return List.of();
  }
}
