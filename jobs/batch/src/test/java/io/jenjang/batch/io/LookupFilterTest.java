package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters are bit by bit those that Parquet's own code makes of the same texts. */
class LookupFilterTest {
  private static final long SEED = 30;
  private static final int LONGEST = 70;

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 5_000})
  void anyTexts(int texts) {
    Random random = new Random(SEED);
    LookupFilter filter = new LookupFilter(texts);
    BloomFilter expected = new BlockSplitBloomFilter(filter.made().getBitsetSize());
    for (int i = 0; i < texts; i++) {
      byte[] text = new byte[random.nextInt(LONGEST)];
      random.nextBytes(text);
      int offset = random.nextInt(text.length + 1);
      filter.add(text, offset, text.length - offset);
      expected.insertHash(
          expected.hash(Binary.fromConstantByteArray(text, offset, text.length - offset)));
    }
    assertThat(filter.made()).as("seed %s", SEED).isEqualTo(expected);
  }
}
