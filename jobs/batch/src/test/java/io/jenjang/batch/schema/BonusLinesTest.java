package io.jenjang.batch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.BonusLines.Part;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BonusLinesTest {
  private static final long SEED = 5;
  private static final BigInteger EXACT_PER_AMOUNT = BigInteger.TEN.pow(12);

  /** Exact amount less amount, whatever their signs and sizes. */
  @Test
  void theResidueIsWhatRoundingLeft() {
    Random random = new Random(SEED);
    BonusLines lines = new BonusLines();
    List<BigInteger> wanted = new ArrayList<>();
    while (!lines.isFull()) {
      long amount = random.nextLong() >> random.nextInt(64);
      BigInteger exact = new BigInteger(random.nextInt(1, 110), random)
          .multiply(BigInteger.valueOf(random.nextInt(-1, 2)));
      lines.add(
          1, 1, 0, 2, 1, 1, 0, 0, exact.shiftRight(64).longValue(), exact.longValue(), amount);
      wanted.add(exact.subtract(BigInteger.valueOf(amount).multiply(EXACT_PER_AMOUNT)));
    }
    lines.settle();
    lines.addTo((bonus, part, high, low, from, to) -> {
      for (int i = from; i < to && part == Part.RESIDUE; i++) {
        assertThat(high[i])
            .as("line %s", i)
            .isEqualTo(wanted.get(i).shiftRight(64).longValue());
        assertThat(low[i]).as("line %s", i).isEqualTo(wanted.get(i).longValue());
      }
    });
  }

  @Test
  void linesOfOneBonusAreAddedUpTogetherWhereTheyStandTogether() {
    BonusLines lines = new BonusLines();
    for (int bonus : new int[] {0, 0, 2, 1, 1, 1, 0}) {
      lines.add(1, 1, bonus, 2, 1, 1, 0, 0, 0, 0, 7);
    }
    lines.settle();
    List<String> found = new ArrayList<>();
    lines.addTo((bonus, part, high, low, from, to) -> {
      if (part == Part.AMOUNT) {
        assertThat(high).isNull();
        assertThat(low[from]).isEqualTo(7);
        found.add(bonus + ":" + from + "-" + to);
      }
    });
    assertThat(found).containsExactly("0:0-2", "2:2-3", "1:3-6", "0:6-7");
    lines.clear();
    assertThat(lines.count()).isZero();
  }
}
