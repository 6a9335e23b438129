package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Suspects are found as a plain map would find them. */
class SuspectsTest {

  @Test
  void findsWhatAMapFinds() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int range = 1 + random.nextInt(2000);
      Bytes block = new Bytes(16);
      Map<Long, int[]> kinds = new HashMap<>();
      for (int i = random.nextInt(3000); i > 0; i--) {
        long key = KeyKind.bare(random.nextInt(range) * 0x9E3779B97F4A7C15L);
        KeyKind kind = KeyKind.values()[random.nextInt(5)];
        block.putFixed(kind.mark(key));
        kinds.computeIfAbsent(key, k -> new int[5])[kind.ordinal()]++;
      }
      Suspects suspects =
          Suspects.find(List.of(block.take()).iterator(), 1, KeyKind.SALES, new long[0]);
      int expected = 0;
      for (Map.Entry<Long, int[]> entry : kinds.entrySet()) {
        boolean found = suspects.has(entry.getKey());
        assertThat(found)
            .as("seed %s, key %s", seed, entry.getKey())
            .isEqualTo(isSuspect(entry.getValue()));
        expected += found ? 1 : 0;
      }
      assertThat(suspects.count()).as("seed %s", seed).isEqualTo(expected);
    }
  }

  private static boolean isSuspect(int[] counts) {
    int used = counts[KeyKind.SALE.ordinal()] + counts[KeyKind.RETURN.ordinal()];
    int sold = counts[KeyKind.SALE.ordinal()] + counts[KeyKind.OUTSIDE.ordinal()];
    int lines = used + counts[KeyKind.OUTSIDE.ordinal()] + counts[KeyKind.UNSOUND.ordinal()];
    boolean several = used > 0 && lines > 1;
    boolean inDoubt = counts[KeyKind.REFERENCE.ordinal()] > 0 && (sold == 0 || lines > 1);
    return several || inDoubt;
  }

  @Test
  void manyAreMarkedAndNoneIsMissed() {
    Random random = new Random(1);
    Bytes block = new Bytes(16);
    long[] twice =
        random.longs(100_000).map(key -> key & 0x3FFFFFFFFFFFFFF8L).distinct().toArray();
    for (long key : twice) {
      block.putFixed(KeyKind.SALE.mark(key));
      block.putFixed(KeyKind.SALE.mark(key));
    }
    Suspects suspects =
        Suspects.find(List.of(block.take()).iterator(), 4, KeyKind.SALES, new long[0]);

    assertThat(suspects.listed()).isNull();
    assertThat(suspects.count()).isEqualTo(twice.length);
    for (long key : twice) {
      assertThat(suspects.has(key)).isTrue();
    }
    long mistaken = random
        .longs(10_000)
        .filter(key -> suspects.has(key & 0x3FFFFFFFFFFFFFFFL))
        .count();
    assertThat(mistaken).isLessThan(500);
  }
}
