package io.jenjang.batch.io.column;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Decompresses pages: zstd in one call from array to array, other codecs as Parquet does it. */
final class PageBytes implements AutoCloseable {
  private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
  private final CodecFactory codecs;

  PageBytes(Configuration hadoop) {
    this.codecs = new CodecFactory(hadoop, 0);
  }

  /**
   * Decompresses into an array, a larger one if it is too small.
   *
   * @param size of what comes out
   * @param to how many bytes of {@code into} are there already and stay
   */
  byte[] decompress(
      CompressionCodecName codec, byte[] in, int from, int length, byte[] into, int to, int size)
      throws IOException {
    byte[] out = into.length < to + size ? Arrays.copyOf(into, Math.addExact(to, size)) : into;
    switch (codec) {
      case UNCOMPRESSED -> System.arraycopy(in, from, out, to, size);
      case ZSTD -> {
        if (zstd.decompressByteArray(out, to, size, in, from, length) != size) {
          throw wrongSize();
        }
      }
      default -> {
        InputStream whole = codecs
            .getDecompressor(codec)
            .decompress(BytesInput.from(in, from, length), size)
            .toInputStream();
        if (whole.readNBytes(out, to, size) != size) {
          throw wrongSize();
        }
      }
    }
    return out;
  }

  private static IOException wrongSize() {
    return new IOException("a page has not as many bytes as its header says");
  }

  @Override
  public void close() {
    zstd.close();
    codecs.release();
  }
}
