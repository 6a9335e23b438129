package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** Small text files, such as plans and settings, on any Hadoop file system. */
public final class TextFile {
  private TextFile() {}

  /**
   * The whole file as UTF-8.
   *
   * @param what the file is, for messages: {@code plan}
   * @param code the stop when it cannot be read
   */
  public static String read(Configuration hadoop, String file, String what, ErrorCode code) {
    Path path = PathText.read(file);
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException missing) {
      throw new JenjangException(
          code, file + ": there is no such " + what + " file; check the path", missing);
    } catch (IOException unreadable) {
      throw new JenjangException(
          code,
          file + ": the " + what + " file cannot be read (" + unreadable.getMessage()
              + "); check the path and the rights",
          unreadable);
    }
  }
}
