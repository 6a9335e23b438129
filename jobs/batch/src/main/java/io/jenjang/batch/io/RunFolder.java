package io.jenjang.batch.io;

import io.jenjang.batch.schema.Omitted;
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
 * what they returned to {@link #commit}; {@link #publish} writes the manifest, last of the run's files, and then the pointer that makes readers see
 * the run. Until there is a manifest nothing is there that could be taken for a run, and {@link #abandon} removes everything.
 */
public final class RunFolder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String CLAIM = "_started";

  private final Layout layout;
  private final String period;
  private final String run;
  private final Storage storage;

  /** Number of the period's pointer when the run began. */
  private final long seen;

  /** What the run does not write. */
  private Omitted omitted = Omitted.NOTHING;

  /** On the driver until the run is published or abandoned, null elsewhere, like {@link #made}. */
  private transient OnExit onExit;

  private transient NewFolders made;

  private transient boolean complete;

  private RunFolder(Layout layout, String period, String run, Storage storage, long seen) {
    this.seen = seen;
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
    return begin(output, period, configuration, now, RunId.next(now));
  }

  /** Claims a run of a certain name, for one that is worked out a second time in another folder. */
  public static RunFolder begin(
      String output, String period, Configuration configuration, Instant now, String run) {
    Layout layout = new Layout(output);
    Storage storage = new Storage(configuration);
    long seen = new Pointers(layout, storage)
        .head(period)
        .map(found -> found.pointer().number())
        .orElse(0L);
    RunFolder folder = new RunFolder(layout, period, run, storage, seen);
    try {
      folder.claim(now);
      return folder;
    } catch (IOException e) {
      folder.abandon();
      throw new JenjangException(
          ErrorCode.OUTPUT,
          "the output folder " + output + " cannot be written: " + Failures.text(e)
              + "; choose a folder that this user may write, with --output, or make this one writable",
          e);
    } catch (RuntimeException e) {
      folder.abandon();
      throw e;
    }
  }

  private void claim(Instant now) throws IOException {
    Path claim = new Path(layout.run(period, run), CLAIM);
    onExit = OnExit.run(this::removeAll);
    FileSystem system = storage.of(claim);
    Path published = layout.published(period);
    ExclusiveCreate.of(storage.of(published), published);
    made = new NewFolders(system);
    for (Table table : OutputTables.ALL) {
      made.make(layout.table(table.name(), period, run));
    }
    made.make(published);
    made.make(claim.getParent());
    try (var out = system.create(claim, false)) {
      out.write(now.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Leaves tables and columns out: what is given for them goes nowhere, and the run has no file of such a table. To be said before any task writes. */
  public void leaveOut(Omitted what) {
    omitted = what;
    what.tables().forEach(table -> made.removeEmpty(layout.table(table, period, run)));
  }

  /** Whether the run has the table, if only some columns of it. */
  public boolean writes(Table table) {
    return omitted.isWritten(table);
  }

  /** What the run leaves out. */
  public Omitted omitted() {
    return omitted;
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

  /** Keeps a text that the run follows, such as its plan, beside the manifest. */
  public Manifest.Recorded keep(String what, String text) {
    Path path = new Path(layout.run(period, run), what + ".conf");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (var out = storage.of(path).create(path, false)) {
      out.write(bytes);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
    return new Manifest.Recorded(
        what, Layout.below(path, Layout.DEPTH_OF_RUN_FILES), bytes.length, Sha256.of(bytes));
  }

  /** Commits all tables at once; see {@link #commit(List, List)}. */
  public List<Manifest.Output> commit(List<WrittenFile> written) {
    return commit(OutputTables.ALL, written);
  }

  /**
   * Gives the files that count their final names, {@code part-00000.parquet} and on, by part, and removes what other attempts left. A table without rows
   * gets an empty file, so that every table of every run can be read. To be called once for every table, on the driver.
   *
   * @param tables to be committed
   * @param written what the tasks returned of these tables
   * @return a table's files and totals, in the order of the tables, for the manifest; nothing of those that are left out
   */
  public List<Manifest.Output> commit(List<Table> tables, List<WrittenFile> written) {
    List<Manifest.Output> outputs = new ArrayList<>();
    for (Table table : tables.stream().filter(this::writes).toList()) {
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

  /** Paths of a table's committed files, for Spark. */
  public List<String> paths(List<Manifest.Output> outputs, String table) {
    return outputs.stream()
        .filter(output -> output.table().equals(table))
        .flatMap(output -> output.files().stream())
        .map(file -> new Path(layout.output(), file.path()).toString())
        .toList();
  }

  /** Makes the run complete and, as a preview, the one that readers see. */
  public void publish(Manifest manifest) {
    publish(manifest, Pointer.State.PREVIEW, Pointer.People.NOBODY, null);
  }

  /**
   * Makes the run complete, and then the one that readers see. A manifest that is there already is an error: what belongs to a run never changes. If
   * somebody published or closed the period since this run began, it stays complete, readers do not see it, and this stops with RACE.
   *
   * @param key whose signature is put under manifest and pointer; null for none
   */
  public void publish(
      Manifest manifest, Pointer.State state, Pointer.People people, SigningKey key) {
    byte[] text = complete(manifest, key);
    new Pointers(layout, storage).publish(manifest, Sha256.of(text), state, people, seen, key);
  }

  /** Makes the run complete without showing it to readers; gives the manifest's text. */
  public byte[] complete(Manifest manifest, SigningKey key) {
    Path target = layout.manifest(period, run);
    byte[] text = ManifestJson.write(manifest, key);
    try {
      FileSystem system = storage.of(target);
      ExclusiveCreate.of(system, target.getParent()).write(target, text);
      complete = true;
      settled();
      remove(new Path(target.getParent(), CLAIM));
      return text;
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /**
   * Removes everything that this run wrote, as far as that is possible, and the folders that it made and that nothing else is in. To be called for a run
   * that is not complete; one that is stays. A process that is told to end does so by itself; what one leaves behind that is killed has no manifest and so
   * is no run.
   */
  public void abandon() {
    settled();
    if (!complete) {
      removeAll();
    }
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
      return new TableFile(omitted.written(table), footer, storage.of(path), path);
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
