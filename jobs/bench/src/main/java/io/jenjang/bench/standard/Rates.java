package io.jenjang.bench.standard;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * How fast this machine moves bytes, in bytes a second: what nobody's work can fall below.
 *
 * @param read one thread over the files of the month, as the page cache has them
 * @param write one thread, until the disk has them
 * @param unpack zstd, one thread
 * @param pack zstd at the level that Parquet takes, one thread
 */
public record Rates(double read, double write, double unpack, double pack) {
  private static final int BLOCK = 1 << 20;
  private static final int WRITTEN_BLOCKS = 256;
  private static final int SAMPLE = 1 << 25;
  private static final int LEVEL = 3;
  private static final double NANOS = 1e9;

  /** Measures, in some seconds; {@code folder} takes a file of a quarter gigabyte meanwhile. */
  static Rates measure(Path month, Path folder) throws IOException {
    byte[] sample = sample();
    long start = System.nanoTime();
    byte[] packed = Zstd.compress(sample, LEVEL);
    long middle = System.nanoTime();
    byte[] again = Zstd.decompress(packed, sample.length);
    long end = System.nanoTime();
    return new Rates(
        readRate(month),
        writeRate(folder.resolve("rate.tmp")),
        rate(again.length, end - middle),
        rate(sample.length, middle - start));
  }

  /**
   * What a run cannot save that reads one thing and writes another, with its threads at full use.
   *
   * @param in of the files read
   * @param out of the files written
   */
  Floor floor(Volume in, Volume out, int threads) {
    return new Floor(
        in.stored() / read,
        in.plain() / (unpack * threads),
        out.plain() / (pack * threads),
        out.stored() / write);
  }

  /** Rows like those of the sales: ids that count up, amounts without order. */
  private static byte[] sample() {
    SplittableRandom random = new SplittableRandom(1);
    ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
    for (long id = 0; bytes.remaining() > 2 * Long.BYTES * 2; id++) {
      bytes.put(("S" + (1_000_000_000_000L + id)).getBytes(StandardCharsets.US_ASCII));
      bytes.putLong(random.nextInt(500, 9_501));
    }
    return bytes.array();
  }

  private static double readRate(Path month) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(month)) {
      files = all.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    long bytes = 0;
    long start = System.nanoTime();
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        for (int count = channel.read(block); count >= 0; count = channel.read(block)) {
          bytes += count;
          block.clear();
        }
      }
    }
    return rate(bytes, System.nanoTime() - start);
  }

  private static double writeRate(Path file) throws IOException {
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    long start = System.nanoTime();
    try (FileChannel channel = FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      for (int i = 0; i < WRITTEN_BLOCKS; i++) {
        block.clear();
        while (block.hasRemaining()) {
          channel.write(block);
        }
      }
      channel.force(true);
      return rate((long) WRITTEN_BLOCKS * BLOCK, System.nanoTime() - start);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static double rate(long bytes, long nanos) {
    return bytes / (Math.max(1, nanos) / NANOS);
  }
}
