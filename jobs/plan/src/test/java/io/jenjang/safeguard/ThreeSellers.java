package io.jenjang.safeguard;

import java.time.LocalDate;

/**
 * A sponsors B, B sponsors C. B sells 100 to customers (60 of it verified), buys 50 for itself and 50 as stock; C sells 60 to a preferred
 * customer and buys 40. Two levels, 10 % and 5 %: A has 20 of B (10 retail, 6 of it verified, 5 self, 5 stock) and 5 of C (3 retail, 2 self), B has 10 of C (6
 * retail, 4 self). S = 300 (160 retail, 90 self, 50 stock), R = 35 (19 retail, 11 self, 5 stock).
 */
final class ThreeSellers {
  static final String LEVELS = """
      volumes { cv { sum = cv }, net { sum = net } }
      bonuses = [{ code = levels, type = unilevel, basis = cv, levels = [0.10, 0.05] }]
      """;

  private ThreeSellers() {}

  static Company company() {
    return company(LEVELS);
  }

  static Company company(String plan) {
    return Company.of(plan)
        .member("A", "")
        .member("B", "A", null, "ID")
        .member("C", "B", LocalDate.of(2026, 10, 5), "ID")
        .sale("B", "retail+verified", "c1", 60)
        .sale("B", "retail", "c2", 40)
        .sale("B", "self", "", 50)
        .sale("B", "stock", "", 50)
        .sale("C", "preferred", "c3", 60)
        .sale("C", "self", "", 40);
  }
}
