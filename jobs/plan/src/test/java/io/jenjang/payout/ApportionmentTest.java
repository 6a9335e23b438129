package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
  private static IntToLongFunction keys(long... keys) {
    return at -> keys[at];
  }

  @Test
  void theLargestFractionsGetWhatRoundingDownLeaves() {
    assertThat(Apportionment.of(10, new long[] {1, 1, 1}, keys(3, 2, 1))).containsExactly(3, 3, 4);
    assertThat(Apportionment.of(11, new long[] {1, 1, 1}, keys(3, 2, 1))).containsExactly(3, 4, 4);
    assertThat(Apportionment.of(10, new long[] {5, 3, 1}, keys(1, 2, 3))).containsExactly(6, 3, 1);
    assertThat(Apportionment.of(0, new long[] {5, 3}, keys(1, 2))).containsExactly(0, 0);
  }

  @Test
  void whoHasNothingGetsNothingAndWhoOwesOwesItsPart() {
    assertThat(Apportionment.of(7, new long[] {0, 9, 0}, keys(1, 2, 3))).containsExactly(0, 7, 0);
    assertThat(Apportionment.of(50, new long[] {150, -50}, keys(1, 2))).containsExactly(75, -25);
    assertThat(Apportionment.of(5, new long[] {3, -1}, keys(2, 1))).containsExactly(7, -2);
    assertThat(Apportionment.of(5, new long[] {3, -1}, keys(1, 2))).containsExactly(8, -3);
  }

  @Test
  void weightsWhoseSumDoesNotFitAreSharedToo() {
    long most = Long.MAX_VALUE;
    assertThat(Apportionment.of(100, new long[] {most, most, most, most}, keys(1, 2, 3, 4)))
        .containsExactly(25, 25, 25, 25);
    assertThat(Apportionment.of(most, new long[] {most, most}, keys(2, 1)))
        .containsExactly(most / 2, most / 2 + 1);
  }

  @Test
  void weightsWhoseSumJustFitsAreSharedAsSmallOnes() {
    for (int places : new int[] {0, 20, 40, 60}) {
      long[] weights = {1L << places, 1L << places, 2L << places};
      assertThat(Apportionment.of(10, weights, keys(3, 2, 1)))
          .as("%d places", places)
          .containsExactly(2, 3, 5);
    }
    long aboveTwoThirds = Long.MAX_VALUE / 3 * 2 + 1;
    long belowAThird = Long.MAX_VALUE - aboveTwoThirds;
    assertThat(Apportionment.of(3, new long[] {aboveTwoThirds, belowAThird}, keys(1, 2)))
        .containsExactly(2, 1);
  }

  @Test
  void partsOfLargeWeightsAreThoseOfTheExactProducts() {
    for (long seed = 1; seed <= 2000; seed++) {
      Random random = new Random(seed);
      long[] weights = random.longs(2 + random.nextInt(3), 0, 1L << 61).toArray();
      weights[0] >>>= random.nextInt(8);
      weights[1] += 1L << 61;
      weights[0] = random.nextBoolean() ? -weights[0] : weights[0];
      long total = random.nextLong(1L << 40);
      BigInteger[] wide =
          Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
      IntToLongFunction keys = at -> weights.length - at;
      assertThat(Apportionment.of(total, weights, keys))
          .as("seed %d", seed)
          .isEqualTo(Apportionment.of(total, wide, keys));
    }
  }

  @Test
  void amongManyEqualWeightsTheSmallestKeysGetTheUnits() {
    long[] weights = new long[100];
    Arrays.fill(weights, 7);
    long[] parts = Apportionment.of(342, weights, at -> 100 - at);
    for (int i = 0; i < weights.length; i++) {
      assertThat(parts[i]).as("part %d", i).isEqualTo(i < 58 ? 3 : 4);
    }
  }

  @Test
  void cutsAreWhatIsLackingAndTiesGoByTheKeysOfAllRows() {
    long[][] weights = {{0, 3, 3}, {0, 3, -1}};
    long[][] cuts = Apportionment.cuts(6, 8, weights, (row, at) -> 2L * at + row);
    assertThat(cuts).isDeepEqualTo(new long[][] {{0, 0, 1}, {0, 1, 0}});
  }

  @Test
  void sumsOfWeightsMayLeave64BitsAndComeBack() {
    long most = Long.MAX_VALUE;
    assertThat(Apportionment.sum(new long[] {most, 5, -most, -2})).isEqualTo(3);
    assertThat(Apportionment.sum(new long[] {-most, -5, most, 7})).isEqualTo(2);
    assertThat(Apportionment.sum(new long[] {most, most}))
        .isEqualTo(BigInteger.valueOf(most).shiftLeft(1));
    assertThat(Apportionment.sum(new long[] {-most, -most, -3}))
        .isEqualTo(BigInteger.valueOf(most).shiftLeft(1).negate().subtract(BigInteger.valueOf(3)));
  }

  @Test
  void partsAddUpAndAreTheExactOnesRoundedDownOrUp() {
    for (long seed = 1; seed <= 2000; seed++) {
      Random random = new Random(seed);
      long[] weights = random.longs(1 + random.nextInt(12), -3, 20).toArray();
      weights[0] = 1 + Math.abs(LongStream.of(weights).sum()) + weights[0] * weights[0];
      IntToLongFunction keys = at -> weights.length - at;
      long total = random.nextInt(500);
      long[] parts = Apportionment.of(total, weights, keys);
      BigInteger sum = BigInteger.valueOf(LongStream.of(weights).sum());
      assertThat(LongStream.of(parts).sum()).as("seed %d", seed).isEqualTo(total);
      for (int i = 0; i < parts.length; i++) {
        BigInteger exact = BigInteger.valueOf(weights[i]).multiply(BigInteger.valueOf(total));
        BigInteger over = BigInteger.valueOf(parts[i]).multiply(sum).subtract(exact);
        assertThat(over.abs()).as("seed %d, part %d", seed, i).isLessThan(sum);
      }
      BigInteger[] wide = Arrays.stream(weights)
          .mapToObj(weight -> BigInteger.valueOf(weight).shiftLeft(70))
          .toArray(BigInteger[]::new);
      assertThat(Apportionment.of(total, wide, keys)).as("seed %d", seed).isEqualTo(parts);
    }
  }

  @Test
  void aPartOfAnApportionmentIsScaledAsTheWhole() {
    BigInteger[] weights = {BigInteger.valueOf(6), BigInteger.valueOf(5)};
    assertThat(Apportionment.of(
            4, weights, BigInteger.valueOf(10), BigInteger.valueOf(30), keys(1, 2)))
        .containsExactly(2, 2);
    assertThat(Apportionment.of(
            3, weights, BigInteger.valueOf(10), BigInteger.valueOf(30), keys(1, 2)))
        .containsExactly(2, 1);
  }
}
