package io.jenjang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DivisorTest {
  private static final int DRAWS = 2_000;

  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
  void dividesAsDecimalsDo(RoundingMode mode) {
    Random random = new Random(mode.ordinal());
    for (long divisor : divisors(random)) {
      Divisor by = new Divisor(divisor, mode);
      for (long dividend : dividends(divisor, random)) {
        BigDecimal exact =
            BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 0, mode);
        assertThat(by.into(dividend))
            .as("%d / %d, %s", dividend, divisor, mode)
            .isEqualTo(exact.longValueExact());
      }
    }
  }

  private static List<Long> divisors(Random random) {
    List<Long> divisors = new ArrayList<>(List.of(1L, 2L, 3L, 7L, Long.MAX_VALUE));
    for (int exponent = 1; exponent <= 18; exponent++) {
      divisors.add(Wide.powerOfTen(exponent));
      divisors.add(Wide.powerOfTen(exponent) - 1);
      divisors.add(1 + (random.nextLong() >>> 1 + random.nextInt(62)));
    }
    return divisors;
  }

  /** The ends of what there is, and around whole and half quotients. */
  private static List<Long> dividends(long divisor, Random random) {
    List<Long> dividends =
        new ArrayList<>(List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1));
    for (int draw = 0; draw < DRAWS; draw++) {
      long any = random.nextLong() >> random.nextInt(63);
      long whole = any / divisor * divisor;
      long half = whole / 2 + divisor / 2;
      dividends.addAll(List.of(any, whole, half, half + 1, half - 1));
      dividends.addAll(List.of(-(whole >> 1), -half, whole == Long.MIN_VALUE ? 0 : whole - 1));
    }
    return dividends;
  }

  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, names = "UNNECESSARY")
  void whatNeedsRoundingIsRefusedWhereNoneIsAllowed(RoundingMode mode) {
    Divisor by = new Divisor(10, mode);
    assertThat(by.into(-120)).isEqualTo(-12);
    assertThatThrownBy(() -> by.into(121))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("UNNECESSARY");
  }
}
