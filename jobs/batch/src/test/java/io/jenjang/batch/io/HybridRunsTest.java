package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;

/** What is packed here, Parquet's own decoder unpacks. */
class HybridRunsTest {
  private static final long SEED = 20261001;

  @Test
  void numbersComeBackWhateverTheirBitsAndRuns() throws IOException {
    Random random = new Random(SEED);
    for (int bits = 0; bits < Integer.SIZE; bits++) {
      for (int trial = 0; trial < 40; trial++) {
        int[] values = values(random, bits, random.nextInt(700));
        int from = values.length == 0 ? 0 : random.nextInt(values.length);
        PageBytes page = new PageBytes();
        HybridRuns.encode(values, from, values.length, bits, page);
        var decoder =
            new RunLengthBitPackingHybridDecoder(bits, page.toBytesInput().toInputStream());
        for (int i = from; i < values.length; i++) {
          assertThat(decoder.readInt())
              .as("seed %d, %d bits, trial %d, place %d", SEED, bits, trial, i)
              .isEqualTo(values[i]);
        }
      }
    }
  }

  @Test
  void aLongRunTakesAFewBytes() {
    PageBytes page = new PageBytes();
    HybridRuns.encode(new int[20_000], 0, 20_000, 17, page);
    assertThat(page.size()).isEqualTo(6);
  }

  /** Runs of up to 40 of one number, and stretches where no two are the same. */
  private static int[] values(Random random, int bits, int count) {
    int[] values = new int[count];
    int mask = (int) ((1L << bits) - 1);
    int run = 0;
    for (int i = 0; i < count; i++) {
      boolean goesOn = run-- > 0 && i > 0;
      values[i] = goesOn ? values[i - 1] : random.nextInt() & mask;
      if (!goesOn && random.nextInt(6) == 0) {
        run = random.nextInt(40);
      }
    }
    return values;
  }
}
