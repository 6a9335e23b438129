package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdSortTest {
  static Ids ids(List<byte[]> entries) {
    int[] start = new int[entries.size() + 1];
    for (int i = 0; i < entries.size(); i++) {
      start[i + 1] = start[i] + entries.get(i).length;
    }
    byte[] bytes = new byte[start[entries.size()]];
    for (int i = 0; i < entries.size(); i++) {
      System.arraycopy(entries.get(i), 0, bytes, start[i], entries.get(i).length);
    }
    return new Ids(bytes, start);
  }

  static Ids ids(String... texts) {
    return ids(
        Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  @Test
  void sortsByUnsignedBytesAndKeepsTheOrderOfEquals() {
    Ids ids = ids("", "é", "z", "M10", "M1", "M10", "M");
    assertThat(IdSort.order(ids)).containsExactly(0, 6, 4, 3, 5, 2, 1);
    assertThat(ids.inOrder(new int[] {0, 2, 1}).text(2)).isEqualTo("é");
  }

  @Test
  void randomIdsSortLikeArraysOfBytes() {
    for (long seed = 1; seed <= 60; seed++) {
      List<byte[]> entries = randomEntries(new Random(seed));
      Integer[] expected = IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new);
      Arrays.sort(
          expected, (left, right) -> Arrays.compareUnsigned(entries.get(left), entries.get(right)));
      assertThat(IdSort.order(ids(entries)))
          .as("seed %s", seed)
          .containsExactly(Arrays.stream(expected).mapToInt(i -> i).toArray());
    }
  }

  @Test
  void oneOutOfOrderIsSortedWhereverItStands() {
    String[] texts =
        IntStream.range(0, 140_000).mapToObj(i -> "M%06d".formatted(2 * i)).toArray(String[]::new);
    texts[0] = "";
    assertThat(IdSort.order(ids(texts)))
        .containsExactly(IntStream.range(0, texts.length).toArray());
    for (int place : new int[] {2, 65_536, 65_537, texts.length - 1}) {
      String[] swapped = texts.clone();
      swapped[place] = texts[place - 1];
      swapped[place - 1] = texts[place];
      int[] expected = IntStream.range(0, texts.length).toArray();
      expected[place] = place - 1;
      expected[place - 1] = place;
      assertThat(IdSort.order(ids(swapped))).as("%s", place).containsExactly(expected);
    }
  }

  /** Long shared beginnings, zero bytes, bytes above 127, equal ids, ids that are the beginning of others. */
  private static List<byte[]> randomEntries(Random random) {
    List<byte[]> entries = new ArrayList<>();
    int values = 1 + random.nextInt(4);
    int shared = random.nextInt(20);
    for (int i = random.nextInt(2_000); i >= 0; i--) {
      byte[] entry = new byte[random.nextInt(40)];
      for (int at = shared; at < entry.length; at++) {
        entry[at] = (byte) (random.nextInt(values) * 85);
      }
      entries.add(entry);
    }
    return entries;
  }
}
