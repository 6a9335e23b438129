package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestTest {
  private static final int SEEDS = 300;

  @Test
  void findsWhatSortingWouldFind() {
    Seeds.of(SEEDS).forEach(seed -> {
      Random random = new Random(seed);
      long[] numbers = numbers(random);
      long[] sorted = numbers.clone();
      Arrays.sort(sorted);
      for (int place = 1; place <= numbers.length; place++) {
        assertThat(Largest.of(numbers, place))
            .as("seed %d, place %d", seed, place)
            .isEqualTo(sorted[sorted.length - place]);
      }
    });
  }

  @Test
  void choosesTheLargestAndOfEqualOnesThoseWithTheSmallestKeys() {
    Seeds.of(SEEDS).forEach(seed -> {
      Random random = new Random(seed);
      long[] numbers = numbers(random);
      long[] keys =
          random.longs(0, Long.MAX_VALUE).distinct().limit(numbers.length).toArray();
      int many = 1 + random.nextInt(numbers.length);
      boolean[] expected = new boolean[numbers.length];
      IntStream.range(0, numbers.length)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingLong(i -> -numbers[i]).thenComparingLong(i -> keys[i]))
          .limit(many)
          .forEach(i -> expected[i] = true);
      assertThat(Largest.choose(many, numbers, keys))
          .as("seed %d, %d of %d", seed, many, numbers.length)
          .isEqualTo(expected);
    });
  }

  /** Few or many, far apart, close together above a large number, or mostly the same. */
  private static long[] numbers(Random random) {
    int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 600 : 40);
    long most = 1L << random.nextInt(62);
    long floor = random.nextBoolean() ? 0 : most;
    return random.longs(count, floor, floor + 1 + random.nextLong(most)).toArray();
  }
}
