package io.jenjang.batch.io;

import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A run's place in an output folder, from the moment it is claimed until it is published or abandoned. Travels to tasks.
 *
 * <p>The order is: {@link #begin} claims the run and proves that the folder can be written; tasks write through {@link #task}; the driver gives
 * what they returned to {@link #commit}; {@link #publish} writes the manifest, last. Until then nothing that a reader could take for a run is
 * there, and {@link #abandon} removes everything.
 */
public final class RunFolder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String CLAIM = "_started";

  private final Layout layout;
  private final String period;
  private final String run;
  private final Storage storage;

  /** On the driver until the run is published or abandoned, null elsewhere, like {@link #made}. */
  private transient OnExit onExit;

  private transient NewFolders made;

  private RunFolder(Layout layout, String period, String run, Storage storage) {
    this.layout = layout;
    this.period = period;
    this.run = run;
    this.storage = storage;
  }

  /**
   * Claims a new run of a period under a name that no other run has. A folder that cannot be written is an error with {@link ErrorCode#OUTPUT},
   * here and not after the work.
   */
  public static RunFolder begin(
      String output, String period, Configuration configuration, Instant now) {
    RunFolder folder =
        new RunFolder(new Layout(output), period, RunId.next(now), new Storage(configuration));
    Path claim = new Path(folder.layout.run(period, folder.run), CLAIM);
    try {
      folder.onExit = OnExit.run(folder::removeAll);
      FileSystem system = folder.storage.of(claim);
      folder.made = new NewFolders(system);
      for (Table table : OutputTables.ALL) {
        folder.made.make(folder.layout.table(table.name(), period, folder.run));
      }
      folder.made.make(claim.getParent());
      try (var out = system.create(claim, false)) {
        out.write(now.toString().getBytes(StandardCharsets.UTF_8));
      }
      return folder;
    } catch (IOException e) {
      folder.abandon();
      throw new JenjangException(
          ErrorCode.OUTPUT,
          "the output folder " + output + " cannot be written: " + Failures.text(e)
              + "; choose a folder that this user may write, with --output, or make this one writable",
          e);
    }
  }

  public String runId() {
    return run;
  }

  public String period() {
    return period;
  }

  /** Where a person finds a table of this run. */
  public String folderOf(Table table) {
    return layout.table(table.name(), period, run).toString();
  }

  /**
   * The files of one task.
   *
   * @param part the task's place among the tasks that write the same tables: rows of a lower part come first
   */
  public TaskFiles task(int part) {
    return new TaskFiles(this, part);
  }

  /**
   * Gives the files that count their final names, {@code part-00000.parquet} and on, by part, and removes what other attempts left. A table without rows
   * gets an empty file, so that every table of every run can be read. To be called once, on the driver.
   *
   * @param written what the tasks returned, of all tables
   * @return a table's files and totals, all output tables in their order, for the manifest
   */
  public List<Manifest.Output> commit(List<WrittenFile> written) {
    List<Manifest.Output> outputs = new ArrayList<>();
    for (Table table : OutputTables.ALL) {
      List<WrittenFile> files = new ArrayList<>(
          written.stream().filter(file -> file.table().equals(table.name())).toList());
      if (files.isEmpty()) {
        files.add(task(0).finishEmpty(table));
      }
      files.sort(Comparator.comparingInt(WrittenFile::part));
      outputs.add(new Commit(storage, layout.table(table.name(), period, run)).of(table, files));
    }
    return outputs;
  }

  /** Makes the run complete. A manifest that is there already is an error: what belongs to a run never changes. */
  public void publish(Manifest manifest) {
    Path target = layout.manifest(period, run);
    try {
      FileSystem system = storage.of(target);
      ExclusiveFile.write(system, target, ManifestJson.write(manifest));
      settled();
      system.delete(new Path(target.getParent(), CLAIM), false);
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /**
   * Removes everything that this run wrote, as far as that is possible, and the folders that it made and that nothing else is in. To be called for a run that is not
   * published. A process that is told to end does so by itself; what one leaves behind that is killed has no manifest and so is no run.
   */
  public void abandon() {
    settled();
    removeAll();
  }

  private void settled() {
    if (onExit != null) {
      onExit.cancel();
      onExit = null;
    }
  }

  private void removeAll() {
    for (Table table : OutputTables.ALL) {
      remove(layout.table(table.name(), period, run));
    }
    remove(layout.run(period, run));
    if (made != null) {
      made.removeEmpty();
    }
  }

  Path attempt(Table table, int part) {
    String name = String.format(Locale.ROOT, "_part-%05d-%s.writing", part, UUID.randomUUID());
    return new Path(layout.table(table.name(), period, run), name);
  }

  TableFile open(Table table, Path path) {
    Map<String, String> footer = Map.of(
        "jenjang.table",
        table.name(),
        "jenjang.table.version",
        Integer.toString(table.version()),
        "jenjang.period",
        period,
        "jenjang.run",
        run);
    try {
      return new TableFile(table, footer, storage.of(path), path);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /** Best effort: a file that stays behind is under a name that readers pass over. */
  void remove(Path path) {
    try {
      storage.of(path).delete(path, true);
    } catch (IOException e) {
      return;
    }
  }

  JenjangException cannotWrite(Path path, IOException cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        path + " cannot be written: " + Failures.text(cause)
            + "; look for a full disk or missing rights, then run again",
        cause);
  }
}
