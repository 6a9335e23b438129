package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the digits of ids find is what a search by their bytes finds. */
class DigitTableTest {
  @Test
  void takesIdsThatAreCountedUp() {
    String[] ids =
        IntStream.range(0, 1001).mapToObj(i -> "M%010d".formatted(i)).toArray(String[]::new);
    ids[0] = "";
    DigitTable table = DigitTable.of(IdSortTest.ids(ids));
    assertThat(table.others()).isZero();
    assertThat(find(table, "M0000000001")).isEqualTo(1);
    assertThat(find(table, "M0000001000")).isEqualTo(1000);
    assertThat(find(table, "M0000000000")).isZero();
    assertThat(find(table, "M0000001001")).isZero();
    assertThat(find(table, "M9999999999")).isZero();
    for (String other : List.of(
        "",
        "1",
        "M1",
        "N0000000001",
        "M000000001",
        "M000000000A",
        "M00A0000001",
        "M0000000001 ",
        "MM000000001",
        "M000000000/",
        "M000000000:")) {
      assertThat(find(table, other)).as(other).isEqualTo(DigitTable.OTHER);
    }
  }

  @Test
  void leadingZerosMakeAnotherId() {
    DigitTable table = DigitTable.of(IdSortTest.ids("", "7", "07", "007", "8"));
    assertThat(find(table, "7")).isEqualTo(1);
    assertThat(find(table, "07")).isEqualTo(2);
    assertThat(find(table, "007")).isEqualTo(3);
    assertThat(find(table, "08")).isZero();
    assertThat(find(table, "0007")).isEqualTo(DigitTable.OTHER);
  }

  @Test
  void longNumbersKeepTheirFirstDigitsInFront() {
    DigitTable table =
        DigitTable.of(IdSortTest.ids("", "91999999999999999998", "91999999999999999999"));
    assertThat(find(table, "91999999999999999999")).isEqualTo(2);
    assertThat(find(table, "92999999999999999999")).isEqualTo(DigitTable.OTHER);
  }

  @Test
  void leavesWhatIsFarApartOrHasNoDigits() {
    assertThat(DigitTable.of(IdSortTest.ids("", "1", "1000000001"))).isNotNull();
    assertThat(DigitTable.of(IdSortTest.ids("", "0000000001", "1000000001"))).isNull();
    assertThat(DigitTable.of(IdSortTest.ids("", "ann", "bob"))).isNull();
    assertThat(DigitTable.of(IdSortTest.ids(""))).isNull();
  }

  @Test
  void findsWhatASearchByBytesFinds() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      List<String> ids = ids(random);
      String[] known = new String[ids.size() + 1];
      known[0] = "";
      for (int i = 1; i < known.length; i++) {
        known[i] = ids.get(i - 1);
      }
      Ids all = IdSortTest.ids(known);
      IdIndex byDigits = IdIndex.of(all);
      IdIndex byHash = IdIndex.hashed(all);
      int[] number = shuffled(ids.size(), random);
      IdIndex renumbered = byDigits.renumbered(all.inOrder(entries(number)), number);
      for (String asked : asked(ids, random)) {
        int expected = lookup(byHash, asked);
        assertThat(lookup(byDigits, asked)).as("seed %s id '%s'", seed, asked).isEqualTo(expected);
        assertThat(lookup(renumbered, asked))
            .as("seed %s id '%s' renumbered", seed, asked)
            .isEqualTo(expected == 0 ? 0 : number[expected - 1]);
      }
    }
  }

  /** Those that come late are of a form that came early, with too many others between. */
  @Test
  void aFormHasItsIdsWhereverTheyStand() {
    List<String> ids = new ArrayList<>();
    ids.add("");
    IntStream.range(0, 150_000).forEach(i -> ids.add("A%07d".formatted(i)));
    IntStream.range(0, 40).forEach(i -> ids.add("odd%s7".formatted("x".repeat(i + 1))));
    IntStream.range(150_000, 300_000).forEach(i -> ids.add("A%07d".formatted(i)));
    IntStream.range(0, 10_000).forEach(i -> ids.add("B%05d".formatted(i)));
    IdIndex byDigits = IdIndex.of(IdSortTest.ids(ids.toArray(String[]::new)));
    assertThat(byDigits.digits()).isNotNull();
    for (int number = 1; number < ids.size(); number++) {
      assertThat(lookup(byDigits, ids.get(number))).as(ids.get(number)).isEqualTo(number);
    }
    assertThat(lookup(byDigits, "A0300000")).isZero();
    assertThat(lookup(byDigits, "B10000")).isZero();
  }

  /** Some forms, each more or less dense, and a few ids of none. */
  private static List<String> ids(Random random) {
    Set<String> ids = new LinkedHashSet<>();
    String[] prefixes = {"", "M", "HM-", "ID-JKT-", "7", "distributor-"};
    for (int form = 0; form <= random.nextInt(4); form++) {
      String format = prefixes[random.nextInt(prefixes.length)]
          + (random.nextBoolean() ? "%d" : "%0" + (1 + random.nextInt(19)) + "d");
      long from = random.nextInt(5) == 0 ? 999_999_999_000L : random.nextInt(2000);
      for (int i = 0; i < 300; i++) {
        ids.add(format.formatted(from + random.nextInt(600)));
      }
    }
    for (int i = 0; i < random.nextInt(30); i++) {
      ids.add("odd" + Integer.toString(random.nextInt(100_000), 36) + "x");
    }
    List<String> list = new ArrayList<>(ids);
    Collections.shuffle(list, random);
    return list;
  }

  private static List<String> asked(List<String> ids, Random random) {
    List<String> asked = new ArrayList<>(ids);
    for (String id : ids) {
      char[] changed = id.toCharArray();
      changed[random.nextInt(changed.length)] = (char) (' ' + random.nextInt(95));
      asked.add(new String(changed));
      asked.add("0" + id);
      asked.add(id.substring(1));
    }
    return asked;
  }

  private static int[] shuffled(int count, Random random) {
    List<Integer> numbers =
        new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** By new number: the old one. */
  private static int[] entries(int[] number) {
    int[] entries = new int[number.length + 1];
    for (int i = 0; i < number.length; i++) {
      entries[number[i]] = i + 1;
    }
    return entries;
  }

  private static int lookup(IdIndex index, String id) {
    byte[] bytes = ("<" + id + ">").getBytes(StandardCharsets.UTF_8);
    int single = index.lookup(bytes, 1, bytes.length - 2);
    IdLookups lookups = new IdLookups(index, 1);
    lookups.add(bytes, 1, bytes.length - 2);
    int[] together = new int[1];
    lookups.run(together);
    assertThat(together[0]).isEqualTo(single);
    return single;
  }

  /** The number of an id, 0, or {@link DigitTable#OTHER}. */
  private static int find(DigitTable table, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = table.slot(bytes, 0, bytes.length);
    return slot == DigitTable.OTHER ? slot : table.at(slot);
  }
}
