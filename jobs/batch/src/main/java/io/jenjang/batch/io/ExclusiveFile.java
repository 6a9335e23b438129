package io.jenjang.batch.io;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A file that appears whole or not at all, and only if it is not there yet. It is written under another name first. On a local disk a hard link then
 * gives it its name, which fails if the name is taken; on HDFS a rename, which refuses too. On an object store, where a rename is a copy, two
 * writers of one name at the same moment are kept apart only by the name being looked for before.
 */
final class ExclusiveFile {
  private ExclusiveFile() {}

  /** A name that is taken is a {@link FileAlreadyExistsException}. */
  static void write(FileSystem system, Path target, byte[] content) throws IOException {
    Path draft =
        new Path(target.getParent(), "_" + target.getName() + "-" + UUID.randomUUID() + ".writing");
    try (var out = system.create(draft, false)) {
      out.write(content);
    }
    try {
      if (system instanceof RawLocalFileSystem local) {
        link(local, draft, target);
      } else if (system.exists(target) || !system.rename(draft, target)) {
        throw new FileAlreadyExistsException(target + " is there already");
      }
    } finally {
      system.delete(draft, false);
    }
  }

  private static void link(RawLocalFileSystem local, Path draft, Path target) throws IOException {
    try {
      Files.createLink(
          local.pathToFile(target).toPath(), local.pathToFile(draft).toPath());
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw (IOException) new FileAlreadyExistsException(target + " is there already").initCause(e);
    }
  }
}
