package io.jenjang.batch.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Small files that belong together, in one folder of any Hadoop file system. Each is written whole or not at all, none replaces one that is there, and
 * where one cannot be written, those before it are taken away again.
 */
public final class NewFiles {
  private final Configuration hadoop;
  private final String folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public NewFiles(Configuration hadoop, String folder) {
    this.hadoop = hadoop;
    this.folder = folder;
  }

  /** Stops with OUTPUT if one of these files is there already. */
  public void requireFree(List<String> names) {
    names.forEach(name -> TextFile.requireFree(hadoop, path(name)));
  }

  public void add(String name, byte[] content) {
    files.put(name, content);
  }

  public void add(String name, String content) {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all of them and tells their paths, in the order in which they were added. */
  public List<String> write() {
    List<String> written = new ArrayList<>();
    boolean complete = false;
    try {
      files.forEach((name, content) -> written.add(TextFile.write(hadoop, path(name), content)));
      complete = true;
      return written;
    } finally {
      if (!complete) {
        written.forEach(file -> TextFile.remove(hadoop, file));
      }
    }
  }

  private String path(String name) {
    return new Path(folder, name).toString();
  }
}
