package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pins;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** The files that a run recorded as its inputs, wherever they are by now with the same bytes. */
final class RecordedInputs {
  private RecordedInputs() {}

  /**
   * The files by table; stops with INPUT, naming all that are nowhere.
   *
   * @param period whose inputs they are
   * @param inputs as they were recorded
   * @param folders in which they may lie by now
   * @param advice what a person can do about one that is nowhere
   */
  static Map<String, List<InputFile>> of(
      SparkSession session,
      Runs runs,
      String period,
      List<Manifest.Input> inputs,
      List<String> folders,
      String advice) {
    Map<String, List<InputFile>> found = new TreeMap<>();
    located(session, runs, period, inputs, folders, advice)
        .forEach((input, file) ->
            found.computeIfAbsent(input.table(), table -> new ArrayList<>()).add(file));
    return found;
  }

  /** The same, each file by what was recorded of it. */
  static Map<Manifest.Input, InputFile> located(
      SparkSession session,
      Runs runs,
      String period,
      List<Manifest.Input> inputs,
      List<String> folders,
      String advice) {
    Pins pins = new Pins(runs);
    Map<Manifest.Input, List<InputFile>> places = new LinkedHashMap<>();
    inputs.forEach(input -> places.put(input, pins.places(input, folders)));
    Map<String, String> digests = Digests.of(
        session, places.values().stream().flatMap(List::stream).distinct().toList());
    Map<Manifest.Input, InputFile> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    places.forEach((input, candidates) -> {
      Optional<InputFile> same = candidates.stream()
          .filter(place -> input.sha256().equals(digests.get(place.path())))
          .findFirst();
      same.ifPresent(file -> found.put(input, file));
      if (same.isEmpty()) {
        missing.add("the input " + input.name() + " of " + input.table() + " of period " + period
            + " is nowhere with the digest that it had; " + advice);
      }
    });
    if (!missing.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, missing);
    }
    return found;
  }
}
