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
  private static final int LEVEL = 1;

  private final ZstdCompressCtx zstd = new ZstdCompressCtx();
  private byte[] compressed = new byte[1 << 16];

  PageCompressor() {
    zstd.setLevel(LEVEL);
  }

  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    ByteBuffer plain = page.toByteBuffer(HeapByteBufferAllocator.getInstance(), copy -> {});
    int bound = Math.toIntExact(Zstd.compressBound(plain.remaining()));
    if (bound > compressed.length) {
      compressed = new byte[bound];
    }
    int size = zstd.compressByteArray(
        compressed,
        0,
        compressed.length,
        plain.array(),
        plain.arrayOffset() + plain.position(),
        plain.remaining());
    return BytesInput.from(compressed, 0, size);
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
