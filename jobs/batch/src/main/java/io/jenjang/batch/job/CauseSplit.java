package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.ChosenSales;
import io.jenjang.batch.step.intake.InputFileInfo;
import io.jenjang.batch.step.intake.IntakeRequest;
import io.jenjang.batch.step.intake.SaleSums;
import io.jenjang.batch.step.restate.Cause;
import io.jenjang.batch.step.restate.Difference;
import io.jenjang.batch.step.restate.Earned;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.safeguard.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/**
 * Tells which change makes which difference of a closed period. One change is the cause of everything. Of several, each is made on top of those before it, in
 * the order of {@link Cause}, and the period is worked out after each but the last; what an amount moves by in between is that change's, so that all of them
 * come to the difference exactly.
 */
final class CauseSplit {
  private final SparkSession session;
  private final Settings settings;
  private final Runs runs;
  private final Manifest closed;
  private final Progress progress;
  private final With then;
  private final With now;
  private final Map<Manifest.Input, InputFile> places = new HashMap<>();

  /**
   * With what a period is worked out.
   *
   * @param rules that the plan runs under
   * @param mapping file, or null
   */
  record With(PlanVersions versions, RuleFiles rules, PreviousRun previous, String mapping) {
    Plan plan(String period) {
      return versions.inForce(period).plan();
    }
  }

  /**
   * @param settings with which the period is worked out again
   * @param closed as readers see it
   * @param now with what it is worked out again
   */
  CauseSplit(
      SparkSession session,
      Settings settings,
      Runs runs,
      Manifest closed,
      With now,
      Progress progress) {
    this.session = session;
    this.settings = settings;
    this.runs = runs;
    this.closed = closed;
    this.progress = progress;
    this.now = now;
    PlanVersions versions = PlanFile.recorded(runs, closed);
    this.then = new With(
        versions,
        RuleFiles.recorded(
            runs.configuration(),
            versions.inForce(closed.period()).plan(),
            what -> runs.recorded(closed, what)),
        stood(closed),
        runs.recorded(closed, "mapping"));
  }

  private PreviousRun stood(Manifest run) {
    PreviousRun previous = PreviousRun.recorded(runs, run);
    return previous.with(previous.restated().posted());
  }

  /** A period's differences by their causes, and those causes in a few words. */
  record Split(List<Posting> postings, String causes) {}

  /**
   * Splits what differs.
   *
   * @param run that worked the period out again
   * @param files that it read
   * @param differences to what was closed
   */
  Split of(String run, List<InputFileInfo> files, List<Difference> differences) {
    ChangedInputs inputs = new ChangedInputs(closed.inputs(), files);
    Set<Cause> changed = inputs.causes();
    boolean sameMapping = Objects.equals(text(then.mapping()), text(now.mapping()));
    if (!sameMapping) {
      changed.add(Cause.MAPPING);
    }
    boolean samePlan =
        now.plan(closed.period()).digest().equals(then.plan(closed.period()).digest());
    if (!samePlan || !now.rules().texts().equals(then.rules().texts())) {
      changed.add(Cause.PLAN_CHANGE);
    }
    if (!runId(now.previous()).equals(runId(then.previous()))) {
      changed.add(Cause.OPENING);
    }
    boolean separable = sameMapping && locate(inputs);
    if (separable && changed.contains(Cause.LATE_SALE)) {
      changed.removeAll(unchangedSales(inputs));
    }
    List<Posting> postings = new ArrayList<>();
    if (!differences.isEmpty()) {
      progress.stage(
          "causes",
          () ->
              postings.addAll(split(run, inputs, changed, steps(changed, separable), differences)));
    }
    return new Split(List.copyOf(postings), words(changed));
  }

  private String words(Set<Cause> causes) {
    return Cause.text(
        causes, closed.previous() == null ? null : closed.previous().period());
  }

  private static String runId(PreviousRun previous) {
    return previous.standing() == null ? "" : previous.standing().runId();
  }

  private String text(String mapping) {
    return mapping == null
        ? ""
        : TextFile.read(runs.configuration(), mapping, "mapping", ErrorCode.CONFIGURATION);
  }

  /** Changes that are made together; inputs that cannot be mixed are. */
  private static List<Set<Cause>> steps(Set<Cause> changed, boolean separable) {
    Set<Cause> files = new TreeSet<>(changed);
    files.removeAll(Set.of(Cause.OPENING, Cause.PLAN_CHANGE));
    List<Set<Cause>> steps = new ArrayList<>();
    for (Cause cause : changed) {
      boolean together = !separable && files.contains(cause);
      if (!together) {
        steps.add(Set.of(cause));
      } else if (cause == files.iterator().next()) {
        steps.add(files);
      }
    }
    return steps;
  }

  private List<Posting> split(
      String run,
      ChangedInputs inputs,
      Set<Cause> changed,
      List<Set<Cause>> steps,
      List<Difference> differences) {
    List<Posting> postings = new ArrayList<>();
    long[] reached = differences.stream().mapToLong(Difference::paid).toArray();
    Set<Cause> made = new TreeSet<>();
    Set<Cause> untold = new TreeSet<>();
    for (int step = 0; step < Math.max(1, steps.size()); step++) {
      Set<Cause> next = steps.isEmpty() ? Set.of() : steps.get(step);
      made.addAll(next);
      untold.addAll(next);
      Optional<long[]> amounts = step + 1 >= steps.size()
          ? Optional.of(differences.stream().mapToLong(Difference::due).toArray())
          : after(made, inputs, changed, differences);
      if (amounts.isPresent()) {
        add(postings, run, differences, reached, amounts.get(), words(untold));
        reached = amounts.get();
        untold.clear();
      }
    }
    return postings;
  }

  private void add(
      List<Posting> postings,
      String run,
      List<Difference> differences,
      long[] before,
      long[] after,
      String cause) {
    for (int i = 0; i < before.length; i++) {
      long amount = Math.subtractExact(after[i], before[i]);
      if (amount != 0) {
        Difference one = differences.get(i);
        postings.add(new Posting(closed.period(), run, one.memberId(), one.bonus(), amount, cause));
      }
    }
  }

  /** The amounts after some of the changes; empty where that cannot be worked out, so that the next change is told together with this one. */
  private Optional<long[]> after(
      Set<Cause> made, ChangedInputs inputs, Set<Cause> changed, List<Difference> differences) {
    With planned = made.contains(Cause.PLAN_CHANGE) ? now : then;
    With with = new With(
        planned.versions(),
        planned.rules(),
        made.contains(Cause.OPENING) || !changed.contains(Cause.OPENING)
            ? now.previous()
            : then.previous(),
        made.contains(Cause.MAPPING) || !changed.contains(Cause.MAPPING)
            ? now.mapping()
            : then.mapping());
    Plan plan = with.plan(closed.period());
    try {
      ChangedInputs.Mixed mixed = inputs.after(made, changed, this::place);
      RunResult result = new RunWork(
              session,
              new Settings(
                  settings.intake().withoutLimits(),
                  settings.output(),
                  settings.cache(),
                  settings.accounts(),
                  settings.reconcile(),
                  settings.spark()),
              with.versions(),
              plan,
              Calendars.window(plan, closed.period()),
              with.rules().book(),
              progress)
          .compute(
              new RunWork.Source(
                  runs.folder(), mixed.files(), with.mapping(), null, mixed.chosen(), null),
              with.previous());
      return Optional.of(
          new Earned(plan, result.outcome(), result.reversals().clawbacks()).of(differences));
    } catch (JenjangException cannotBe) {
      return Optional.empty();
    }
  }

  private InputFile place(Manifest.Input input) {
    InputFile place = places.get(input);
    if (place == null) {
      throw new JenjangException(ErrorCode.INPUT, input.path() + " is not at hand any more");
    }
    return place;
  }

  /** Looks for what the closed run read and the new one did not; false if any of it is gone. */
  private boolean locate(ChangedInputs inputs) {
    try {
      RecordedInputs.located(
              session, runs, closed.period(), inputs.gone(), List.of(), "causes are told together")
          .forEach((input, file) ->
              places.put(input, new InputFile(file.path(), "closed/" + file.name(), file.bytes())));
      return true;
    } catch (JenjangException gone) {
      return false;
    }
  }

  /** Sales, returns or both, where the files have the same lines of that kind. */
  private Set<Cause> unchangedSales(ChangedInputs inputs) {
    SaleSums gone = sums(inputs.salesGone().stream().map(this::place).toList());
    SaleSums come = sums(inputs.salesCome());
    Set<Cause> unchanged = new TreeSet<>();
    if (gone.sales() == come.sales()) {
      unchanged.add(Cause.LATE_SALE);
    }
    if (gone.returns() == come.returns()) {
      unchanged.add(Cause.RETURN);
    }
    return unchanged;
  }

  private SaleSums sums(List<InputFile> files) {
    Plan plan = now.plan(closed.period());
    return files.isEmpty()
        ? SaleSums.NONE
        : SaleSums.of(new IntakeRequest(
            session,
            runs.folder(),
            Map.of(SalesInput.SCHEMA.table(), files),
            now.mapping(),
            plan,
            Rulebook.NONE,
            Calendars.window(plan, closed.period()),
            settings.intake(),
            null,
            ChosenSales.ALL,
            null));
  }
}
