package io.jenjang.batch.io;

import java.io.Serializable;

/**
 * A file that is kept to save work, and may be gone or damaged at any time.
 *
 * @param path below the folder of the cache
 * @param crc64 of its bytes
 */
public record CacheFile(String path, long bytes, long crc64) implements Serializable {
  /** The run that wrote it. */
  public String run() {
    return run(path);
  }

  static String run(String path) {
    return path.substring(0, path.indexOf('/'));
  }
}
