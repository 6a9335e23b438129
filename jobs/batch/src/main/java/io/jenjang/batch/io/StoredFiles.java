package io.jenjang.batch.io;

import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The files of a complete run as they lie there, against what its manifest says of them. */
public final class StoredFiles {
  private final Runs runs;
  private final Manifest run;
  private final Map<String, Expected> expected = new TreeMap<>();

  public StoredFiles(Runs runs, Manifest run) {
    this.runs = runs;
    this.run = run;
    for (Manifest.Output output : run.outputs()) {
      for (Manifest.File file : output.files()) {
        expect(output.table(), file.path(), file.bytes(), file.sha256());
      }
    }
    for (Manifest.Recorded text : run.recorded()) {
      expect(null, text.path(), text.bytes(), text.sha256());
    }
  }

  /** Stops with OUTPUT unless the files of a table have the bytes that were written; for what is small and moves money. */
  public static void require(Runs runs, Manifest run, String table) {
    for (Manifest.File file : run.output(table).files()) {
      Path place = new Path(runs.layout().output(), file.path());
      String found;
      try (InputStream in = runs.storage().of(place).open(place)) {
        found = Sha256.of(in);
      } catch (IOException e) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            place + " cannot be read: " + Failures.text(e) + "; bring it back from a copy",
            e);
      }
      if (!found.equals(file.sha256())) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            place + " is not what was written: its digest is " + found + ", expected "
                + file.sha256() + "; bring it back from a copy, or restate the period again");
      }
    }
  }

  /** Stops with OUTPUT unless the files of a table are there with as many bytes as were written. */
  static void requireSizes(Runs runs, Manifest run, String table) {
    for (Manifest.File file : run.output(table).files()) {
      Path place = new Path(runs.layout().output(), file.path());
      long bytes = bytes(runs, place);
      if (bytes != file.bytes()) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            place + " is not what was written: it has " + bytes + " bytes, expected " + file.bytes()
                + "; bring it back from a copy");
      }
    }
  }

  private static long bytes(Runs runs, Path place) {
    try {
      return runs.storage().of(place).getFileStatus(place).getLen();
    } catch (FileNotFoundException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          place + " is named by the manifest of its run and is missing: bring it back from a copy",
          e);
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          place + " cannot be read: " + Failures.text(e) + "; bring it back from a copy",
          e);
    }
  }

  /**
   * A file that the manifest names.
   *
   * @param table null for a file of no table
   * @param path below the output folder
   * @param place whole path
   */
  public record Expected(String table, String path, String place, long bytes, String sha256) {}

  /**
   * What the names and sizes tell.
   *
   * @param problems a sentence each: missing, of another size, not named by the manifest
   * @param readable the files that are there, whatever their size
   * @param bytes of the readable ones together, as they lie there
   */
  public record Listing(List<String> problems, List<Expected> readable, long bytes) {}

  private void expect(String table, String path, long bytes, String sha256) {
    String place = new Path(runs.layout().output(), path).toString();
    expected.put(path, new Expected(table, path, place, bytes, sha256));
  }

  /** Looks at names and sizes; hidden files, such as an interrupted process leaves, are passed over as all readers do. */
  public Listing list() {
    Map<String, Long> found = found();
    List<String> problems = new ArrayList<>();
    List<Expected> readable = new ArrayList<>();
    long all = 0;
    for (Expected file : expected.values()) {
      Long bytes = found.remove(file.path());
      if (bytes == null) {
        problems.add(file.path() + " is missing");
        continue;
      }
      readable.add(file);
      all += bytes;
      if (bytes != file.bytes()) {
        problems.add(file.path() + " has " + bytes + " bytes, " + file.bytes() + " were written");
      }
    }
    found.keySet().forEach(path -> problems.add(path + " is not a file of this run"));
    return new Listing(problems, readable, all);
  }

  private Map<String, Long> found() {
    Layout layout = runs.layout();
    Map<String, Long> found = new TreeMap<>();
    for (Table table : OutputTables.ALL) {
      add(layout.table(table.name(), run.period(), run.runId()), found);
    }
    add(layout.run(run.period(), run.runId()), found);
    found.remove(
        Layout.below(layout.manifest(run.period(), run.runId()), Layout.DEPTH_OF_RUN_FILES));
    return found;
  }

  private void add(Path folder, Map<String, Long> found) {
    try {
      for (FileStatus status : runs.storage().of(folder).listStatus(folder)) {
        String name = status.getPath().getName();
        if (!name.startsWith("_") && !name.startsWith(".")) {
          found.put(Layout.below(status.getPath(), Layout.DEPTH_OF_RUN_FILES), status.getLen());
        }
      }
    } catch (FileNotFoundException e) {
      // All files of the folder are reported as missing.
      return;
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT, folder + " cannot be read: " + Failures.text(e), e);
    }
  }
}
