package io.jenjang.batch.pipeline;

import static io.jenjang.batch.pipeline.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.CloseJob;
import io.jenjang.batch.job.DiscloseJob;
import io.jenjang.batch.job.ExplainJob;
import io.jenjang.batch.job.OpenJob;
import io.jenjang.batch.job.PreviewMoveJob;
import io.jenjang.batch.job.PreviewMoveRequest;
import io.jenjang.batch.job.ReconcileJob;
import io.jenjang.batch.job.ReportJob;
import io.jenjang.batch.job.SqlJob;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run may leave tables out: those that it writes are the same, and whoever needs the others is told. */
class LeftOutTablesIT {
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";
  private static final String MASTER = "local[2]";

  @TempDir
  private static Path temporary;

  private static Path output;
  private static Summary made;
  private static PublishedTables tables;

  @BeforeAll
  static void runWithLinesAlone() throws IOException {
    output = temporary.resolve("lines");
    made = run(SEPTEMBER, output, settings("[statement_lines, statements]"));
    tables = new PublishedTables(output.toString());
  }

  @Test
  void whatIsWrittenIsTheSame() {
    Path whole = temporary.resolve("whole");
    run(SEPTEMBER, whole, null);
    PublishedTables all = new PublishedTables(whole.toString());
    for (String table : List.of("statements", "statement_lines")) {
      assertThat(tables.rows(table, SEPTEMBER))
          .as(table)
          .isNotEmpty()
          .isEqualTo(all.rows(table, SEPTEMBER));
    }
    assertThat(tables.rows("controls", SEPTEMBER))
        .filteredOn(row -> (boolean) row.get("made"))
        .isNotEmpty()
        .isSubsetOf(all.rows("controls", SEPTEMBER));
  }

  @Test
  void whatIsLeftOutIsListedAndLeavesNothing() {
    Manifest run = tables.runs().require(SEPTEMBER);
    List<String> others = OutputTables.names().stream()
        .filter(table -> !List.of("statements", "statement_lines", "controls").contains(table))
        .toList();
    assertThat(run.leftOut()).isEqualTo(others);
    assertThat(run.outputs())
        .extracting(Manifest.Output::table)
        .containsExactly("statements", "statement_lines", "controls");
    others.forEach(table -> assertThat(output.resolve(table)).doesNotExist());
    assertThat(made.notes())
        .contains("left out by output.tables: " + String.join(", ", others)
            + "; no period can open with this run, and it cannot be closed");
  }

  @Test
  void checksThatCannotBeMadeDoNotPass() {
    Map<String, Object> unpaid = tables.rows("controls", SEPTEMBER).stream()
        .filter(row -> row.get("control").equals("theoretical = paid + unpaid"))
        .findFirst()
        .orElseThrow();
    assertThat(unpaid)
        .containsEntry("passed", false)
        .containsEntry("made", false)
        .containsEntry("note", "not made: left out of the run: unpaid");
    assertThat(tables.rows("controls", SEPTEMBER))
        .filteredOn(row -> !(boolean) row.get("made"))
        .extracting(row -> row.get("control"))
        .containsExactly(
            "theoretical = paid + unpaid",
            "every journal entry balances",
            "theoretical = paid + unpaid, added up from the files",
            "previous carry + earned + adjustments + clawback - tax - fees - payable = carry, added up from the files",
            "rejects = rejects counted at intake, added up from the files");
    assertThat(made.controls().notMade()).isEqualTo(5);
    assertThat(made.controls().passed()).isEqualTo(made.controls().all());
    Manifest.Controls controls = tables.runs().require(SEPTEMBER).controls();
    assertThat(controls.passed()).isEqualTo(controls.checked()).isPositive();
  }

  @Test
  void whoNeedsMoreIsRefused() {
    assertRefused(() -> close(output, made.run()))
        .hasMessageContaining("run " + made.run() + " of period 2026-09 was made without unpaid,"
            + " carry, rejects, postings, sales_index, returns, fx_rates, and jenjang close needs them;"
            + " make it again with output.tables = all, or with them in that list")
        .hasMessageContaining("period 2026-09 was not closed, nothing has changed");
    assertRefused(() -> run(OCTOBER, output, null))
        .hasMessageContaining("was made without carry, and period 2026-10 needs it");
    assertRefused(() -> EngineRunCarry.run(OCTOBER, output, made.run()))
        .hasMessageContaining("was made without carry, and period 2026-10 needs it");
    assertThat(tables.runs().of(OCTOBER)).isEmpty();
    assertRefused(() ->
            ExplainJob.run(new ExplainJob.Request(SEPTEMBER, null, "HM-0007", output.toString())))
        .hasMessageContaining("qualifications, unpaid, and jenjang explain needs them");
    assertRefused(
            () -> ReportJob.run(new ReportJob.Request(SEPTEMBER, null, output.toString(), null)))
        .hasMessageContaining("safeguards, and jenjang report needs it");
    assertRefused(() -> ReconcileJob.run(
            new ReconcileJob.Request(SEPTEMBER, null, output.toString(), null, MASTER),
            Progress.silent()))
        .hasMessageContaining(
            "unpaid, carry, rejects, qualifications, and jenjang reconcile needs them");
    assertRefused(() -> DiscloseJob.run(
            new DiscloseJob.Request(SEPTEMBER, output.toString(), null, null, null, MASTER),
            Progress.silent()))
        .hasMessageContaining("qualifications, and jenjang disclose needs it");
    assertRefused(() -> PreviewMoveJob.run(
            new PreviewMoveRequest(
                SEPTEMBER,
                "HM-0049",
                "HM-0008",
                "sponsor",
                output.toString(),
                List.of(),
                null,
                MASTER),
            Progress.silent()))
        .hasMessageContaining("genealogy, qualifications, and jenjang preview-move needs them");
    assertRefused(() -> EngineRun.show(SEPTEMBER, "journal", null, output))
        .hasMessageContaining("journal, and jenjang show needs it");
  }

  @Test
  void whatIsThereIsProvedAndShown() {
    VerifyJob.Verified verified = EngineRun.verify(SEPTEMBER, output);
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.again()).isTrue();
    assertThat(verified.notes())
        .contains("theoretical = paid + unpaid: not made: left out of the run: unpaid");
    assertThat(EngineRun.show(SEPTEMBER, "statements", null, output)).contains("HM-0007");
    assertThat(SqlJob.run(SqlJob.Dialect.DUCKDB, output.toString(), new Configuration()))
        .startsWith("-- Run " + made.run() + " of period 2026-09 was made without unpaid, ")
        .contains("VIEW statement_lines AS")
        .doesNotContain("VIEW journal AS");
  }

  @Test
  void aRunWithoutWhatNobodyReadsLaterIsClosedAndStoodUpon() throws IOException {
    Path folder = temporary.resolve("closed");
    Path settings = settings(
        "[statement_lines, unpaid, carry, rejects, postings, sales_index, returns, fx_rates]");
    Summary september = run(SEPTEMBER, folder, settings);
    assertThat(september.controls().notMade()).as("the journal").isEqualTo(1);
    assertThat(close(folder, september.run()).pointer().state()).isEqualTo(Pointer.State.CLOSED);
    assertThat(run(OCTOBER, folder, null).notes())
        .contains("stands on run " + september.run() + " of period 2026-09, closed");
  }

  @Test
  void anotherSystemsCarryIsNotTakenOverWithoutThatTable() {
    assertThatThrownBy(() -> OpenJob.run(new OpenJob.Request(
            OCTOBER,
            temporary.toString(),
            Checkout.plan("harmoni.conf").toString(),
            temporary.resolve("opened").toString(),
            Pointer.People.NOBODY,
            settings("[statements]").toString(),
            MASTER)))
        .isInstanceOfSatisfying(
            JenjangException.class,
            stop -> assertThat(stop.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("output.tables leaves out carry, which is what jenjang open writes");
    assertThat(temporary.resolve("opened")).doesNotExist();
  }

  private static CloseJob.Closed close(Path folder, String run) {
    return EngineRun.close(SEPTEMBER, run, folder);
  }

  private static Summary run(String period, Path folder, Path settings) {
    return EngineRun.run(
        period, Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"), folder, settings);
  }

  private static Path settings(String choice) throws IOException {
    return Files.writeString(
        Files.createTempFile(temporary, "settings", ".conf"), "jenjang.output.tables = " + choice);
  }
}
