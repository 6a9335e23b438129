package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The complete runs of an output folder, those with a manifest, and which of them readers see. Everything else there is not looked at. */
public final class Runs {
  private final Layout layout;
  private final Storage storage;
  private final Pointers pointers;

  public Runs(String output, Configuration configuration) {
    this.layout = new Layout(output);
    this.storage = new Storage(configuration);
    this.pointers = new Pointers(layout, storage);
  }

  public Configuration configuration() {
    return storage.configuration();
  }

  /** The output folder as an absolute URI of its file system. */
  public String folder() {
    return qualified().toString();
  }

  /** The output folder as a path, for engines that know no URI of a local file; the same as {@link #folder} elsewhere. */
  public String localFolder() {
    Path path = qualified();
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private Path qualified() {
    Path path = layout.root();
    try {
      return storage.of(path).makeQualified(path);
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  /** A text that a run keeps, as a path; null if it keeps none. */
  public String recorded(Manifest run, String what) {
    Manifest.Recorded text = run.recorded(what);
    return text == null ? null : new Path(layout.output(), text.path()).toString();
  }

  /** Stops with OUTPUT if the output folder is not there. */
  public void requireFolder() {
    Path root = qualified();
    try {
      if (!storage.of(root).exists(root)) {
        throw new JenjangException(
            ErrorCode.OUTPUT, layout.output() + ": there is no such output folder; check --output");
      }
    } catch (IOException e) {
      throw cannotRead(root, e);
    }
  }

  /** Periods with a folder of runs, by name; some may have no complete run. */
  public List<String> periods() {
    return names(layout.runs());
  }

  Layout layout() {
    return layout;
  }

  Storage storage() {
    return storage;
  }

  Pointers pointers() {
    return pointers;
  }

  /** Complete runs of a period, the earliest first. */
  public List<Manifest> of(String period) {
    List<Manifest> manifests = new ArrayList<>();
    for (String run : names(layout.runsOf(period))) {
      read(period, run).ifPresent(manifests::add);
    }
    manifests.sort(Comparator.comparing((Manifest run) -> Instant.parse(run.createdAt()))
        .thenComparing(Manifest::runId));
    return manifests;
  }

  /** Which run of a period readers see, and what it is to the period; empty if nothing was published. */
  public Optional<Pointer> pointer(String period) {
    return pointers.head(period).map(Pointers.Found::pointer);
  }

  /** All that was ever published of a period, in that order. */
  public List<Pointer> history(String period) {
    return pointers.history(period).stream().map(Pointers.Found::pointer).toList();
  }

  /** The run of a period that readers see. One whose manifest is not the one that was published is an error. */
  public Optional<Manifest> published(String period) {
    return pointer(period).map(this::run);
  }

  private Manifest run(Pointer pointer) {
    Manifest run = require(pointer.period(), pointer.runId());
    if (!digest(run).equals(pointer.manifestSha256())) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          layout.manifest(run.period(), run.runId())
              + " is not the manifest that was published: it has changed since; bring it back from a copy");
    }
    return run;
  }

  /**
   * Makes a complete run the one that readers see, provided that nothing was published since somebody looked; otherwise stops with RACE.
   *
   * @param seen number of the pointer that counted when the decision was made; 0 for none
   * @param key whose signature is put under the pointer; null for none
   */
  public Pointer publish(
      Manifest run, Pointer.State state, Pointer.People people, long seen, SigningKey key) {
    return pointers.publish(run, digest(run), state, people, seen, key);
  }

  /** Digest of a run's manifest. */
  public String digest(Manifest run) {
    return Sha256.of(pointers.bytes(layout.manifest(run.period(), run.runId())));
  }

  /** The run that readers see; none is an error that says which periods and runs there are. */
  public Manifest require(String period) {
    return published(period)
        .orElseThrow(() -> new JenjangException(
            ErrorCode.OUTPUT,
            layout.output() + " has no published run of period " + period + "; published are: "
                + publishedPeriods()));
  }

  /** A certain run; its not being complete is an error that says which ones are. */
  public Manifest require(String period, String run) {
    return read(period, run)
        .orElseThrow(() -> new JenjangException(
            ErrorCode.OUTPUT,
            layout.output() + " has no complete run " + run + " of period " + period
                + "; complete are: "
                + list(of(period).stream().map(Manifest::runId).toList())));
  }

  /** The files of a table of a run, in the order of its rows. */
  public List<Path> files(Manifest run, String table) {
    return run.output(table).files().stream()
        .map(file -> new Path(layout.root(), file.path()))
        .toList();
  }

  /** The same as text, for Spark. A file that is missing or has lost bytes is an error: Spark's own words name nothing to do. */
  public List<String> paths(Manifest run, String table) {
    StoredFiles.requireSizes(this, run, table);
    return files(run, table).stream().map(Path::toString).toList();
  }

  /** A certain run, if it is complete. */
  public Optional<Manifest> find(String period, String run) {
    return read(period, run);
  }

  /** Whether a run has a manifest, whatever is in it. */
  boolean has(String period, String run) {
    Path path = layout.manifest(period, run);
    try {
      return storage.of(path).exists(path);
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  private Optional<Manifest> read(String period, String run) {
    Path path = layout.manifest(period, run);
    try {
      FileSystem system = storage.of(path);
      try (var in = system.open(path)) {
        return Optional.of(ManifestJson.read(in.readAllBytes(), path.toString()));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  private List<String> names(Path folder) {
    try {
      return Arrays.stream(storage.of(folder).listStatus(folder))
          .filter(FileStatus::isDirectory)
          .map(status -> Layout.named(status.getPath()))
          .filter(Objects::nonNull)
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
  }

  private String publishedPeriods() {
    return list(periods().stream().filter(period -> pointer(period).isPresent()).toList());
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static JenjangException cannotRead(Path path, IOException cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        path + " cannot be read: " + Failures.text(cause) + "; check --output and its rights",
        cause);
  }
}
