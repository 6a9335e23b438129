package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking many ids up at once finds what one look each finds. */
class IdLookupsTest {
  @Test
  void findsWhatSingleLooksFind() {
    long seed = 11;
    Random random = new Random(seed);
    int count = 5000;
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    int[] start = new int[count + 2];
    for (int i = 1; i <= count; i++) {
      pool.writeBytes(id(i * 7).getBytes(StandardCharsets.UTF_8));
      start[i + 1] = pool.size();
    }
    IdIndex index = IdIndex.of(new Ids(pool.toByteArray(), start));
    IdLookups lookups = new IdLookups(index, 100);
    for (int round = 0; round < 200; round++) {
      lookups.clear();
      byte[][] asked = new byte[100][];
      for (int i = 0; i < 100; i++) {
        asked[i] = random.nextInt(20) == 0
            ? new byte[0]
            : id(random.nextInt(count * 8)).getBytes(StandardCharsets.UTF_8);
        lookups.add(asked[i], 0, asked[i].length);
      }
      int[] numbers = new int[100];
      lookups.run(numbers);
      for (int i = 0; i < 100; i++) {
        assertThat(numbers[i])
            .as("seed %s round %s", seed, round)
            .isEqualTo(index.lookup(asked[i], 0, asked[i].length));
      }
    }
  }

  /** Shorter and longer than eight and sixteen bytes. */
  private static String id(int number) {
    return "member-of-the-company-".substring(number % 22) + number;
  }
}
