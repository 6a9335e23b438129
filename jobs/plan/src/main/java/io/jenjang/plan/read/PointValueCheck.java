package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Rates;
import java.util.List;
import java.util.stream.Stream;

/** Whether every rate times the point-value can be counted exactly: with 12 places, in 64 bits. */
final class PointValueCheck {
  private final long pointValue;

  PointValueCheck(long pointValue) {
    this.pointValue = pointValue;
  }

  void check(Bonus bonus, Entry place) {
    long factor = bonus.terms().basisIsMoney() ? Scales.ONE_RATE : pointValue;
    long highest = rates(bonus).mapToLong(Long::longValue).max().orElse(0);
    if (highest > Long.MAX_VALUE / factor) {
      place
          .report()
          .add(
              place.value().origin(),
              place.path()
                  + ": its highest rate times point-value is above 9223372.036854; choose a smaller point-value");
    }
  }

  private static Stream<Long> rates(Bonus bonus) {
    if (bonus instanceof Unilevel unilevel) {
      return unilevel.levels().stream().flatMap(List::stream);
    }
    Rates rates =
        bonus instanceof Personal personal ? personal.rates() : ((Differential) bonus).rates();
    if (rates instanceof Rates.Flat flat) {
      return Stream.of(flat.rate());
    }
    return (rates instanceof Rates.Brackets brackets
            ? brackets.rate()
            : ((Rates.ByRank) rates).rate())
        .stream();
  }
}
