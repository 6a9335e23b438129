package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkTraffic;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.report.Summary.ControlCount;
import io.jenjang.batch.report.Summary.RejectLine;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.step.intake.Balance;
import io.jenjang.batch.step.intake.RejectTotal;
import io.jenjang.batch.step.intake.Reused;
import io.jenjang.money.Scales;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the world of a run: the manifest for programs, the summary for people. */
final class Publication {
  private final RunFolder folder;
  private final RunResult result;
  private final List<Control> controls;
  private final PreviousRun previous;
  private final PlanVersions versions;
  private final Plan plan;
  private final SparkTraffic traffic;

  /** @param traffic of the work, without what publishing itself moves */
  Publication(
      RunFolder folder,
      RunResult result,
      List<Control> controls,
      PreviousRun previous,
      PlanVersions versions,
      SparkTraffic traffic) {
    this.versions = versions;
    this.traffic = traffic;
    this.folder = folder;
    this.result = result;
    this.controls = controls;
    this.previous = previous;
    this.plan = result.plan();
  }

  /** Writes the manifest, last of the run's files, and the pointer that makes readers see the run. */
  void publish(
      List<Manifest.Output> outputs,
      List<Manifest.Recorded> recorded,
      SigningKey key,
      Map<String, Long> stages) {
    folder.publish(
        new Manifest(
            Manifest.FORMAT_VERSION,
            folder.runId(),
            folder.period(),
            Manifest.State.PREVIEW,
            Instant.now().toString(),
            new Manifest.Plan(plan.id(), plan.version(), plan.digest()),
            Software.version(),
            recorded,
            inputs(),
            intake(),
            outputs,
            folder.omitted().entries(),
            previous.reference(),
            new Manifest.Controls((int) made(), (int) passed()),
            counters(stages)),
        Pointer.State.PREVIEW,
        Pointer.People.NOBODY,
        key);
  }

  Summary summary(String output, Map<String, Long> stages) {
    return new Summary(
        plan.id() + " version " + plan.version() + ", period " + folder.period(),
        folder.runId(),
        plan.currency(),
        result.people().members().count(),
        saleLines(),
        sales(),
        bonuses().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        bonuses(),
        volumes(),
        rejects(),
        new ControlCount(passed(), made(), controls.size() - made()),
        SafeguardWords.of(result.assessment()),
        notes(),
        output,
        new Summary.Moved(
            traffic.broadcast(),
            traffic.shuffled(),
            traffic.collected(),
            traffic.driverHeap(),
            traffic.driverResident()),
        stages);
  }

  private List<Manifest.Input> inputs() {
    return result.sales().files().stream()
        .map(file -> new Manifest.Input(
            file.table(), file.path(), file.name(), file.bytes(), file.rows(), file.sha256()))
        .toList();
  }

  private List<Manifest.Intake> intake() {
    return result.sales().balances().stream()
        .map(balance -> new Manifest.Intake(
            balance.table(),
            balance.measure(),
            balance.currency(),
            balance.in(),
            balance.used(),
            balance.outside(),
            balance.duplicates(),
            balance.rejected()))
        .toList();
  }

  private Map<String, Long> counters(Map<String, Long> stages) {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("members", (long) result.people().members().count());
    counters.put("sale_lines", saleLines());
    counters.put(
        "rejects",
        result.sales().rejectTotals().stream().mapToLong(RejectTotal::count).sum());
    counters.put("sales_files_reused", result.sales().reused().files());
    counters.put("sale_lines_reused", result.sales().reused().lines());
    counters.put("members_files_reused", result.sales().reused().memberFiles());
    counters.put("member_rows_reused", result.sales().reused().memberRows());
    counters.putAll(traffic.counters());
    stages.forEach((stage, nanos) -> counters.put("millis_" + stage, nanos / 1_000_000L));
    return counters;
  }

  private long made() {
    return controls.stream().filter(Control::made).count();
  }

  private long passed() {
    return controls.stream().filter(Control::passed).count();
  }

  private long saleLines() {
    long lines = 0;
    for (int count : result.sales().saleLines()) {
      lines += count;
    }
    return lines;
  }

  /** Net of the lines used, in the plan's currency. */
  private BigDecimal sales() {
    return result.sales().balances().stream()
        .filter(balance ->
            balance.table().equals("sales") && balance.currency().equals(plan.currency()))
        .map(Balance::used)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, BigDecimal> bonuses() {
    MoneyScale scale = MoneyScale.ofExponent(plan.payoutExponent());
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (int i = 0; i < plan.bonuses().size(); i++) {
      long total = scale.toTable(result.outcome().paid(i));
      totals.put(plan.bonuses().get(i).code(), BigDecimal.valueOf(total, Scales.MONEY));
    }
    return totals;
  }

  private Map<String, BigDecimal> volumes() {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    List<Quantity.Sum> sums = plan.sums();
    for (int i = 0; i < sums.size(); i++) {
      BigDecimal total = BigDecimal.ZERO;
      for (long volume : result.sales().sums()[i]) {
        total = volume == 0 ? total : total.add(BigDecimal.valueOf(volume, Scales.VOLUME));
      }
      totals.put(sums.get(i).name(), total);
    }
    return totals;
  }

  private List<RejectLine> rejects() {
    return result.sales().rejectTotals().stream()
        .map(total -> new RejectLine(
            total.table() + " " + total.reason(), total.count(), total.money(), total.currency()))
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(result.sales().notes());
    Reused reused = result.sales().reused();
    if (reused.memberFiles() > 0) {
      notes.add(String.format(
          Locale.ROOT,
          "files of members that an earlier run has read and this one has not: %,d, with %,d rows",
          reused.memberFiles(),
          reused.memberRows()));
    }
    if (reused.files() > 0) {
      notes.add(String.format(
          Locale.ROOT,
          "files of sales that an earlier run has read and this one has not: %,d, with %,d lines",
          reused.files(),
          reused.lines()));
    }
    if (versions.all().size() > 1) {
      PlanVersions.Version version = versions.inForce(folder.period());
      notes.add("plan version " + plan.version() + " is " + version.file() + ", in force from "
          + plan.effectiveFrom());
    }
    notes.add(previous.note());
    if (!folder.omitted().isNothing()) {
      notes.add("left out by " + NeededTables.leftOut(folder.omitted())
          + NeededTables.warning(folder.omitted()));
    }
    notes.addAll(result.reversals().notes());
    if (!result.restatements().posted().isEmpty()) {
      notes.add(result.restatements().posted().size()
          + " amounts of restated periods are posted here; the table postings lists them");
    }
    if (!result.restatements().waiting().isEmpty()) {
      notes.add(
          result.restatements().waiting().size()
              + " amounts of restated periods belong to people who are not among the members; they wait");
    }
    if (result.clawbacks().strangers() > 0) {
      BigDecimal money =
          BigDecimal.valueOf(result.clawbacks().ofStrangers(), plan.payoutExponent());
      notes.add(result.clawbacks().strangers()
          + " lines of closed periods cannot be taken back, " + money.negate().toPlainString() + " "
          + plan.currency() + " in all: who was paid is not among the members any more");
    }
    if (result.opening().strangerCount() > 0) {
      notes.add(result.opening().strangerCount()
          + " carried things belong to people who are not among the members; they are handed on");
    }
    return notes;
  }
}
