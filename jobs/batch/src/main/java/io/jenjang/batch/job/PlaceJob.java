package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.rows.CsvRows;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Placements;
import io.jenjang.batch.step.intake.Intake;
import io.jenjang.batch.step.intake.IntakeRequest;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.place.PlacementProposals;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Placer;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Proposes places for members who joined and are in no placement tree yet: read the members, find places, write one file. */
public final class PlaceJob {
  private static final String SPONSOR = "sponsor";

  private PlaceJob() {}

  /**
   * What was proposed.
   *
   * @param file the proposals
   * @param rule how places were found
   * @param placed how many found a place
   * @param refused how many found none, by reason
   */
  public record Result(
      String headline,
      String file,
      Placer.Rule rule,
      long placed,
      Map<Placer.Reason, Long> refused) {}

  /** Places, and writes the proposals; stops with what a person can mend, and leaves nothing half-written. */
  public static Result run(PlaceRequest request, Progress progress) {
    Configuration hadoop = new Configuration();
    Settings settings = settings(hadoop, request.config());
    Plan plan =
        PlanFile.versions(hadoop, request.plan()).inForce(request.period()).plan();
    PeriodWindow window = Calendars.window(plan, request.period());
    requireTree(request, plan);
    Placer.Rule rule = PlaceRule.of(request, plan);
    String file = request.output() + "/placements-" + window.name() + ".csv";
    TextFile.requireFree(hadoop, file);
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    MemberIntake people = progress.stage(
        "members",
        () -> Intake.membersAlone(new IntakeRequest(
            session, request.input(), request.mapping(), plan, window, settings.intake())));
    PlacementProposals proposals = progress.stage(
        "places",
        () -> PlacementProposals.of(
            people, plan.trees().indexOf(SPONSOR), plan.trees().indexOf(request.tree()), rule));
    progress.stage("write", () -> TextFile.write(hadoop, file, csv(proposals)));
    String headline = plan.id() + " version " + plan.version()
        + ", places for who joined up to the close of " + window.name();
    return new Result(headline, file, rule, proposals.placed(), proposals.refused());
  }

  private static byte[] csv(PlacementProposals proposals) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    CsvRows rows =
        new CsvRows(out, Placements.TABLE.columns().stream().map(Column::name).toList());
    proposals.proposals().forEach(proposal -> rows.row(proposals.row(proposal)));
    rows.end();
    out.flush();
    return bytes.toByteArray();
  }

  private static Settings settings(Configuration hadoop, String file) {
    return file == null
        ? SettingsReader.defaults()
        : SettingsReader.read(
            file, TextFile.read(hadoop, file, "settings", ErrorCode.CONFIGURATION));
  }

  private static void requireTree(PlaceRequest request, Plan plan) {
    if (request.tree().equals(SPONSOR)) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--tree sponsor: who brought whom is a fact and cannot be proposed; expected placement");
    } else if (!plan.trees().contains(request.tree())) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--tree " + request.tree() + ": plan " + plan.id() + " version " + plan.version()
              + " has no such tree; expected one of " + String.join(", ", plan.trees())
              + ", sponsor left out");
    }
  }
}
