package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pins;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.TrafficWatch;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.batch.step.intake.InputFileInfo;
import io.jenjang.batch.step.restate.NetPostings;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Outcome;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Works a closed period out again with what is known by now, and every closed period after it, each opened by the one before. What was closed stays as it
 * is; the difference, member by member and bonus by bonus, is left for the open period to post, less what earlier periods posted of it.
 */
public final class RestateJob {
  private final RestateRequest request;
  private final Progress progress;
  private final Configuration hadoop;
  private final Settings settings;
  private final SigningKey key;
  private final Runs runs;
  private final Runs restated;
  private SparkSession session;

  private RestateJob(RestateRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.key = SigningKey.read(hadoop, settings.output().signKey());
    this.runs = new Runs(request.output(), hadoop);
    this.restated = Restated.none(runs).runs();
  }

  /**
   * A period that was worked out again.
   *
   * @param cause of what differs
   * @param differences to what was closed
   */
  public record Period(String period, String run, String cause, List<Posting> differences) {
    /** What all differences come to. */
    public BigDecimal total() {
      return differences.stream()
          .map(one -> BigDecimal.valueOf(one.amount(), 4))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** Works out again; a period that is not closed is refused. */
  public static List<Period> run(RestateRequest request, Progress progress) {
    return new RestateJob(request, progress).run();
  }

  private List<Period> run() {
    if (request.input() != null && request.members() != null) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--members " + request.members() + " and --input " + request.input()
              + " are both given; --input brings members too, so name one of them");
    }
    List<Manifest> closed = closed();
    session = progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    List<Period> periods = new ArrayList<>();
    Optional<Manifest> before = Optional.empty();
    String began = null;
    for (Manifest run : closed) {
      Replay replay = replay(run, before, began);
      periods.add(replay.period());
      before = Optional.of(replay.run());
      began = request.period();
    }
    return List.copyOf(periods);
  }

  /** The period and all closed ones that stand on it, in order. */
  private List<Manifest> closed() {
    boolean isClosed = runs.pointer(request.period())
        .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
        .isPresent();
    if (!isClosed) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + request.period()
              + " is not closed; run it again, only a closed period is restated. Nothing has changed");
    }
    Map<String, Manifest> after = new HashMap<>();
    for (String period : runs.periods()) {
      runs.pointer(period)
          .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
          .map(pointer -> runs.require(period))
          .filter(run -> run.previous() != null)
          .ifPresent(run -> after.put(run.previous().period(), run));
    }
    List<Manifest> closed = new ArrayList<>();
    for (Manifest run = runs.require(request.period());
        run != null;
        run = after.get(run.period())) {
      closed.add(run);
    }
    return closed;
  }

  private record Replay(Manifest run, Period period) {}

  /**
   * @param before the run of the period before as it was worked out just now; empty for the first
   * @param began the period that is restated; null if it is this one
   */
  private Replay replay(Manifest closed, Optional<Manifest> before, String began) {
    Optional<Manifest> earlier = restated.published(closed.period());
    Runs from = earlier.isPresent() ? restated : runs;
    Manifest known = earlier.orElse(closed);
    boolean first = began == null;
    boolean otherPlan = first && request.plan() != null;
    PlanVersions versions =
        otherPlan ? PlanFile.versions(hadoop, request.plan()) : PlanFile.recorded(from, known);
    PlanVersions.Version version = versions.inForce(closed.period());
    Plan plan = version.plan();
    requireSameMoney(closed, plan);
    RuleFiles rules = otherPlan
        ? RuleFiles.read(hadoop, version.file(), plan)
        : RuleFiles.recorded(hadoop, plan, what -> from.recorded(known, what));
    String settingsFile = from.recorded(known, "settings");
    String settingsText = TextFile.read(hadoop, settingsFile, "settings", ErrorCode.CONFIGURATION);
    Settings then = SettingsReader.read(settingsFile, settingsText);
    boolean fresh = first && request.input() != null;
    String mapping = fresh ? request.mapping() : from.recorded(known, "mapping");
    RunWork.Source source = fresh
        ? new RunWork.Source(request.input(), Map.of(), mapping)
        : new RunWork.Source(runs.folder(), inputs(known, first), mapping);
    RunFolder folder = RunFolder.begin(restated.folder(), closed.period(), hadoop, Instant.now());
    try (TrafficWatch traffic = TrafficWatch.of(session.sparkContext())) {
      List<Manifest.Recorded> recorded =
          new ArrayList<>(PlanFile.keep(versions, version, hadoop, folder));
      recorded.addAll(rules.keep(folder));
      recorded.add(folder.keep("settings", settingsText));
      if (mapping != null) {
        recorded.add(folder.keep(
            "mapping", TextFile.read(hadoop, mapping, "mapping", ErrorCode.CONFIGURATION)));
      }
      PreviousRun previous = before
          .map(run -> PreviousRun.of(restated, run))
          .orElseGet(() -> previous(closed))
          .with(Restated.none(runs));
      Differences differences = new Differences(closed, folder.runId(), plan, began);
      RunWork.Done done = new RunWork(
              session,
              new Settings(
                  then.intake(),
                  then.output(),
                  then.cache(),
                  then.accounts(),
                  then.reconcile(),
                  settings.spark()),
              versions,
              plan,
              Calendars.window(plan, closed.period()),
              rules.book(),
              progress)
          .run(source, previous, folder, differences::of);
      new Publication(folder, done.result(), done.controls(), previous, versions, traffic.soFar())
          .publish(done.outputs(), recorded, key, progress.times());
      Manifest run = restated.require(closed.period(), folder.runId());
      new Pins(runs).pin(run.inputs());
      return new Replay(
          run,
          new Period(
              closed.period(), run.runId(), differences.cause(done.result()), differences.found));
    } finally {
      folder.abandon();
    }
  }

  /** What the first period opens with: what is known now of the one before. */
  private PreviousRun previous(Manifest closed) {
    Manifest.Previous previous = closed.previous();
    if (previous == null) {
      return PreviousRun.of(runs, null);
    }
    return restated
        .published(previous.period())
        .map(run -> PreviousRun.of(restated, run))
        .orElseGet(() -> PreviousRun.of(runs, runs.require(previous.period(), previous.runId())));
  }

  private static void requireSameMoney(Manifest closed, Plan plan) {
    if (!plan.id().equals(closed.plan().id())) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + closed.period() + " was paid by plan " + closed.plan().id()
              + ", and is not restated by plan " + plan.id()
              + "; correct a copy of the plan that paid. Nothing has changed");
    }
  }

  /** The files that a run recorded, by table, wherever they are with the same bytes. */
  private Map<String, List<InputFile>> inputs(Manifest known, boolean first) {
    boolean otherMembers = first && request.members() != null;
    Map<String, List<InputFile>> inputs = RecordedInputs.of(
        session,
        runs,
        known.period(),
        known.inputs().stream()
            .filter(input -> !otherMembers || !input.table().equals(MembersInput.SCHEMA.table()))
            .toList(),
        List.of(),
        "give all inputs with --input");
    if (otherMembers) {
      inputs.put(
          MembersInput.SCHEMA.table(),
          HandedTable.ofFile(
                  session,
                  request.members(),
                  MembersInput.SCHEMA,
                  MembersInput.TAX_ID_VALID,
                  settings.intake().csvLimitBytes())
              .scan()
              .files());
    }
    return inputs;
  }

  /** What a period comes to now, less what it was closed with. */
  private final class Differences {
    private final Manifest closed;
    private final String run;
    private final Plan plan;
    private final String began;
    private List<Posting> found = List.of();

    Differences(Manifest closed, String run, Plan plan, String began) {
      this.closed = closed;
      this.run = run;
      this.plan = plan;
      this.began = began;
    }

    List<Posting> of(RunResult result) {
      NetPostings net = new NetPostings();
      net.restated(closed.period(), run, cause(result));
      Outcome outcome = result.outcome();
      long unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
      for (int bonus = 0; bonus < outcome.earned().length; bonus++) {
        String code = plan.bonuses().get(bonus).code();
        long[] earned = outcome.earned()[bonus];
        for (int member = 1; member < earned.length; member++) {
          long units = Math.subtractExact(earned[member], outcome.cuts().of(bonus, member));
          if (units != 0) {
            net.add(
                closed.period(),
                result.people().members().ids().text(member),
                code,
                Math.multiplyExact(units, unit));
          }
        }
      }
      net.paid(runs, closed);
      found = net.rest();
      return found;
    }

    /** What is not as it was when the period was closed; one word if it is one thing. */
    String cause(RunResult result) {
      Set<String> causes = new TreeSet<>();
      if (!plan.digest().equals(closed.plan().digest())) {
        causes.add("plan change");
      }
      Map<String, Set<String>> then = closed.inputs().stream()
          .collect(Collectors.groupingBy(
              Manifest.Input::table,
              TreeMap::new,
              Collectors.mapping(Manifest.Input::sha256, Collectors.toSet())));
      Map<String, Set<String>> now = result.sales().files().stream()
          .collect(Collectors.groupingBy(
              InputFileInfo::table,
              TreeMap::new,
              Collectors.mapping(InputFileInfo::sha256, Collectors.toSet())));
      Set<String> tables = new TreeSet<>(then.keySet());
      tables.addAll(now.keySet());
      for (String table : tables) {
        if (!then.getOrDefault(table, Set.of()).equals(now.getOrDefault(table, Set.of()))) {
          causes.add(cause(table));
        }
      }
      if (causes.isEmpty() && began != null) {
        return "follows from " + began;
      }
      return causes.size() == 1
          ? causes.iterator().next()
          : causes.isEmpty() ? "none" : "restatement: " + String.join(", ", causes);
    }

    private static String cause(String table) {
      return switch (table) {
        case "sales" -> "late sale";
        case "members" -> "tree move";
        case "overrides" -> "override";
        default -> table;
      };
    }
  }
}
