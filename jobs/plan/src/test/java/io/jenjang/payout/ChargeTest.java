package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.StatementRules.Fee;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What a payment costs, and what of it is rounding. */
class ChargeTest {
  private static final BigDecimal RATE = new BigDecimal("0.01");
  private static final long MOST = 10;

  /** One per cent, rounded down, at most 10: against the definition, for every amount around the limit. */
  @Test
  void theMostIsExact() {
    Charge charge = new Charge(new Fee(0, 10_000, MOST), 0);
    for (long due = 900; due <= 1_200; due++) {
      BigDecimal exact = RATE.multiply(BigDecimal.valueOf(due)).min(BigDecimal.valueOf(MOST));
      Rounded fee = charge.of(due);
      assertThat(exact(fee)).as("of %d", due).isEqualByComparingTo(exact);
      assertThat(fee.amount())
          .as("of %d", due)
          .isEqualTo(exact.setScale(0, RoundingMode.DOWN).longValueExact());
    }
    assertThat(exact(charge.of(1_099))).isEqualByComparingTo("10");
    assertThat(exact(charge.of(999))).isEqualByComparingTo("9.99");
  }

  @Test
  void amountAndShareTogetherAreHeldAgainstTheMost() {
    Charge charge = new Charge(new Fee(3, 10_000, MOST), 0);
    assertThat(exact(charge.of(699))).isEqualByComparingTo("9.99");
    assertThat(charge.of(699).amount()).isEqualTo(9);
    assertThat(exact(charge.of(701))).isEqualByComparingTo("10");
    assertThat(charge.of(701).amount()).isEqualTo(10);
  }

  private static BigDecimal exact(Rounded fee) {
    BigInteger whole = BigInteger.valueOf(fee.exactHigh())
        .shiftLeft(Long.SIZE)
        .add(new BigInteger(Long.toUnsignedString(fee.exactLow())));
    return new BigDecimal(whole, 16);
  }
}
