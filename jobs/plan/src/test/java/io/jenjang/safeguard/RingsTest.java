package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RingsTest {
  @Test
  void threeWhoBuyInACircleAreARing() {
    Purchases purchases = purchases(4, "1>2 50", "2>3 30", "3>1 20", "3>4 99");
    assertThat(Rings.of(purchases)).containsExactly(0, 1, 1, 1, 0);
    // 1 sold 50 and bought 20, 2 sold 30 and bought 50, 3 sold 20 within it and bought 30.
    assertThat(Rings.circular(purchases)).containsExactly(0, 20, 30, 20, 0);
  }

  @Test
  void twoWhoBuyOfEachOtherAreNone() {
    Purchases purchases = purchases(3, "1>2 50", "2>1 40", "2>3 10");
    assertThat(Rings.of(purchases)).containsExactly(0, 0, 0, 0);
    assertThat(Rings.circular(purchases)).containsExactly(0, 0, 0, 0);
    assertThat(purchases.mutual()).containsExactly(0, 40, 40, 0);
  }

  @Test
  void whatWasReturnedClosesNoRing() {
    assertThat(Rings.of(purchases(3, "1>2 50", "2>3 30", "3>1 0"))).containsExactly(0, 0, 0, 0);
    assertThat(Rings.of(purchases(3, "1>2 50", "2>3 30", "3>1 -5"))).containsExactly(0, 0, 0, 0);
    assertThat(Rings.circular(purchases(3, "1>2 50", "2>3 30", "3>1 20", "1>3 -5")))
        .containsExactly(0, 20, 30, 20);
  }

  @Test
  void ringsThatShareAMemberAreOneAndOthersAreApart() {
    assertThat(Rings.of(purchases(5, "1>2 1", "2>1 1", "2>3 1", "3>2 1", "4>5 1", "5>4 1")))
        .containsExactly(0, 1, 1, 1, 0, 0);
    int[] apart =
        Rings.of(purchases(6, "1>2 1", "2>3 1", "3>1 1", "3>4 1", "4>5 1", "5>6 1", "6>4 1"));
    assertThat(apart[1]).isEqualTo(apart[2]).isEqualTo(apart[3]).isPositive();
    assertThat(apart[4]).isEqualTo(apart[5]).isEqualTo(apart[6]).isPositive();
    assertThat(apart[1]).isNotEqualTo(apart[4]);
  }

  /** A walk that called itself would not survive it. */
  @Test
  void aRingOfAMillionIsFound() {
    int members = 1_000_000;
    Purchases.Builder builder = new Purchases.Builder(members, members);
    for (int seller = 1; seller < members; seller++) {
      builder.add(seller, seller + 1, 7);
    }
    builder.add(members, 1, 7);
    long[] circular = Rings.circular(builder.build());
    assertThat(Arrays.stream(circular).sum()).isEqualTo(7L * members);
  }

  /** The slow way: who reaches whom, step by step; a ring is three at least who reach each other. */
  @Test
  void everyRandomCompanyHasTheRingsOfTheDefinition() {
    SplittableRandom random = new SplittableRandom(20261031);
    int found = 0;
    for (int round = 0; round < 3_000; round++) {
      int members = random.nextInt(1, 12);
      PairSums pairs = new PairSums();
      Map<Integer, Map<Integer, Long>> net = new TreeMap<>();
      for (int lines = random.nextInt(3 * members); lines > 0; lines--) {
        int seller = random.nextInt(1, members + 1);
        int buyer = random.nextInt(1, members + 1);
        if (seller != buyer) {
          long amount = random.nextLong(-3, 10);
          pairs.add(seller, buyer, amount);
          net.computeIfAbsent(seller, any -> new TreeMap<>()).merge(buyer, amount, Long::sum);
        }
      }
      long[] slow = slow(members, net);
      assertThat(Rings.circular(Purchases.of(members, pairs)))
          .as("round %s: %s", round, net)
          .containsExactly(slow);
      found += Arrays.stream(slow).anyMatch(amount -> amount > 0) ? 1 : 0;
    }
    assertThat(found).as("companies with a ring").isBetween(300, 2_700);
  }

  private static long[] slow(int members, Map<Integer, Map<Integer, Long>> net) {
    boolean[][] reaches = new boolean[members + 1][members + 1];
    net.forEach(
        (seller, bought) -> bought.forEach((buyer, amount) -> reaches[seller][buyer] = amount > 0));
    for (int over = 1; over <= members; over++) {
      for (int from = 1; from <= members; from++) {
        for (int to = 1; to <= members; to++) {
          reaches[from][to] |= reaches[from][over] && reaches[over][to];
        }
      }
    }
    long[] circular = new long[members + 1];
    for (int member = 1; member <= members; member++) {
      int size = 1;
      long sold = 0;
      long bought = 0;
      for (int other = 1; other <= members; other++) {
        if (other != member && reaches[member][other] && reaches[other][member]) {
          size++;
          sold += Math.max(0, net.getOrDefault(member, Map.of()).getOrDefault(other, 0L));
          bought += Math.max(0, net.getOrDefault(other, Map.of()).getOrDefault(member, 0L));
        }
      }
      circular[member] = size < 3 ? 0 : Math.min(sold, bought);
    }
    return circular;
  }

  @Test
  void pairsAreAddedUpAndComeInOrder() {
    PairSums pairs = new PairSums();
    for (int line = 0; line < 1_000; line++) {
      pairs.add(line % 10, 1 + line % 7, line);
    }
    assertThat(pairs.size()).isEqualTo(70);
    StringBuilder order = new StringBuilder();
    long[] sum = new long[1];
    pairs.forEach((seller, buyer, amount) -> {
      order.append(seller).append('>').append(buyer).append(' ');
      sum[0] += amount;
    });
    assertThat(order.toString()).startsWith("0>1 0>2 0>3 0>4 0>5 0>6 0>7 1>1 ").endsWith(" 9>7 ");
    assertThat(sum[0]).isEqualTo(999 * 1_000 / 2);
  }

  @Test
  void aPairOutOfItsPlaceIsRefused() {
    Purchases.Builder builder = new Purchases.Builder(3, 3);
    builder.add(2, 1, 5);
    assertThatThrownBy(() -> builder.add(2, 1, 5))
        .hasMessage("the pair of seller 2 and buyer 1 is not in its place");
    assertThatThrownBy(() -> builder.add(1, 3, 5))
        .hasMessage("the pair of seller 1 and buyer 3 is not in its place");
  }

  /** @param pairs seller, buyer and net: {@code 1>2 50} */
  private static Purchases purchases(int members, String... pairs) {
    PairSums sums = new PairSums();
    for (String pair : pairs) {
      String[] parts = pair.split("[> ]", -1);
      sums.add(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
    return Purchases.of(members, sums);
  }
}
