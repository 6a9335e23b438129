package io.jenjang.batch.io;

import java.io.Serializable;

/**
 * A file that is kept to save work, and may be gone or damaged at any time; each of its parts can be read without the others.
 *
 * @param path below the folder of the cache
 * @param parts how many there may be, numbered from 0
 */
public record CachePartsFile(String path, long bytes, int parts) implements Serializable {
  /** The run that wrote it. */
  public String run() {
    return CacheFile.run(path);
  }
}
