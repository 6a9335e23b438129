package io.jenjang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideSumTest {
  @Test
  void addsPartsOfArrays() {
    long seed = 12L;
    Random random = new Random(seed);
    for (int trial = 0; trial < 500; trial++) {
      long[] lows = random.longs(30).toArray();
      long[] highs =
          random.longs(30).map(high -> high >> random.nextInt(16, 64)).toArray();
      int from = random.nextInt(30);
      int to = random.nextInt(from, 31);
      boolean wide = trial % 2 == 0;
      WideSum sum = new WideSum();
      sum.add(highs[0], lows[0]);
      BigInteger wanted = sum.value();
      sum.add(wide ? highs : null, lows, from, to);
      for (int i = from; i < to; i++) {
        WideSum one = new WideSum();
        one.add(wide ? highs[i] : lows[i] >> 63, lows[i]);
        wanted = wanted.add(one.value());
      }
      assertThat(sum.value()).as("seed %s, trial %s", seed, trial).isEqualTo(wanted);
    }
  }

  @Test
  void addsLikeUnboundedNumbers() {
    long seed = 11L;
    Random random = new Random(seed);
    for (int trial = 0; trial < 2_000; trial++) {
      WideSum sum = new WideSum();
      BigInteger wanted = BigInteger.ZERO;
      for (int i = 0; i < 20; i++) {
        long one = random.nextLong();
        long other = random.nextLong() >> random.nextInt(64);
        BigInteger product = BigInteger.valueOf(one).multiply(BigInteger.valueOf(other >> 8));
        switch (random.nextInt(4)) {
          case 0 -> {
            sum.add(one);
            wanted = wanted.add(BigInteger.valueOf(one));
          }
          case 1 -> {
            sum.addProduct(one, other >> 8);
            wanted = wanted.add(product);
          }
          case 2 -> {
            sum.subtract(product.shiftRight(64).longValue(), product.longValue());
            wanted = wanted.subtract(product);
          }
          default -> {
            WideSum more = new WideSum();
            more.add(other);
            sum.add(more);
            wanted = wanted.add(BigInteger.valueOf(other));
          }
        }
      }
      assertThat(sum.value()).as("seed %d, trial %d", seed, trial).isEqualTo(wanted);
    }
  }

  @Test
  void dividesAndRoundsOnce() {
    WideSum sum = new WideSum();
    sum.addProduct(1_000_000_000_000L, 9_000_000_000_000L);
    sum.add(-5);
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN}) {
      assertThat(sum.divide(10_000_000L, mode))
          .isEqualTo(new BigDecimal(sum.value())
              .divide(BigDecimal.valueOf(10_000_000L), 0, mode)
              .longValueExact());
    }
  }

  @Test
  void refusesAQuotientThatDoesNotFit() {
    WideSum sum = new WideSum();
    sum.addProduct(Long.MAX_VALUE, 100);
    assertThatThrownBy(() -> sum.divide(10, RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the amount does not fit 64 bits");
  }

  @Test
  void startsAgainAtNothing() {
    WideSum sum = new WideSum();
    sum.add(-7);
    sum.clear();
    assertThat(sum.value()).isZero();
  }
}
