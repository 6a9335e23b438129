package io.jenjang.batch.io.read;

import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * What input files are called in messages and tables: their path below the folder of inputs.
 *
 * @param root the folder, which is cut off
 * @param kept names by whole path, of files that lie elsewhere than they once did
 */
record FileNames(String root, Map<String, String> kept) implements Serializable {

  /** The name of a file; of one outside the folder its last part. */
  String of(String path) {
    String name = kept.get(path);
    if (name != null) {
      return name;
    }
    String below = root + "/";
    return path.startsWith(below) ? path.substring(below.length()) : new Path(path).getName();
  }
}
