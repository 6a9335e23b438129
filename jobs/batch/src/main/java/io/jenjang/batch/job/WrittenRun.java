package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.StoredFiles;
import io.jenjang.batch.io.StoredFiles.Expected;
import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.step.check.SumControls;
import io.jenjang.batch.step.check.SummedColumns;
import io.jenjang.batch.step.check.SumsBy;
import io.jenjang.batch.step.check.WrittenSums;
import io.jenjang.batch.step.publish.ControlTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** A complete run as it lies in its folder, checked from its files alone. */
record WrittenRun(SparkSession session, Runs runs, Manifest run) {

  /**
   * What the files' names, sizes and digests tell.
   *
   * @param problems a sentence each; empty if every byte is as it was written
   * @param changed files whose bytes are not those that were written
   * @param digested what reading every byte took
   */
  record FileCheck(List<String> problems, List<Expected> changed, Digested digested) {}

  /** Compares every file with what the manifest says; reads each whole. */
  FileCheck files() {
    StoredFiles.Listing listing = new StoredFiles(runs, run).list();
    List<String> problems = new ArrayList<>(listing.problems());
    List<Expected> changed = new ArrayList<>();
    List<InputFile> files = listing.readable().stream()
        .map(file -> new InputFile(file.place(), file.path(), file.bytes()))
        .toList();
    long start = System.nanoTime();
    Map<String, String> digests = Digests.of(session, files);
    Digested digested = new Digested(files.size(), listing.bytes(), System.nanoTime() - start);
    for (Expected file : listing.readable()) {
      if (!file.sha256().equals(digests.get(file.place()))) {
        changed.add(file);
      }
    }
    return new FileCheck(problems, changed, digested);
  }

  /** Totals of the tables, added up by SQL. */
  WrittenSums sums() {
    return sums(SumsBy.SQL);
  }

  private WrittenSums sums(SumsBy by) {
    return by.of(session, SummedColumns.readable(run.omitted(), table -> runs.paths(run, table)));
  }

  /** The run's own controls, what the manifest says of its input, and the sums of the files, all as checks. */
  List<Control> controls(SumsBy by) {
    List<Control> own = ControlTable.read(runs, run);
    List<Control> all = new ArrayList<>(own);
    run.intake()
        .forEach(one -> all.add(Control.equal(
            "in = used + outside the period + duplicates + rejected, from the manifest",
            one.table() + " " + one.measure(),
            one.currency().isEmpty() ? null : one.currency(),
            one.in(),
            one.used().add(one.outside()).add(one.duplicates()).add(one.rejected()),
            null)));
    Map<String, Long> rejects = new TreeMap<>();
    run.intake().stream()
        .filter(one -> one.measure().equals("rows"))
        .forEach(one -> rejects.put(one.table(), one.rejected().longValueExact()));
    all.addAll(SumControls.of(
        sums(by),
        new SumControls.Expected(SumControls.theoretical(own), rejects, opening(by)),
        run.omitted()));
    return all;
  }

  private Map<String, BigDecimal> opening(SumsBy by) {
    Manifest.Previous previous = run.previous();
    if (previous == null) {
      return Map.of();
    }
    Restated.Place before = Restated.stoodOn(runs, previous.period(), previous.runId());
    return by.balances(session, table -> before.runs().paths(before.run(), table));
  }
}
