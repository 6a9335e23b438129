package io.jenjang.batch.io;

import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Turns the files of the attempts that count into the files of a table of a run. */
record Commit(Storage storage, Path folder) {

  /** Renames the files in their order, removes all others in the folder. */
  Manifest.Output of(Table table, List<WrittenFile> written) {
    try {
      FileSystem system = storage.of(folder);
      List<Manifest.File> files = new ArrayList<>();
      Set<String> kept = new HashSet<>();
      for (WrittenFile file : written) {
        Path target = new Path(folder, Layout.part(files.size()));
        moveInto(system, file, target);
        kept.add(target.getName());
        files.add(new Manifest.File(
            Layout.below(target, Layout.DEPTH_OF_RUN_FILES),
            file.rows(),
            file.bytes(),
            file.sha256()));
      }
      removeStrays(system, kept);
      return new Manifest.Output(
          table.name(), table.version(), files, rows(written), sums(written));
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          folder + " cannot be completed: " + Failures.text(e) + "; run again",
          e);
    }
  }

  private void moveInto(FileSystem system, WrittenFile file, Path target) throws IOException {
    Path attempt = new Path(file.attempt());
    long found = system.getFileStatus(attempt).getLen();
    if (found != file.bytes()) {
      throw new IOException(
          attempt + " has " + found + " bytes, but " + file.bytes() + " were written");
    }
    if (!system.rename(attempt, target)) {
      throw new IOException(attempt + " cannot be renamed to " + target.getName());
    }
  }

  private void removeStrays(FileSystem system, Set<String> kept) throws IOException {
    for (FileStatus status : system.listStatus(folder)) {
      if (!kept.contains(status.getPath().getName())) {
        system.delete(status.getPath(), true);
      }
    }
  }

  private static long rows(List<WrittenFile> written) {
    return written.stream().mapToLong(WrittenFile::rows).sum();
  }

  private static Map<String, BigDecimal> sums(List<WrittenFile> written) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (WrittenFile file : written) {
      file.sums().forEach((column, sum) -> sums.merge(column, sum, BigDecimal::add));
    }
    return sums;
  }
}
