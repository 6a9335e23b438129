package io.jenjang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class MultiplierTest {
  private static final long[] EDGES = {
    0,
    1,
    -1,
    9,
    10,
    15,
    25,
    5_000,
    -5_000,
    9_999,
    10_000,
    999_999,
    1_000_000,
    123_456_789_012L,
    -987_654_321_098L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE + 1,
    1L << 32,
    (1L << 32) - 1,
    1L << 62
  };

  @Test
  void tenPerCentOfWholeRupiah() {
    Multiplier tenPerCent = new Multiplier(100_000, 1_000_000, 0, RoundingMode.HALF_UP);
    assertThat(tenPerCent.amount(1_250_000)).isEqualTo(13);
    assertThat(tenPerCent.amount(-1_250_000)).isEqualTo(-13);
    assertThat(tenPerCent.amount(1_249_999)).isEqualTo(12);
    assertThat(tenPerCent.rate()).isEqualTo(100_000);
  }

  @Test
  void edgesAreWhatUnboundedArithmeticGives() {
    for (long rate : EDGES) {
      for (long pointValue : EDGES) {
        for (long volume : EDGES) {
          if (pointValue > 0) {
            check(rate, pointValue, volume, 2, "edges");
          }
        }
      }
    }
  }

  @Test
  void randomNumbersOfAllSizesAreWhatUnboundedArithmeticGives() {
    long seed = 20_261_001L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long rate = random.nextLong() >> random.nextInt(64);
      long pointValue = Math.max(1, (random.nextLong() >>> 1) >> random.nextInt(63));
      long volume = random.nextLong() >> random.nextInt(64);
      check(rate, pointValue, volume, random.nextInt(5), "seed " + seed + " round " + i);
    }
  }

  @Test
  void halvesAreRoundedAsTheModeSays() {
    for (RoundingMode mode : RoundingMode.values()) {
      for (long volume = -40_000; volume <= 40_000; volume += 2_500) {
        if (mode != RoundingMode.UNNECESSARY || volume % 10_000 == 0) {
          Multiplier whole = new Multiplier(1_000_000, 1_000_000, 0, mode);
          assertThat(whole.amount(volume))
              .as("%s of %s", mode, volume)
              .isEqualTo(BigDecimal.valueOf(volume, 4).setScale(0, mode).longValueExact());
        }
      }
    }
  }

  @Test
  void overflowIsAnError() {
    Multiplier thousandfold = new Multiplier(1_000_000_000, 1_000_000, 4, RoundingMode.HALF_UP);
    assertThatThrownBy(() -> thousandfold.amount(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("does not fit 64 bits");
  }

  @Test
  void moneyOfTablesHasFourPlaces() {
    assertThat(Scales.money(25_070_77, 2)).isEqualTo(25_070_7700);
    assertThat(Scales.money(-3, 0)).isEqualTo(-30_000);
    assertThatThrownBy(() -> Scales.money(Long.MAX_VALUE / 10, 0))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void check(long rate, long pointValue, long volume, int exponent, String where) {
    BigInteger exact = BigInteger.valueOf(rate)
        .multiply(BigInteger.valueOf(pointValue))
        .multiply(BigInteger.valueOf(volume));
    for (RoundingMode mode : RoundingMode.values()) {
      Multiplier multiplier = new Multiplier(rate, pointValue, exponent, mode);
      String as = where + ": " + rate + " x " + pointValue + " x " + volume + " to " + exponent
          + " " + mode;
      assertThat(outcome(() -> multiplier.amount(volume)))
          .as(as)
          .isEqualTo(outcome(() ->
              new BigDecimal(exact, 16).setScale(exponent, mode).unscaledValue().longValueExact()));
      if (exact.bitLength() < 128) {
        BigInteger whole = BigInteger.valueOf(multiplier.exactHigh(volume))
            .shiftLeft(64)
            .add(new BigInteger(Long.toUnsignedString(multiplier.exactLow(volume))));
        assertThat(whole).as(as).isEqualTo(exact);
      }
    }
  }

  private static String outcome(LongSupplier amount) {
    try {
      return Long.toString(amount.getAsLong());
    } catch (ArithmeticException e) {
      return "error";
    }
  }
}
