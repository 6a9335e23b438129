package io.jenjang.batch.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Creates files to be written from their beginning; one that is there already is an error. */
final class NewFile {
  private static final int BUFFER = 1 << 16;

  private NewFile() {}

  static OutputStream create(FileSystem system, Path path) throws IOException {
    boolean plainDisk = system.getClass().equals(RawLocalFileSystem.class);
    return plainDisk
        ? createHere((RawLocalFileSystem) system, path)
        : system.create(path, false, BUFFER);
  }

  /** Hadoop starts a process of its own to set the rights of a local file; what the process's own mask gives is what Hadoop's default gives. */
  private static OutputStream createHere(RawLocalFileSystem local, Path path) throws IOException {
    java.nio.file.Path file = local.pathToFile(path).toPath();
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        BUFFER);
  }
}
