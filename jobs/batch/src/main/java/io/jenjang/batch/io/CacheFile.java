package io.jenjang.batch.io;

import java.io.Serializable;

/**
 * A file that is kept to save work, and may be gone or damaged at any time.
 *
 * @param path below the folder of the cache
 * @param sha256 of its bytes, hexadecimal
 */
public record CacheFile(String path, long bytes, String sha256) implements Serializable {
  /** The run that wrote it. */
  public String run() {
    return run(path);
  }

  static String run(String path) {
    return path.substring(0, path.indexOf('/'));
  }
}
