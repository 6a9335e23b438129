package io.jenjang.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideTest {
  @Test
  void productsCompareLikeUnboundedNumbers() {
    long seed = 7L;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long a = random.nextLong() >> random.nextInt(64);
      long b = random.nextLong() >> random.nextInt(64);
      long c = random.nextBoolean() ? a : random.nextLong() >> random.nextInt(64);
      long d = random.nextBoolean() ? b : random.nextLong() >> random.nextInt(64);
      int expected = BigInteger.valueOf(a)
          .multiply(BigInteger.valueOf(b))
          .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
      assertThat(Integer.signum(Wide.compareProducts(a, b, c, d)))
          .as("seed %s round %s", seed, i)
          .isEqualTo(expected);
    }
  }
}
