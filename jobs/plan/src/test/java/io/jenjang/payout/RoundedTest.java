package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedTest {
  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(Long.SIZE);

  private static Rounded of(String exact) {
    BigInteger value = new BigInteger(exact);
    return new Rounded(1_000, 25, value.shiftRight(Long.SIZE).longValue(), value.longValue());
  }

  private static BigInteger exact(Rounded rounded) {
    BigInteger low = BigInteger.valueOf(rounded.exactLow()).mod(UNSIGNED);
    return BigInteger.valueOf(rounded.exactHigh()).shiftLeft(Long.SIZE).add(low);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "-1",
        "250000000000000000",
        "18446744073709551616",
        "-18446744073709551616",
        "36893488147419103233"
      })
  void keptBackIsTheSameBelowZero(String exact) {
    Rounded negated = of(exact).negated();
    assertThat(exact(negated)).isEqualTo(new BigInteger(exact).negate());
    assertThat(negated.amount()).isEqualTo(-25);
    assertThat(negated.basis()).isEqualTo(1_000);
  }

  @Test
  void whatHasNoNegativeIsNotTurnedIntoItself() {
    Rounded least = new Rounded(0, Long.MIN_VALUE, 0, 0);
    assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
  }
}
