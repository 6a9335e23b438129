package io.jenjang.batch.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads single parts of files that {@link CachePartsWriter} wrote, and nothing else of them. File system and paths are found once: that takes longer than to read a short part. */
final class CacheParts {
  private final FileSystem system;
  private final Path root;
  private final Map<String, Path> paths = new ConcurrentHashMap<>();

  /** @param root the folder of the cache */
  CacheParts(FileSystem system, Path root) {
    this.system = system;
    this.root = root;
  }

  /** The blocks of a part, the last one first; stops with damage if they are not those that were written. */
  List<byte[]> read(CachePartsFile file, int part) {
    Path path = paths.computeIfAbsent(file.path(), below -> new Path(root, below));
    try (PlacedInput in = PlacedInput.open(system, path)) {
      return new Records(in, path, file).blocks(part);
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be read: " + Failures.text(e), e);
    }
  }

  /** The records of one file. */
  private record Records(PlacedInput in, Path path, CachePartsFile file) {
    List<byte[]> blocks(int part) throws IOException {
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
}
