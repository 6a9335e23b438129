package io.jenjang.batch.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads one part of a file that {@link CachePartsWriter} wrote, and nothing else of it. */
final class CacheParts {
  private final PlacedInput in;
  private final Path path;
  private final CachePartsFile file;

  private CacheParts(PlacedInput in, Path path, CachePartsFile file) {
    this.in = in;
    this.path = path;
    this.file = file;
  }

  /** The blocks of a part, the last one first; stops with damage if they are not those that were written. */
  static List<byte[]> read(FileSystem system, Path path, CachePartsFile file, int part) {
    try (PlacedInput in = PlacedInput.open(system, path)) {
      return new CacheParts(in, path, file).blocks(part);
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be read: " + Failures.text(e), e);
    }
  }

  private List<byte[]> blocks(int part) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    long entries = (long) (file.parts() - part) * PartRecord.ENTRY;
    PartRecord next = record(file.bytes() - entries, PartRecord.ENTRY, PartRecord.entry(part));
    while (next.at() != PartRecord.NONE) {
      next = record(next.at(), next.size(), part);
      blocks.add(next.block());
    }
    return blocks;
  }

  private PartRecord record(long at, int size, int number) throws IOException {
    byte[] bytes = new byte[size];
    in.read(at, bytes);
    PartRecord record = PartRecord.of(bytes, file.path(), number);
    if (record == null) {
      throw new CacheDamage(path + " is not as it was written", null);
    }
    return record;
  }
}
