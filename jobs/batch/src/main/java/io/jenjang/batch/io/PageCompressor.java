package io.jenjang.batch.io;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages with zstd, each in one go, with memory that is used again. What it gives is valid until the next page. */
final class PageCompressor implements BytesInputCompressor {
  /** At the speed at which lines are made, more effort costs more time than it saves bytes. */
  private static final int CAREFUL = 1;

  /** Looks for what repeats at every fourth byte alone: enough for some numbers of 8 or 16 bytes, and for what does not repeat at all. */
  private static final int QUICK = -3;

  /** Quick is enough if it gives no more than one byte in so many more. */
  private static final int WORTH = 64;

  /** The trial costs a page: it pays where many are to come. */
  private static final int MANY = 8;

  private final ZstdCompressCtx zstd = new ZstdCompressCtx();
  private byte[] compressed = new byte[1 << 16];
  private boolean trial;
  private int level = CAREFUL;

  /** From here on come so many pages of one kind; the first of many shows how much effort the others are worth. */
  void expect(int pages) {
    trial = pages >= MANY;
    level = CAREFUL;
  }

  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    ByteBuffer plain = page.toByteBuffer(HeapByteBufferAllocator.getInstance(), copy -> {});
    int bound = Math.toIntExact(Zstd.compressBound(plain.remaining()));
    if (bound > compressed.length) {
      compressed = new byte[bound];
    }
    if (trial) {
      trial = false;
      int quick = compress(plain, QUICK);
      int careful = compress(plain, CAREFUL);
      level = quick - careful > careful / WORTH ? CAREFUL : QUICK;
      return BytesInput.from(compressed, 0, careful);
    }
    return BytesInput.from(compressed, 0, compress(plain, level));
  }

  private int compress(ByteBuffer plain, int effort) {
    zstd.setLevel(effort);
    return zstd.compressByteArray(
        compressed,
        0,
        compressed.length,
        plain.array(),
        plain.arrayOffset() + plain.position(),
        plain.remaining());
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.ZSTD;
  }

  @Override
  public void release() {
    zstd.close();
  }
}
