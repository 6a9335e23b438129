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

/** The complete runs of an output folder: those with a manifest. Everything else there is not looked at. */
public final class Runs {
  private final Layout layout;
  private final Storage storage;

  public Runs(String output, Configuration configuration) {
    this.layout = new Layout(output);
    this.storage = new Storage(configuration);
  }

  Configuration configuration() {
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

  /** Periods with a folder of runs, by name; some may have no complete run. */
  public List<String> periods() {
    return names(layout.runs());
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

  /** The run of a period that readers see: the closed one, else the latest complete one. */
  public Optional<Manifest> published(String period) {
    List<Manifest> runs = of(period);
    return runs.stream()
        .filter(run -> run.state() == Manifest.State.CLOSED)
        .findFirst()
        .or(() -> runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1)));
  }

  /** The run that readers see; none is an error that says which periods and runs there are. */
  public Manifest require(String period) {
    return published(period)
        .orElseThrow(() -> new JenjangException(
            ErrorCode.OUTPUT,
            layout.output() + " has no complete run of period " + period + "; complete are: "
                + completePeriods()));
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

  private String completePeriods() {
    return list(periods().stream().filter(period -> !of(period).isEmpty()).toList());
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
