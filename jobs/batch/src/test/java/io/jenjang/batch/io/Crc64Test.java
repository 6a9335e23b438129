package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The published check values of both checksums, and the same sum however the bytes come. */
class Crc64Test {
  @Test
  void isBothPublishedChecksumsSideBySide() {
    byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);

    assertThat(Crc64.of(check)).isEqualTo(0xCBF43926_E3069283L);
  }

  @Test
  void isTheSameInPieces() {
    Random random = new Random(1);
    byte[] bytes = new byte[1000];
    random.nextBytes(bytes);
    Crc64 sum = new Crc64();
    sum.update(bytes[0]);
    sum.update(bytes, 1, 499);
    sum.update(ByteBuffer.wrap(bytes, 500, 500));

    assertThat(sum.getValue()).isEqualTo(Crc64.of(bytes));
    sum.reset();
    assertThat(sum.getValue()).isZero();
  }
}
