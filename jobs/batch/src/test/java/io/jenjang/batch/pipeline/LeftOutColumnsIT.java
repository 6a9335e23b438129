package io.jenjang.batch.pipeline;

import static io.jenjang.batch.pipeline.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.CompareJob;
import io.jenjang.batch.job.DiscloseJob;
import io.jenjang.batch.job.ExplainJob;
import io.jenjang.batch.job.OpenJob;
import io.jenjang.batch.job.PreviewMoveJob;
import io.jenjang.batch.job.PreviewMoveRequest;
import io.jenjang.batch.job.ReconcileJob;
import io.jenjang.batch.job.ReportJob;
import io.jenjang.batch.job.SqlJob;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run may write some columns of a table: those are the same, and whoever needs the others is told. */
class LeftOutColumnsIT {
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";
  private static final String MASTER = "local[2]";

  /** Of every table that is read later, something is missing. */
  private static final String FEW = """
      jenjang.output.columns {
        statements = [member_id, earned]
        statement_lines = [member_id, source_member_id, level, amount]
        unpaid = [member_id, amount]
        qualifications = [member_id, paid_as, volumes]
        genealogy = [member_id]
        carry = [member_id, item]
        rejects = [key, reason]
        safeguards = [rule]
        journal = [entry, debit]
      }
      """;

  /** A place in a file that lies within its first column. */
  private static final int FIRST_PAGE = 40;

  @TempDir
  private static Path temporary;

  private static Path output;
  private static Summary made;
  private static PublishedTables tables;
  private static PublishedTables whole;

  @BeforeAll
  static void runs() throws IOException {
    output = temporary.resolve("few");
    made = run(SEPTEMBER, output, FEW);
    tables = new PublishedTables(output.toString());
    run(SEPTEMBER, temporary.resolve("whole"), null);
    whole = new PublishedTables(temporary.resolve("whole").toString());
  }

  @Test
  void whatIsWrittenIsTheSame() {
    Manifest run = tables.runs().require(SEPTEMBER);
    for (String table : OutputTables.names()) {
      if (!table.equals("controls")) {
        List<String> missing = run.omitted().columns().getOrDefault(table, List.of());
        List<Map<String, Object>> all = whole.rows(table, SEPTEMBER);
        all.forEach(row -> row.keySet().removeAll(missing));
        List<Map<String, Object>> some = tables.rows(table, SEPTEMBER);
        some.forEach(row -> row.keySet().removeAll(missing));
        assertThat(some).as(table).isEqualTo(all);
      }
    }
    assertThat(tables.rows("controls", SEPTEMBER))
        .filteredOn(row -> (boolean) row.get("made"))
        .isNotEmpty()
        .isSubsetOf(whole.rows("controls", SEPTEMBER));
  }

  @Test
  void theManifestAndTheSummarySayWhatIsMissing() {
    Manifest run = tables.runs().require(SEPTEMBER);
    assertThat(run.leftOut())
        .hasSize(9)
        .contains(
            "unpaid: bonus, source_member_id, level, paid_level, basis, rate, currency, reason, went_to",
            "carry: name, period, amount, text");
    assertThat(run.output("statements").sums()).containsOnlyKeys("earned");
    assertThat(made.notes())
        .anySatisfy(note -> assertThat(note)
            .startsWith("left out by output.columns: columns of statements (currency, ")
            .contains("columns of carry (name, period, amount, text)")
            .endsWith("; no period can open with this run, and it cannot be closed"));
  }

  @Test
  void checksThatCannotBeMadeDoNotPass() {
    assertThat(tables.rows("controls", SEPTEMBER))
        .filteredOn(row -> !(boolean) row.get("made"))
        .allSatisfy(row -> assertThat(row).containsEntry("passed", false))
        .extracting(row -> row.get("control") + ": " + row.get("note"))
        .containsExactly(
            "theoretical = paid + unpaid: not made: left out of the run: columns of unpaid (bonus, went_to)",
            "every journal entry balances: not made: left out of the run: columns of journal (credit, currency, reference)",
            "theoretical = paid + unpaid, added up from the files: not made: left out of the run: columns of statement_lines (kind, bonus, currency), columns of unpaid (bonus, reason, currency, went_to)",
            "statements = lines, added up from the files: not made: left out of the run: " + owed()
                + ", columns of statement_lines (kind, bonus, currency)",
            "opening + earned + adjustments + clawback - tax - fees - payable = closing, added up from the files: not made: left out of the run: "
                + owed(),
            "statements that do not balance, added up from the files: not made: left out of the run: "
                + owed(),
            "statements that pay less than nothing, added up from the files: not made: left out of the run: "
                + owed(),
            "bonuses of the statements = lines, added up from the files: not made: left out of the run: "
                + owed() + ", columns of statement_lines (kind, bonus, currency)",
            "previous carry + earned + adjustments + clawback - tax - fees - payable = carry, added up from the files: not made: left out of the run: "
                + owed() + ", columns of carry (name, amount)",
            "rejects = rejects counted at intake, added up from the files: not made: left out of the run: columns of rejects (table)");
    assertThat(made.controls().notMade()).isEqualTo(10);
    assertThat(made.controls().passed()).isEqualTo(made.controls().all()).isPositive();
  }

  private static String owed() {
    return "columns of statements (currency, lines, bonuses, opening_balance, adjustments, clawback,"
        + " withheld_tax, fees, held, payable, closing_balance)";
  }

  /** All that is added up, and nothing else: every check is made, and what is there is proved. */
  @Test
  void checksThatNeedNothingOfItAreMade() throws IOException {
    Path sums = temporary.resolve("sums");
    Summary summary = run(SEPTEMBER, sums, """
        jenjang.output.columns {
          statements = [currency, lines, bonuses, opening_balance, earned, adjustments, clawback, withheld_tax, fees, held, payable,
            closing_balance]
          statement_lines = [kind, bonus, currency, amount]
          unpaid = [bonus, reason, currency, went_to, amount]
          carry = [item, name, amount]
          rejects = [table]
          journal = [entry, debit, credit, currency, reference]
        }
        """);
    assertThat(summary.controls().notMade()).isZero();
    assertThat(new PublishedTables(sums.toString()).rows("controls", SEPTEMBER))
        .isEqualTo(whole.rows("controls", SEPTEMBER));
    assertProved(sums);
    change(sums.resolve("statements"));
    assertThat(filesOnly(sums).problems())
        .anySatisfy(problem -> assertThat(problem).contains("is not what was written: column "));
  }

  /** Changes a byte of the first column. */
  private static void change(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      Path file =
          files.filter(one -> one.toString().endsWith(".parquet")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[FIRST_PAGE] ^= 1;
      Files.write(file, bytes);
    }
  }

  @Test
  void whoNeedsMoreIsRefused() throws IOException {
    assertRefused(() -> EngineRun.close(SEPTEMBER, made.run(), output))
        .hasMessageContaining("run " + made.run()
            + " of period 2026-09 was made without columns of statements (currency, ")
        .hasMessageContaining("columns of carry (name, period, amount, text)")
        .hasMessageContaining("and jenjang close needs them; make it again without statements,"
            + " statement_lines, unpaid, carry, rejects in output.columns")
        .hasMessageContaining("period 2026-09 was not closed, nothing has changed");
    assertRefused(() -> run(OCTOBER, output, null))
        .hasMessageContaining("was made without columns of carry (name, period, amount, text),"
            + " and period 2026-10 needs it; make it again without carry in output.columns");
    assertThat(tables.runs().of(OCTOBER)).isEmpty();
    String folder = output.toString();
    assertRefused(() -> ExplainJob.run(new ExplainJob.Request(SEPTEMBER, null, "HM-0007", folder)))
        .hasMessageContaining("columns of statement_lines (line_no, ")
        .hasMessageContaining("and jenjang explain needs them");
    assertRefused(() -> ReportJob.run(new ReportJob.Request(SEPTEMBER, null, folder, null)))
        .hasMessageContaining("columns of safeguards (rule_set, ");
    assertRefused(() -> ReconcileJob.run(
            new ReconcileJob.Request(SEPTEMBER, null, folder, null, MASTER), Progress.silent()))
        .hasMessageContaining("and jenjang reconcile needs them");
    assertRefused(() -> DiscloseJob.run(
            new DiscloseJob.Request(SEPTEMBER, folder, null, null, null, MASTER),
            Progress.silent()))
        .hasMessageContaining("columns of statements (currency, ");
    assertRefused(() -> CompareJob.run(new CompareJob.Request(
            SEPTEMBER, null, "no file", CompareJob.Of.EARNED, folder, null, MASTER)))
        .hasMessageContaining("and jenjang compare needs it");
    assertRefused(() -> PreviewMoveJob.run(
            new PreviewMoveRequest(
                SEPTEMBER, "HM-0049", "HM-0008", "sponsor", folder, List.of(), null, MASTER),
            Progress.silent()))
        .hasMessageContaining("columns of genealogy (tree, ");
    assertThatThrownBy(() -> OpenJob.run(new OpenJob.Request(
            OCTOBER,
            temporary.toString(),
            Checkout.plan("harmoni.conf").toString(),
            temporary.resolve("opened").toString(),
            Pointer.People.NOBODY,
            settings(FEW).toString(),
            MASTER)))
        .isInstanceOfSatisfying(
            JenjangException.class,
            stop -> assertThat(stop.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining(
            "output.columns leaves out columns of carry (name, period, amount, text)");
  }

  @Test
  void whatIsThereIsProvedAndShown() throws IOException {
    VerifyJob.Verified verified = assertProved(output);
    assertThat(verified.again()).isTrue();
    assertThat(verified.notes())
        .contains("rejects = rejects counted at intake, added up from the files: not made: left out"
            + " of the run: columns of rejects (table)");
    assertThat(
            EngineRun.show(SEPTEMBER, "statements", "HM-0007", output).lines().toList())
        .hasSize(2)
        .startsWith("member_id,earned");
    assertThat(EngineRun.show(SEPTEMBER, "genealogy", null, output)).startsWith("member_id\n");
    assertRefused(() -> EngineRun.show(SEPTEMBER, "journal", "HM-0007", output))
        .hasMessageContaining("columns of journal (posting, member_id, ")
        .hasMessageContaining("and jenjang show --member needs it");
  }

  @Test
  void viewsShowPeriodsWithOtherColumnsSideBySide() throws Exception {
    Path folder = temporary.resolve("views");
    Summary few = run(SEPTEMBER, folder, FEW);
    String sql = SqlJob.run(SqlJob.Dialect.DUCKDB, folder.toString(), new Configuration());
    assertThat(sql)
        .startsWith("-- Run " + few.run() + " of period 2026-09 was made without columns of"
            + " statements (currency, ")
        .contains("): they are null there.\n");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
      assertThat(count(statement, "statements WHERE earned IS NOT NULL AND payable IS NULL"))
          .isEqualTo(whole.rows("statements", SEPTEMBER).size());
      run(SEPTEMBER, folder, null);
      assertThat(count(statement, "statements WHERE payable IS NOT NULL AND period = '2026-09'"))
          .isEqualTo(whole.rows("statements", SEPTEMBER).size());
      run(OCTOBER, folder, FEW);
      assertThat(count(statement, "statements WHERE period = '2026-10' AND payable IS NULL"))
          .isPositive();
      for (String table : OutputTables.names()) {
        assertThat(count(statement, table + " WHERE period >= '2026'"))
            .as(table)
            .isNotNegative();
      }
    }
  }

  private static long count(Statement statement, String from) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static VerifyJob.Verified assertProved(Path folder) {
    assertThat(filesOnly(folder).problems()).isEmpty();
    VerifyJob.Verified verified = EngineRun.verify(SEPTEMBER, folder);
    assertThat(verified.problems()).isEmpty();
    return verified;
  }

  private static VerifyJob.Verified filesOnly(Path folder) {
    return VerifyJob.run(
        new VerifyRequest(SEPTEMBER, null, folder.toString(), List.of(), true, null, null, MASTER),
        Progress.silent());
  }

  private static Summary run(String period, Path folder, String settings) throws IOException {
    return EngineRun.run(
        period,
        Checkout.samples("harmoni"),
        Checkout.plan("harmoni.conf"),
        folder,
        settings == null ? null : settings(settings));
  }

  private static Path settings(String text) throws IOException {
    return Files.writeString(Files.createTempFile(temporary, "settings", ".conf"), text);
  }
}
