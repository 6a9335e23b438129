package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.NewFiles;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TableBytes;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.disclosure.Disclosure;
import io.jenjang.batch.report.disclosure.DisclosurePages;
import io.jenjang.batch.report.page.HtmlPage;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.schema.Disclosures;
import io.jenjang.batch.schema.Disclosures.Expenses;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.step.disclosure.SellerEarnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The income disclosure of several periods: add up what sellers earned in their published runs, and write it as a table and as pages. */
public final class DiscloseJob {
  private DiscloseJob() {}

  /**
   * What {@code jenjang disclose} was asked.
   *
   * @param periods one, or the first and the last: {@code 2026-01..2026-12}
   * @param output folder of the runs
   * @param to folder that takes the files; null for {@code reports} in the output folder
   * @param expenses file of typical expenses, or null
   * @param config file of settings, or null for the defaults
   * @param master Spark master, or null for what the settings say
   */
  public record Request(
      String periods, String output, String to, String expenses, String config, String master) {}

  /** @param files that were written */
  public record Result(Disclosure disclosure, List<String> files) {}

  /** Writes nothing where anything is wrong, and replaces nothing. */
  public static Result run(Request request, Progress progress) {
    Configuration hadoop = new Configuration();
    Settings settings = SettingsFile.read(hadoop, request.config()).settings();
    Runs runs = new Runs(request.output(), hadoop);
    PublishedPeriods periods = PublishedPeriods.of(runs, request.periods());
    NeededTables needed = new NeededTables("jenjang disclose");
    periods.runs().forEach(run -> needed.in(run, List.of(Qualifications.TABLE, Statements.TABLE)));
    needed.require();
    NewFiles files = new NewFiles(hadoop, ReportFolder.of(request.output(), request.to()));
    String name = "disclosure-" + periods.name();
    files.requireFree(names(name));
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    Map<String, Expenses> expenses = request.expenses() == null
        ? Map.of()
        : ExpensesFile.read(
            session, request.expenses(), periods.ranks(), settings.intake().csvLimitBytes());
    Disclosure disclosure =
        progress.stage("earnings", () -> disclosure(session, runs, periods, expenses));
    add(files, name, disclosure);
    return new Result(disclosure, progress.stage("write", files::write));
  }

  private static Disclosure disclosure(
      SparkSession session, Runs runs, PublishedPeriods periods, Map<String, Expenses> expenses) {
    long[][] earnings = SellerEarnings.of(
        session,
        paths(runs, periods, Qualifications.TABLE.name()),
        paths(runs, periods, Statements.TABLE.name()),
        periods.ranks());
    return new Disclosure(
        periods.plan().id() + " " + periods.plan().version(),
        periods.name(),
        periods.plan().currency(),
        periods.plan().payoutExponent(),
        periods.sources(),
        Disclosure.rows(earnings, periods.ranks(), expenses));
  }

  private static List<String> paths(Runs runs, PublishedPeriods periods, String table) {
    List<String> paths = new ArrayList<>();
    for (Manifest run : periods.runs()) {
      paths.addAll(runs.paths(run, table));
    }
    return paths;
  }

  private static void add(NewFiles files, String name, Disclosure disclosure) {
    files.add(names(name).get(0), TableBytes.of(Disclosures.TABLE, sink -> {
      Disclosures.Writer rows =
          new Disclosures.Writer(sink, disclosure.periods(), disclosure.currency());
      disclosure.rows().forEach(rows::row);
    }));
    for (Language language : Language.values()) {
      DisclosurePages pages = new DisclosurePages(disclosure, language);
      files.add(page(name, language), HtmlPage.of(pages.whole()));
      files.add(page(name + "-sheet", language), HtmlPage.of(pages.sheet()));
    }
  }

  private static List<String> names(String name) {
    List<String> names = new ArrayList<>(List.of(name + ".parquet"));
    for (Language language : Language.values()) {
      names.add(page(name, language));
      names.add(page(name + "-sheet", language));
    }
    return names;
  }

  private static String page(String name, Language language) {
    return name + "." + language.code() + ".html";
  }
}
