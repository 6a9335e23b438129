package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Small text files, such as plans and settings, on any Hadoop file system. */
public final class TextFile {
  private TextFile() {}

  /** Stops with OUTPUT if a file is there already: what was written is never replaced. */
  public static void requireFree(Configuration hadoop, String file) {
    Path path = new Path(file);
    try {
      if (new Storage(hadoop).of(path).exists(path)) {
        throw taken(file, null);
      }
    } catch (IOException unreadable) {
      throw unwritable(file, unreadable);
    }
  }

  /**
   * Writes a file, whole or not at all, and tells its name; folders above it are made. Stops with OUTPUT if it is there already.
   */
  public static String write(Configuration hadoop, String file, byte[] content) {
    Path path = new Path(file);
    try {
      FileSystem system = new Storage(hadoop).of(path);
      system.mkdirs(path.getParent());
      ExclusiveCreate.of(system, path.getParent()).write(path, content);
      return file;
    } catch (FileAlreadyExistsException there) {
      throw taken(file, there);
    } catch (IOException failed) {
      throw unwritable(file, failed);
    }
  }

  /** Takes a file away, as far as that is possible. */
  static void remove(Configuration hadoop, String file) {
    Path path = new Path(file);
    try {
      new Storage(hadoop).of(path).delete(path, false);
    } catch (IOException stays) {
      // It is whole, and whoever comes next is told that it is there.
      return;
    }
  }

  private static JenjangException taken(String file, Throwable cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        file + " is there already and is not replaced; name another folder, or remove it first",
        cause);
  }

  private static JenjangException unwritable(String file, IOException cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        file + " cannot be written (" + cause.getMessage() + "); check the path and the rights",
        cause);
  }

  /**
   * The whole file, which is UTF-8.
   *
   * @param what the file is, for messages: {@code plan}
   * @param code the stop when it cannot be read or is not UTF-8
   */
  public static String read(Configuration hadoop, String file, String what, ErrorCode code) {
    Path path = PathText.read(file);
    try (FSDataInputStream in = FileSystems.of(path, hadoop).open(path)) {
      return Utf8Text.read(in.readAllBytes(), file, code);
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
