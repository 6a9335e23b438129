package io.jenjang.batch.io;

import io.jenjang.batch.schema.Omitted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a complete run is: made from what, by what, and what came out. Its file is the last one that a run writes.
 *
 * @param formatVersion of the manifest itself; goes up when something is added
 * @param runId unique in the output folder
 * @param period as the plan's calendar names it
 * @param state what kind of run it is
 * @param createdAt UTC, ISO 8601
 * @param plan the plan that paid
 * @param software version of the engine
 * @param recorded texts that the run keeps of what it followed: plan, settings, mapping
 * @param inputs every input file
 * @param intake what came in against what became of it
 * @param outputs every output table that the run has
 * @param leftOut what the settings left out: names of tables, and {@code table: column, column} where a table is written without these
 * @param previous the run whose carry opened this period; null for none
 * @param controls how many checks there were
 * @param counters what the run counted, by name: members, sale lines, rejects and so on
 */
public record Manifest(
    int formatVersion,
    String runId,
    String period,
    State state,
    String createdAt,
    Plan plan,
    String software,
    List<Recorded> recorded,
    List<Input> inputs,
    List<Intake> intake,
    List<Output> outputs,
    List<String> leftOut,
    Previous previous,
    Controls controls,
    Map<String, Long> counters) {
  /** Of the manifests that this version writes. */
  public static final int FORMAT_VERSION = 4;

  public Manifest {
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(period, "period is missing");
    Objects.requireNonNull(state, "state is missing");
    Instant.parse(Objects.requireNonNull(createdAt, "created_at is missing"));
    Objects.requireNonNull(plan, "plan is missing");
    Objects.requireNonNull(outputs, "outputs is missing");
    recorded = recorded == null ? List.of() : List.copyOf(recorded);
    intake = intake == null ? List.of() : List.copyOf(intake);
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    counters = counters == null ? Map.of() : counters;
  }

  /** What kind of run it is. Whether it counts is not said by a run, which never changes, but by the period's {@link Pointer}. */
  public enum State {
    /** One of any number of runs of a period. */
    PREVIEW,
    /** What another system left, taken over. */
    OPENING
  }

  /**
   * @param digest SHA-256 of the resolved plan, hexadecimal
   */
  public record Plan(String id, int version, String digest) {}

  /**
   * A text that the run keeps.
   *
   * @param what {@code plan}, {@code settings} or {@code mapping}
   * @param path below the output folder
   * @param sha256 digest, hexadecimal
   */
  public record Recorded(String what, String path, long bytes, String sha256) {}

  /**
   * What came in against what became of it: {@code in = used + outside + duplicates + rejected}.
   *
   * @param measure {@code rows} or {@code net}
   * @param currency empty for rows
   */
  public record Intake(
      String table,
      String measure,
      String currency,
      BigDecimal in,
      BigDecimal used,
      BigDecimal outside,
      BigDecimal duplicates,
      BigDecimal rejected) {}

  /**
   * One input file.
   *
   * @param path where it lay
   * @param name below the folder of inputs
   * @param rows records in the file
   * @param sha256 digest, hexadecimal; null where none was taken
   */
  public record Input(
      String table, String path, String name, long bytes, long rows, String sha256) {}

  /**
   * One output table.
   *
   * @param version of the table
   * @param sums of its decimal columns
   */
  public record Output(
      String table, int version, List<File> files, long rows, Map<String, BigDecimal> sums) {
    public Output {
      Objects.requireNonNull(table, "outputs: table is missing");
      Objects.requireNonNull(files, "outputs: files is missing");
    }
  }

  /**
   * One file of an output table.
   *
   * @param path below the output folder
   */
  public record File(String path, long rows, long bytes, String sha256) {}

  /**
   * The run before this one in the chain.
   *
   * @param state what it was to its period when this run began; {@code preview} is ground that may still move
   * @param manifestSha256 digest of its manifest
   */
  public record Previous(String period, String runId, Pointer.State state, String manifestSha256) {}

  /** How many checks were made, and how many of them passed; those that need what was left out are neither. */
  public record Controls(int checked, int passed) {}

  /** The text that the run keeps of something; null if it keeps none. */
  public Recorded recorded(String what) {
    return recorded.stream()
        .filter(text -> text.what().equals(what))
        .findFirst()
        .orElse(null);
  }

  /** What the run was made without. */
  public Omitted omitted() {
    return Omitted.of(leftOut);
  }

  /** The output table of a name; an empty one for a table that this run does not have. */
  public Output output(String table) {
    return outputs.stream()
        .filter(output -> output.table().equals(table))
        .findFirst()
        .orElseGet(() -> new Output(table, 0, List.of(), 0, Map.of()));
  }
}
