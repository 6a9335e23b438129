package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes back of lines when goods come back in parts. */
class ReversalTest {
  @Test
  void aWholeReturnTakesTheWholeLine() {
    Reversal line = reversal(50, 50, 0);
    assertThat(line.of(part("0", "500"), part("500", "500"))).isEqualTo(50);
    assertThat(line.of(part("0", "500"), part("250", "500"))).isEqualTo(25);
    assertThat(line.of(part("500", "500"), part("600", "500"))).isZero();
  }

  @Test
  void whatACapTookDoesNotGoBack() {
    assertThat(reversal(60, 100, 40).of(part("0", "1"), part("1", "1"))).isEqualTo(36);
    assertThat(reversal(60, 100, 100).of(part("0", "1"), part("1", "1"))).isZero();
  }

  @Test
  void partsInAnyOrderComeToTheLine() {
    for (int seed = 1; seed <= 500; seed++) {
      Random dice = new Random(seed);
      long amount = 1L + dice.nextInt(1000);
      long cut = dice.nextInt(3) == 0 ? dice.nextInt((int) amount + 1) : 0;
      List<BigDecimal> parts = new ArrayList<>();
      BigDecimal basis = BigDecimal.ZERO;
      for (int i = 1 + dice.nextInt(8); i > 0; i--) {
        parts.add(BigDecimal.valueOf(1 + dice.nextInt(100_000), 4));
        basis = basis.add(parts.get(parts.size() - 1));
      }
      Reversal line = new Reversal(
          BigInteger.valueOf(amount),
          BigInteger.valueOf(amount),
          BigInteger.valueOf(cut),
          RoundingMode.HALF_UP);
      BigDecimal before = BigDecimal.ZERO;
      long back = 0;
      for (BigDecimal part : parts) {
        long now = line.of(Portion.of(before, basis), Portion.of(before.add(part), basis));
        assertThat(now).as("seed %d", seed).isNotNegative();
        back += now;
        before = before.add(part);
      }
      assertThat(back).as("seed %d", seed).isEqualTo(amount - cut);
    }
  }

  private static Reversal reversal(long amount, long lines, long cut) {
    return new Reversal(
        BigInteger.valueOf(amount),
        BigInteger.valueOf(lines),
        BigInteger.valueOf(cut),
        RoundingMode.HALF_UP);
  }

  private static Portion part(String of, String basis) {
    return Portion.of(new BigDecimal(of), new BigDecimal(basis));
  }
}
