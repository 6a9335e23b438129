package io.jenjang.batch.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.BiConsumer;
import org.apache.parquet.bytes.BytesInput;
import org.junit.jupiter.api.Test;

/** Pages come back as they were, and less effort never costs much. */
class PageCompressorTest {
  private static final long SEED = 20261002;
  private static final int PAGES = 20;

  @Test
  void textsThatRepeatAreCompressedWithCare() throws IOException {
    BiConsumer<PageBytes, Random> ids = (page, random) -> {
      for (int i = 0; i < 5_000; i++) {
        byte[] id = "M%010d".formatted(random.nextInt(1_000_000)).getBytes(US_ASCII);
        page.putText(id, 0, id.length);
      }
    };
    assertThat(bytes(ids, PAGES)).isEqualTo(bytesWithCare(ids));
  }

  @Test
  void whatDoesNotRepeatCostsNoMoreWithLessEffort() throws IOException {
    BiConsumer<PageBytes, Random> noise =
        (page, random) -> page.putLongs(random.longs(5_000).toArray(), 5_000);
    assertThat(bytes(noise, PAGES)).isBetween(PAGES * 40_000L, PAGES * 40_100L);
  }

  @Test
  void wideNumbersTakeHardlyMoreBytesThanWithCare() throws IOException {
    BiConsumer<PageBytes, Random> amounts =
        (page, random) -> page.putWide(random.longs(5_000, 0, 1L << 50).toArray(), 5_000);
    assertThat(bytes(amounts, PAGES)).isLessThan(bytesWithCare(amounts) * 65 / 64);
  }

  private static long bytesWithCare(BiConsumer<PageBytes, Random> content) throws IOException {
    return bytes(content, 1);
  }

  /** What some pages take, of which so many were told of at once. */
  private static long bytes(BiConsumer<PageBytes, Random> content, int expected)
      throws IOException {
    PageCompressor compressor = new PageCompressor();
    Random random = new Random(SEED);
    PageBytes page = new PageBytes();
    long bytes = 0;
    for (int i = 0; i < PAGES; i++) {
      if (i % expected == 0) {
        compressor.expect(expected);
      }
      page.clear();
      content.accept(page, random);
      byte[] plain = array(page.toBytesInput());
      BytesInput compressed = compressor.compress(page.toBytesInput());
      bytes += compressed.size();
      assertThat(Zstd.decompress(array(compressed), plain.length)).isEqualTo(plain);
    }
    compressor.release();
    return bytes;
  }

  private static byte[] array(BytesInput input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    input.writeAllTo(bytes);
    return bytes.toByteArray();
  }
}
