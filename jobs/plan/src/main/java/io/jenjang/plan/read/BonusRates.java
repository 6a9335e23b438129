package io.jenjang.plan.read;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.BinaryMode;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Matching;
import io.jenjang.plan.Bonus.Matrix;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Rates;
import java.util.List;
import java.util.stream.Stream;

/** Every rate that a bonus may pay at. */
final class BonusRates {
  private BonusRates() {}

  /** With 6 places, in the order of the plan; empty for a bonus that pays amounts. */
  static Stream<Long> of(Bonus bonus) {
    if (bonus instanceof Unilevel unilevel) {
      return unilevel.levels().stream().flatMap(List::stream);
    }
    if (bonus instanceof Generation generation) {
      return generation.generations().stream().flatMap(List::stream);
    }
    if (bonus instanceof Matching matching) {
      return of(matching.walk());
    }
    if (bonus instanceof Matrix matrix) {
      return of(matrix.levels());
    }
    if (bonus instanceof Binary binary) {
      return binary.mode() instanceof BinaryMode.Percent percent
          ? Stream.of(percent.rate())
          : Stream.empty();
    }
    if (bonus instanceof Personal personal) {
      return of(personal.rates());
    }
    return bonus instanceof Differential differential ? of(differential.rates()) : Stream.empty();
  }

  private static Stream<Long> of(Rates rates) {
    if (rates instanceof Rates.Flat flat) {
      return Stream.of(flat.rate());
    }
    return (rates instanceof Rates.Brackets brackets
            ? brackets.rate()
            : ((Rates.ByRank) rates).rate())
        .stream();
  }
}
