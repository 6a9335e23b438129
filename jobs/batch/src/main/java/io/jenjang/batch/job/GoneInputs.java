package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What a closed run read and the one that works its period out again does not.
 *
 * @param places where it is, under names that no other file has
 * @param all whether all of it is at hand
 */
record GoneInputs(Map<Manifest.Input, InputFile> places, boolean all) {
  /** Nothing that could be looked at. */
  static final GoneInputs NONE = new GoneInputs(Map.of(), false);

  /** Looks for the files by their digests. */
  static GoneInputs of(
      SparkSession session, Runs runs, Manifest closed, List<Manifest.Input> inputs) {
    Map<Manifest.Input, InputFile> places = new HashMap<>();
    try {
      RecordedInputs.located(
              session, runs, closed.period(), inputs, List.of(), "causes are told together")
          .forEach((input, file) ->
              places.put(input, new InputFile(file.path(), "closed/" + file.name(), file.bytes())));
      return new GoneInputs(Map.copyOf(places), true);
    } catch (JenjangException gone) {
      return NONE;
    }
  }

  /** Where a file is; stops with INPUT where it is nowhere. */
  InputFile place(Manifest.Input input) {
    InputFile place = places.get(input);
    if (place == null) {
      throw new JenjangException(ErrorCode.INPUT, input.path() + " is not at hand any more");
    }
    return place;
  }
}
