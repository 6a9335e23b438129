package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was put comes out again. */
class BytesTest {
  @Test
  void whatWasPutComesOut() {
    Bytes bytes = new Bytes(1);
    long[] numbers = {0, 1, -1, 63, 64, -64, -65, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    for (long number : numbers) {
      bytes.putNumber(number);
      bytes.putCount(number);
      bytes.putFixed(number);
    }
    bytes.putByte(200);
    bytes.putBytes(new byte[] {1, 2});
    bytes.putBytes(new byte[0]);
    Bytes.Reader in = new Bytes.Reader(bytes.take());

    for (long number : numbers) {
      assertThat(in.readNumber()).isEqualTo(number);
      assertThat(in.readCount()).isEqualTo(number);
      assertThat(in.readFixed()).isEqualTo(number);
    }
    assertThat((byte) in.readByte()).isEqualTo((byte) 200);
    assertThat(in.readBytes()).containsExactly(1, 2);
    assertThat(in.readBytes()).isEmpty();
    assertThat(in.hasMore()).isFalse();
    assertThat(bytes.size()).isZero();
  }
}
