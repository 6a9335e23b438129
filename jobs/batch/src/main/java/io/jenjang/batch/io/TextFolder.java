package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file, or a folder of files that belong together, on any Hadoop file system. */
public final class TextFolder {
  private TextFolder() {}

  /**
   * The files of a folder that end so, in the order of their names; files and folders whose name begins with a dot or an underline are none. What is no folder is
   * itself the one file, whether it is there or not.
   *
   * @param what the files are, for messages: {@code plan}
   * @param code the stop when the folder cannot be read or holds none
   */
  public static List<String> files(
      Configuration hadoop, String path, String ending, String what, ErrorCode code) {
    Path folder = PathText.read(path);
    try {
      FileSystem system = FileSystems.of(folder, hadoop);
      if (!system.exists(folder) || !system.getFileStatus(folder).isDirectory()) {
        return List.of(path);
      }
      List<String> files = Arrays.stream(system.listStatus(folder))
          .filter(FileStatus::isFile)
          .map(file -> file.getPath().getName())
          .filter(name -> name.endsWith(ending) && !name.matches("[._].*"))
          .sorted()
          .map(name -> path.endsWith("/") ? path + name : path + "/" + name)
          .toList();
      if (files.isEmpty()) {
        throw new JenjangException(
            code,
            path + ": the folder holds no " + what + " file; expected files that end in " + ending);
      }
      return files;
    } catch (IOException unreadable) {
      throw new JenjangException(
          code,
          path + ": the folder cannot be read (" + unreadable.getMessage()
              + "); check the path and the rights",
          unreadable);
    }
  }
}
