package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money adds up beyond 64 bits. */
class MoneyTest {
  @Test
  void doesNotWrap() {
    Money money = new Money();
    BigDecimal expected = BigDecimal.ZERO;
    long most = 999_999_999_999_999_999L;
    for (int i = 0; i < 100; i++) {
      money.add(i % 10 == 9 ? -most : most);
      expected = expected.add(BigDecimal.valueOf(i % 10 == 9 ? -most : most, 4));
    }

    assertThat(money.rows()).isEqualTo(100);
    assertThat(money.net()).isEqualByComparingTo(expected);
    assertThat(money.gross())
        .isEqualByComparingTo(BigDecimal.valueOf(most, 4).multiply(new BigDecimal(100)));
    assertThat(money.plus(money).net()).isEqualByComparingTo(expected.add(expected));
    assertThat(money.minus(money).net()).isEqualByComparingTo("0");
  }
}
