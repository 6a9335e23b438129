package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.input.CarryInput;
import io.jenjang.batch.schema.input.CarryTotalsInput;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.batch.step.publish.ControlTable;
import io.jenjang.batch.step.takeover.CarryIntake;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Go-live: what another system leaves becomes the carry of a run of state {@code opening}, which stands where the period before the first one would
 * stand. It may be replaced until the first period is closed.
 */
public final class OpenJob {
  private final Request request;
  private final Configuration hadoop;
  private final Settings settings;
  private final SigningKey key;
  private final PlanVersions versions;
  private final PlanVersions.Version version;
  private final Plan plan;
  private final PeriodWindow before;
  private final PeriodWindow first;
  private final Runs runs;

  private OpenJob(Request request) {
    this.request = request;
    this.hadoop = new Configuration();
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.key = SigningKey.read(hadoop, settings.output().signKey());
    this.versions = PlanFile.versions(hadoop, request.plan());
    this.version = versions.inForce(request.period());
    this.plan = version.plan();
    this.first = Calendars.window(plan, request.period());
    this.before = versions
        .previous(first)
        .orElseThrow(() -> new JenjangException(
            ErrorCode.PLAN,
            "period " + request.period()
                + " is the first one that the plan's calendar lists; list the one before it as well, as a place for what the other"
                + " system left"));
    this.runs = new Runs(request.output(), hadoop);
  }

  /**
   * What {@code jenjang open} was asked.
   *
   * @param period the first one that is paid here
   * @param carry folder with the tables {@code carry} and {@code carry_totals}
   * @param people two of them, or nobody
   * @param config file of settings, or null for the defaults
   * @param master Spark master, or null for what the settings say
   */
  public record Request(
      String period,
      String carry,
      String plan,
      String output,
      Pointer.People people,
      String config,
      String master) {}

  /**
   * What was taken over.
   *
   * @param period in whose place the run stands
   * @param rows of the carry
   */
  public record Opened(String period, String run, long rows, int controls) {}

  public static Opened run(Request request) {
    return new OpenJob(request).run();
  }

  private Opened run() {
    requireOpen();
    SparkSession session = SparkSessions.open(settings.spark(), request.master());
    HandedTable carry = table(session, CarryInput.SCHEMA, CarryInput.AMOUNT);
    HandedTable totals = table(session, CarryTotalsInput.SCHEMA, CarryTotalsInput.AMOUNT);
    CarryIntake intake = CarryIntake.read(carry, plan, first);
    List<Control> controls = intake.controls(totals);
    requireTotals(controls);
    RunFolder folder = RunFolder.begin(request.output(), before.name(), hadoop, Instant.now());
    try {
      List<WrittenFile> files = new ArrayList<>(intake.write(folder));
      files.addAll(ControlTable.write(controls, folder));
      Manifest manifest = manifest(
          folder,
          inputs(session, List.of(carry.scan(), totals.scan())),
          controls,
          folder.commit(files));
      folder.publish(manifest, Pointer.State.OPENING, request.people(), key);
      return new Opened(
          before.name(), folder.runId(), manifest.output("carry").rows(), controls.size());
    } finally {
      // A complete run stays.
      folder.abandon();
    }
  }

  private void requireOpen() {
    Omitted omitted = settings.output().omitted();
    if (!omitted.isWritten(Carry.TABLE)) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          "output.tables leaves out carry, which is what jenjang open writes; put it in the list, or set all");
    } else if (!omitted.isWhole(Carry.TABLE)) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          "output.columns leaves out " + String.join(", ", omitted.words(List.of(Carry.TABLE)))
              + ", and jenjang open writes carry whole; take carry out of output.columns");
    }
    refuse(runs.pointer(before.name()).filter(pointer -> pointer.state() != Pointer.State.OPENING));
    refuse(runs.pointer(first.name()).filter(pointer -> pointer.state().isFinal()));
  }

  private static void refuse(Optional<Pointer> standing) {
    standing.ifPresent(pointer -> {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + pointer.period() + " has run " + pointer.runId() + " already, "
              + pointer.state().word()
              + "; another system's carry can be taken over only before the first period that is run or closed here. Nothing has"
              + " changed");
    });
  }

  private HandedTable table(SparkSession session, InputSchema schema, String amount) {
    return HandedTable.inFolder(
            session, request.carry(), schema, amount, settings.intake().csvLimitBytes())
        .orElseThrow(() -> new JenjangException(
            ErrorCode.INPUT,
            request.carry() + ": the table " + schema.table() + " is missing; "
                + schema.table() + ".csv or " + schema.table() + ".parquet was expected with "
                + String.join(", ", schema.names())));
  }

  private static void requireTotals(List<Control> controls) {
    List<String> problems = controls.stream()
        .filter(control -> !control.passed())
        .map(control -> control.control() + " (" + control.subject() + "): the sender says "
            + control.expected().toPlainString() + ", there are "
            + control.found().toPlainString())
        .toList();
    if (!problems.isEmpty()) {
      throw new JenjangException(ErrorCode.DELIVERY, problems);
    }
  }

  private static List<Manifest.Input> inputs(SparkSession session, List<TableScan> tables) {
    List<InputFile> files =
        tables.stream().flatMap(table -> table.files().stream()).toList();
    Map<String, String> digests = Digests.of(session, files);
    List<Manifest.Input> inputs = new ArrayList<>();
    for (TableScan table : tables) {
      for (InputFile file : table.files()) {
        inputs.add(new Manifest.Input(
            table.schema().table(),
            file.path(),
            file.name(),
            file.bytes(),
            table.rows(file),
            digests.get(file.path())));
      }
    }
    return inputs;
  }

  private Manifest manifest(
      RunFolder folder,
      List<Manifest.Input> inputs,
      List<Control> controls,
      List<Manifest.Output> outputs) {
    return new Manifest(
        Manifest.FORMAT_VERSION,
        folder.runId(),
        before.name(),
        Manifest.State.OPENING,
        Instant.now().toString(),
        new Manifest.Plan(plan.id(), plan.version(), plan.digest()),
        Software.version(),
        PlanFile.keep(versions, version, hadoop, folder),
        inputs,
        List.of(),
        outputs,
        List.of(),
        null,
        new Manifest.Controls(controls.size(), controls.size()),
        Map.of("carried", outputs.stream().mapToLong(Manifest.Output::rows).sum()));
  }
}
