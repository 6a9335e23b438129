package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of numbers say what plain arrays say. */
class RenumberingTest {

  @Test
  void saysWhatTheArrayBehindItSays() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int[] map = drawn(random, 1 + random.nextInt(60));
      int[] next = drawn(random, map.length - 1);
      Renumbering numbers = Renumbering.of(map);
      Renumbering both = numbers.then(map.length - 1, Renumbering.of(next));
      Bytes bytes = new Bytes(16);
      numbers.write(bytes);
      Renumbering read = Renumbering.read(new Bytes.Reader(bytes.take()));
      assertThat(numbers.of(0)).isZero();
      for (int number = 1; number < map.length; number++) {
        assertThat(numbers.of(number)).as("seed %s, %s", seed, number).isEqualTo(map[number]);
        assertThat(read.of(number)).as("seed %s, %s", seed, number).isEqualTo(map[number]);
        assertThat(both.of(number)).as("seed %s, %s", seed, number).isEqualTo(next[map[number]]);
      }
      int first = random.nextInt(map.length);
      assertThat(numbers.of(first, map.length - first))
          .as("seed %s", seed)
          .isEqualTo(Arrays.copyOfRange(map, first, map.length));
      assertThat(both).usingRecursiveComparison().isEqualTo(Renumbering.of(composed(map, next)));
    }
  }

  private static int[] composed(int[] map, int[] next) {
    int[] composed = new int[map.length];
    for (int number = 1; number < map.length; number++) {
      composed[number] = next[map[number]];
    }
    return composed;
  }

  /** A permutation of the numbers from 1 on that leaves many neighbours together. */
  private static int[] drawn(Random random, int count) {
    int[] map = new int[count + 1];
    int turn = count == 0 ? 0 : random.nextInt(count);
    for (int number = 1; number <= count; number++) {
      map[number] = 1 + (number - 1 + turn) % count;
    }
    for (int swaps = random.nextInt(3); swaps > 0 && count > 0; swaps--) {
      int one = 1 + random.nextInt(count);
      int other = 1 + random.nextInt(count);
      int held = map[one];
      map[one] = map[other];
      map[other] = held;
    }
    return map;
  }

  @Test
  void theSameNumbersAreNoRenumbering() {
    assertThat(Renumbering.of(new int[] {0, 1, 2, 3}).isNone()).isTrue();
    assertThat(Renumbering.of(new int[] {0, 2, 1, 3}).isNone()).isFalse();
    assertThat(Renumbering.of(new int[] {0, 1, 2, 3}).from()).hasSize(1);
  }
}
