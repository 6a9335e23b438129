package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.StoredFiles;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.step.restate.NetPostings;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.batch.step.restate.PostingTable;
import io.jenjang.batch.step.returns.ClosedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * Closed periods that were worked out again. Their runs lie in the folder {@code restated} of the output folder, which is an output folder of its own; of each
 * period the published one is what is known now.
 *
 * @param main the runs that were closed
 * @param runs those that worked closed periods out again
 * @param latest which of them an open period builds on, one a period
 * @param posts whether what they change is still to be posted: by an open period, not by one that is worked out again
 */
record Restated(Runs main, Runs runs, List<Manifest> latest, boolean posts) {
  static final String FOLDER = "restated";

  /** A complete run and the folder of runs in which it is. */
  record Place(Runs runs, Manifest run) {
    /** The same for whoever looks up what it paid. */
    ClosedRun closedRun() {
      return new ClosedRun(
          run.period(),
          run.runId(),
          table -> runs.paths(run, table),
          PlanFile.recorded(runs, run).inForce(run.period()).plan());
    }
  }

  /** The folder of restated runs without any of them. */
  static Restated none(Runs main) {
    return new Restated(
        main, new Runs(main.folder() + "/" + FOLDER, main.configuration()), List.of(), true);
  }

  /** The same for a period that posts nothing. */
  Restated posted() {
    return new Restated(main, runs, latest, false);
  }

  /** The runs that were closed, where a folder is the one of restated runs beside them. */
  static Optional<Runs> closedBeside(Runs runs) {
    Path folder = new Path(runs.folder());
    return folder.getName().equals(FOLDER)
        ? Optional.of(new Runs(folder.getParent().toString(), runs.configuration()))
        : Optional.empty();
  }

  /** A complete run on which one of a folder stands: of the folder itself, or, of that of restated runs, of the closed ones beside it. */
  static Place stoodOn(Runs runs, String period, String run) {
    return closedBeside(runs)
        .map(main -> none(main).place(period, run))
        .orElseGet(() -> new Place(runs, runs.require(period, run)));
  }

  /** What is known now of the closed periods on which a run stands. */
  static Restated now(Runs main, Manifest previous) {
    Restated none = none(main);
    List<Manifest> latest = new ArrayList<>();
    for (Place place : none.chain(previous)) {
      String period = place.run().period();
      boolean closed = main.pointer(period)
          .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
          .isPresent();
      if (closed) {
        none.runs.published(period).ifPresent(latest::add);
      }
    }
    return new Restated(main, none.runs, List.copyOf(latest), true);
  }

  /** What a run recorded that it built on. */
  static Restated recorded(Runs main, String text) {
    Restated none = none(main);
    List<Manifest> latest = text.lines()
        .map(line -> line.split(" ", 2))
        .map(words -> none.runs.require(words[0], words[1]))
        .toList();
    return new Restated(main, none.runs, latest, true);
  }

  /** For the record: a line a run, its period and its id. */
  String text() {
    StringBuilder text = new StringBuilder();
    latest.forEach(
        run -> text.append(run.period()).append(' ').append(run.runId()).append('\n'));
    return text.toString();
  }

  /** What is known now of a period; empty if it was not restated. */
  Optional<Manifest> of(String period) {
    return latest.stream().filter(run -> run.period().equals(period)).findFirst();
  }

  /** A run and all on which it stands, the latest first, in whichever folder; nothing of what another system left. */
  List<Place> chain(Manifest from) {
    List<Place> chain = new ArrayList<>();
    Manifest run = from;
    while (run != null && run.state() != Manifest.State.OPENING) {
      Place place = place(run.period(), run.runId());
      chain.add(place);
      Manifest.Previous previous = run.previous();
      run = previous == null ? null : place(previous.period(), previous.runId()).run();
    }
    return List.copyOf(chain);
  }

  /** The same, of each period what is known of it now. */
  List<Place> known(Manifest from) {
    return chain(from).stream()
        .map(place -> of(place.run().period()).map(run -> new Place(runs, run)).orElse(place))
        .toList();
  }

  /** A complete run, restated or closed; stops with OUTPUT where it is neither. */
  Place place(String period, String run) {
    return runs.find(period, run)
        .map(found -> new Place(runs, found))
        .orElseGet(() -> new Place(main, main.require(period, run)));
  }

  /** What the open period that stands on a run still has to post. */
  List<Posting> open(Manifest previous) {
    NetPostings net = new NetPostings();
    if (latest.isEmpty() || !posts) {
      return List.of();
    }
    for (Manifest run : latest) {
      StoredFiles.require(runs, run, Postings.TABLE.name());
      net.restated(run.period(), run.runId());
      PostingTable.read(runs, run).forEach(net::changed);
    }
    for (Place place : chain(previous)) {
      PostingTable.read(place.runs(), place.run()).forEach(net::posted);
    }
    return net.rest();
  }
}
