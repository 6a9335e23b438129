package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pins;
import io.jenjang.batch.io.RowComparison;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.Scratch;
import io.jenjang.batch.io.StoredFiles.Expected;
import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.JenjangException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A stored run worked out again, from the inputs, plan, settings and mapping that it recorded, and compared row for row. */
final class Rederivation {
  private final SparkSession session;
  private final Runs runs;
  private final Optional<Runs> closed;
  private final Manifest run;
  private final Settings settings;
  private final Progress progress;
  private final List<String> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Rederivation(
      SparkSession session, Runs runs, Manifest run, Settings settings, Progress progress) {
    this.session = session;
    this.runs = runs;
    this.closed = Restated.closedBeside(runs);
    this.run = run;
    this.settings = settings;
    this.progress = progress;
  }

  /** Why the run was not worked out again; empty if it was. */
  List<String> notes() {
    return notes;
  }

  /**
   * What differs, a sentence each.
   *
   * @param folders in which inputs may lie by now
   * @param changed files whose bytes are not those that were written
   */
  List<String> differences(List<String> folders, List<Expected> changed) {
    Map<String, List<InputFile>> inputs = progress.stage("inputs", () -> inputs(folders));
    boolean lost = changed.stream().anyMatch(file -> file.table() == null);
    if (lost) {
      notes.add("the run was not worked out again: what it followed is damaged");
    } else if (closed.isPresent() && runs.recorded(run, "restatements") == null) {
      notes.add("the run was not worked out again: it did not record what was known of earlier"
          + " periods when it restated this one; restate the period again");
    } else if (!inputs.isEmpty()) {
      try {
        again(inputs, changed);
      } catch (JenjangException e) {
        differences.add("the run cannot be worked out again: " + e.getMessage());
      }
    }
    return differences;
  }

  /** By table; empty if any is not at hand. */
  private Map<String, List<InputFile>> inputs(List<String> folders) {
    Pins pins = new Pins(closed.orElse(runs));
    Map<Manifest.Input, List<InputFile>> places = new LinkedHashMap<>();
    run.inputs().forEach(input -> places.put(input, pins.places(input, folders)));
    Map<String, String> digests = Digests.of(
        session, places.values().stream().flatMap(List::stream).distinct().toList());
    Map<String, List<InputFile>> found = new LinkedHashMap<>();
    boolean all = true;
    for (Manifest.Input input : run.inputs()) {
      for (InputFile place : places.get(input)) {
        if (pins.isPinned(input, place) && !input.sha256().equals(digests.get(place.path()))) {
          differences.add("the pinned input " + place.path() + " (" + input.table() + ", "
              + input.name() + ") is not what the run read: its digest is "
              + digests.get(place.path()));
        }
      }
      Optional<InputFile> same = places.get(input).stream()
          .filter(place -> input.sha256().equals(digests.get(place.path())))
          .findFirst();
      same.ifPresent(file ->
          found.computeIfAbsent(input.table(), table -> new ArrayList<>()).add(file));
      if (same.isEmpty()) {
        all = false;
        notes.add(
            "the run was not worked out again: its input " + input.name() + " of " + input.table()
                + " is nowhere with the digest that it had; name its folder with --input");
      }
    }
    return all ? found : Map.of();
  }

  private void again(Map<String, List<InputFile>> inputs, List<Expected> changed) {
    try (Scratch scratch = new Scratch(runs.folder(), runs.configuration())) {
      RunFolder folder = RunFolder.begin(
          scratch.folder(), run.period(), runs.configuration(), Instant.now(), run.runId());
      try {
        RunWork.Done done = new StoredRun(session, runs, run, settings.spark(), progress)
            .again(inputs, null, folder);
        progress.stage("rows", () -> compare(done.outputs(), folder, changed));
      } finally {
        folder.abandon();
      }
    }
  }

  /** Files with the same bytes have the same rows; the rest is read side by side. */
  private void compare(List<Manifest.Output> derived, RunFolder folder, List<Expected> changed) {
    for (Table table : OutputTables.ALL) {
      if (!run.omitted().isWritten(table)) {
        continue;
      }
      boolean same = digests(run.outputs(), table).equals(digests(derived, table))
          && changed.stream().noneMatch(file -> table.name().equals(file.table()));
      if (!same) {
        List<String> rows = RowComparison.of(
            run.omitted().written(table),
            runs.files(run, table.name()),
            folder.paths(derived, table.name()).stream().map(Path::new).toList(),
            runs.configuration());
        if (!rows.isEmpty() && table.equals(Postings.TABLE) && closedInputsAreGone()) {
          notes.add("the causes of " + table.name() + " were not worked out again: of the inputs of"
              + " the closed run some are nowhere with the digest that they had");
        } else {
          differences.addAll(rows);
        }
      }
    }
  }

  /** Whether a restated run cannot tell any more which change made which difference to the closed run. */
  private boolean closedInputsAreGone() {
    if (closed.isEmpty()) {
      return false;
    }
    Manifest then = closed.get().require(run.period());
    try {
      RecordedInputs.of(session, closed.get(), run.period(), then.inputs(), List.of(), "");
      return false;
    } catch (JenjangException gone) {
      return true;
    }
  }

  private static List<String> digests(List<Manifest.Output> outputs, Table table) {
    return outputs.stream()
        .filter(output -> output.table().equals(table.name()))
        .flatMap(output -> output.files().stream())
        .map(Manifest.File::sha256)
        .toList();
  }
}
