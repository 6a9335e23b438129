package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.NewFiles;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.report.page.HtmlPage;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.report.run.RunReport;
import io.jenjang.batch.report.run.RunReportPage;
import io.jenjang.batch.schema.SafeguardResults;
import io.jenjang.batch.schema.Table;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Rule;
import io.jenjang.safeguard.Rulebook;
import io.jenjang.safeguard.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The page of a run: where the money comes from and what the rules came to; read from its table of safeguards, without Spark. */
public final class ReportJob {
  private static final Table TABLE = SafeguardResults.TABLE;
  private static final String ORIGIN = "ORIGIN";
  private static final String ORIGIN_MEASURE = "R_";

  private final Rulebook book;
  private final List<RunReport.Rule> rules = new ArrayList<>();
  private final Map<String, Map<String, BigDecimal>> paid = new LinkedHashMap<>();

  private ReportJob(Rulebook book) {
    this.book = book;
  }

  /**
   * What {@code jenjang report} was asked.
   *
   * @param run id of a run, or null for the published one
   * @param output folder of the runs
   * @param to folder that takes the files; null for {@code reports} in the output folder
   */
  public record Request(String period, String run, String output, String to) {}

  /** Writes the page in every language, and tells where; nothing that is there is replaced. */
  public static List<String> run(Request request) {
    Configuration hadoop = new Configuration();
    Runs runs = new Runs(request.output(), hadoop);
    Manifest run = request.run() == null
        ? runs.require(request.period())
        : runs.require(request.period(), request.run());
    new NeededTables("jenjang report").in(run, List.of(TABLE)).require();
    Plan plan = PlanFile.recorded(runs, run).inForce(run.period()).plan();
    Rulebook book =
        RuleFiles.recorded(hadoop, plan, what -> runs.recorded(run, what)).book();
    RunReport report = new ReportJob(book).report(runs, run, plan);
    NewFiles files = new NewFiles(hadoop, ReportFolder.of(request.output(), request.to()));
    for (Language language : Language.values()) {
      files.add(
          "report-" + run.period() + "-" + run.runId() + "." + language.code() + ".html",
          HtmlPage.of(new RunReportPage(report, language).page()));
    }
    return files.write();
  }

  private RunReport report(Runs runs, Manifest run, Plan plan) {
    Optional<Pointer> pointer =
        runs.pointer(run.period()).filter(one -> one.runId().equals(run.runId()));
    TableReader.of(TABLE, runs, run).forEach(row -> {
      take(row);
      return true;
    });
    return new RunReport(
        new RunReport.Head(
            run.period(),
            run.runId(),
            pointer.map(one -> one.state().word()).orElse("unpublished"),
            pointer.map(one -> one.state().isFinal()).orElse(false),
            plan.id() + " " + plan.version(),
            plan.currency(),
            plan.payoutExponent()),
        List.copyOf(rules),
        paid);
  }

  /** Rows of single members are for queries. */
  private void take(TableRow row) {
    if (text(row, "rule").equals(ORIGIN)) {
      paid.computeIfAbsent(text(row, "bonus"), bonus -> new LinkedHashMap<>())
          .put(
              text(row, "measure").substring(ORIGIN_MEASURE.length()),
              row.decimal(TABLE.index("value")));
    } else if (text(row, "member_id") == null) {
      Optional<Rule> rule = book.find(text(row, "rule_set"), text(row, "rule"));
      rules.add(new RunReport.Rule(
          text(row, "rule"),
          text(row, "rule_set"),
          text(row, "jurisdiction"),
          text(row, "scope"),
          text(row, "market"),
          text(row, "says"),
          text(row, "measure"),
          row.decimal(TABLE.index("value")),
          text(row, "threshold"),
          text(row, "outcome"),
          count(row, "judged"),
          count(row, "failed"),
          text(row, "source"),
          text(row, "sure"),
          text(row, "note"),
          rule.map(Rule::beware).orElse(""),
          rule.map(Rule::indonesian).orElse(Wording.NONE)));
    }
  }

  private static String text(TableRow row, String column) {
    return row.text(TABLE.index(column));
  }

  private static Long count(TableRow row, String column) {
    int index = TABLE.index(column);
    return row.isNull(index) ? null : row.number(index);
  }
}
