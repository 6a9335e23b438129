package io.jenjang.batch.io;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The folders that were not there before a run needed them, so that a run that fails can take away what it made. */
final class NewFolders {
  private static final int ATTEMPTS = 5;

  private final FileSystem system;
  private final Set<Path> made = new HashSet<>();

  NewFolders(FileSystem system) {
    this.system = system;
  }

  /** Makes a folder with those above it. Another run may take an empty one away at the same time, so that it is tried more than once. */
  synchronized void make(Path folder) throws IOException {
    for (Path at = folder; at != null && !system.exists(at); at = at.getParent()) {
      made.add(at);
    }
    for (int attempt = 1; !isMade(folder, attempt); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IOException(folder + " cannot be made");
      }
    }
  }

  /** Of a folder that is taken away while it is made only the failure of the last attempt counts. */
  private boolean isMade(Path folder, int attempt) throws IOException {
    try {
      if (system instanceof RawLocalFileSystem local) {
        // Hadoop's own starts two processes a folder, to give it the rights that it has.
        Files.createDirectories(local.pathToFile(folder).toPath());
        return true;
      }
      return system.mkdirs(folder);
    } catch (IOException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      return false;
    }
  }

  /** Removes a folder that was made, and those above it that were, as far as they are empty. */
  synchronized void removeEmpty(Path folder) {
    for (Path at = folder; made.contains(at); at = at.getParent()) {
      remove(at);
    }
  }

  /** Removes what was made and is empty, the deepest first. What another run put something into stays. */
  synchronized void removeEmpty() {
    made.stream().sorted(Comparator.comparingInt(Path::depth).reversed()).forEach(this::remove);
    made.clear();
  }

  /** Best effort: an empty folder that stays is in nobody's way. */
  private void remove(Path folder) {
    try {
      if (system instanceof RawLocalFileSystem local) {
        // Hadoop's own looks first whether it is empty and then deletes all that is there by then.
        Files.deleteIfExists(local.pathToFile(folder).toPath());
      } else {
        system.delete(folder, false);
      }
    } catch (IOException e) {
      return;
    }
  }
}
