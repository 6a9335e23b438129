package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
      Suspects suspects = find(block.take(), 1);
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
    Suspects suspects = find(block.take(), 4);

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

  private static Suspects find(byte[] block, int buckets) {
    return Suspects.find(List.of(block).iterator(), none(), buckets, KeyKind.SALES, new long[0]);
  }

  private static Iterator<byte[]> none() {
    return Collections.emptyIterator();
  }

  /** In two steps, of which the second one only passes over what the first one kept, the same are found as at once, and those that the first one did not know are told. */
  @Test
  void whatWasKeptIsSiftedOnce() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int range = 1 + random.nextInt(3000);
      byte[] kept = keys(random, range, random.nextInt(2000));
      byte[] fresh = keys(random, range, random.nextInt(random.nextInt(9) == 0 ? 2000 : 40));
      long[] known = find(kept, 1).listed();
      Layout layout = new Layout(1 << random.nextInt(5), 1, 1, 1);
      for (int bucket = 0; bucket < layout.fingerprints(); bucket++) {
        night(layout, bucket, of(kept, layout, bucket), of(fresh, layout, bucket), known, seed);
      }
    }
  }

  private static void night(
      Layout layout, int bucket, byte[] kept, byte[] fresh, long[] known, long seed) {
    int buckets = layout.fingerprints();
    Suspects night = Suspects.find(
        List.of(fresh).iterator(),
        List.of(kept).iterator(),
        buckets,
        KeyKind.SALES,
        layout.inBucket(bucket, known));
    Suspects whole =
        Suspects.find(List.of(kept, fresh).iterator(), none(), buckets, KeyKind.SALES, new long[0]);

    assertThat(night.listed()).as("seed %s", seed).isEqualTo(whole.listed());
    boolean again = Arrays.stream(whole.listed())
        .anyMatch(key -> holds(kept, key) && Arrays.binarySearch(known, key) < 0);
    assertThat(night.again()).as("seed %s", seed).isEqualTo(again);
  }

  private static byte[] of(byte[] block, Layout layout, int bucket) {
    Bytes out = new Bytes(16);
    for (Bytes.Reader in = new Bytes.Reader(block); in.hasMore(); ) {
      long key = in.readFixed();
      if (layout.bucket(key) == bucket) {
        out.putFixed(key);
      }
    }
    return out.take();
  }

  private static byte[] keys(Random random, int range, int count) {
    Bytes block = new Bytes(16);
    for (int i = 0; i < count; i++) {
      long key = KeyKind.bare(random.nextInt(range) * 0x9E3779B97F4A7C15L);
      // Most are sales; a bucket full of references would let nothing go.
      KeyKind[] kinds = KeyKind.values();
      block.putFixed(kinds[random.nextInt(3) > 0 ? 0 : random.nextInt(kinds.length)].mark(key));
    }
    return block.take();
  }

  private static boolean holds(byte[] block, long key) {
    boolean holds = false;
    for (Bytes.Reader in = new Bytes.Reader(block); in.hasMore(); ) {
      holds |= KeyKind.bare(in.readFixed()) == key;
    }
    return holds;
  }
}
