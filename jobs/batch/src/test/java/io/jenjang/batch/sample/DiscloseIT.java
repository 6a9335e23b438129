package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.report.page.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jenjang disclose}, by the command line: two months, worked out by hand. */
class DiscloseIT {
  @TempDir
  private Path folder;

  private Path output;

  @BeforeEach
  void twoMonths() throws IOException {
    output = folder.resolve("output");
    Files.writeString(folder.resolve("plan.conf"), """
        plan {
          id = small, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = "UTC" }
          period-by = paid_at
          trees = [sponsor]
          volumes { cv { sum = cv } }
          ranks = [ { name = silver, require { cv = 100 } }, { name = gold, require { cv = 300 } } ]
          bonuses = [ { code = own, type = personal, basis = cv, rate = 0.1 } ]
        }
        """);
    Path input = Files.createDirectory(folder.resolve("input"));
    // QUIET sells nothing, PREF is no seller, GONE is not active and earns nothing.
    Files.writeString(input.resolve("members.csv"), """
        member_id,sponsor_id,kind,status
        TOP,,seller,active
        A,TOP,seller,active
        B,TOP,seller,active
        QUIET,A,seller,active
        PREF,A,preferred,active
        GONE,A,seller,terminated
        """);
    Files.writeString(input.resolve("sales.csv"), """
        sale_id,member_id,buyer,paid_at,cv
        S1,TOP,retail,2026-09-01T03:00:00Z,400.00
        S2,A,retail,2026-09-02T03:00:00Z,100.00
        S3,A,retail,2026-10-02T03:00:00Z,150.00
        S4,B,retail,2026-10-03T03:00:00Z,20.00
        """);
    for (String period : List.of("2026-09", "2026-10")) {
      CommandLineRun.period(period, input, folder.resolve("plan.conf"), output);
    }
  }

  private CommandLineRun disclose(String periods, String... more) {
    List<String> arguments = new ArrayList<>(List.of("disclose", "--period", periods));
    arguments.addAll(List.of("--output", output.toString(), "--master", "local[2]"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments);
  }

  /** TOP 40.00, A 10.00 + 15.00, B 2.00, QUIET nothing. */
  @Test
  void everySellerCounts() throws Exception {
    Path expenses = Files.writeString(
        folder.resolve("expenses.csv"),
        "rank,amount,source\nall,12.50,a survey of 2026\nsilver,30,\"the <company>\"\n");
    CommandLineRun run = disclose("2026-09..2026-10", "--expenses", expenses.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Income disclosure 2026-09..2026-10", "no legal advice");

    Path reports = output.resolve("reports");
    assertThat(names(reports))
        .containsExactly(
            "disclosure-2026-09..2026-10-sheet.en.html",
            "disclosure-2026-09..2026-10-sheet.id.html",
            "disclosure-2026-09..2026-10.en.html",
            "disclosure-2026-09..2026-10.id.html",
            "disclosure-2026-09..2026-10.parquet");
    // Gini: 2 (1 * 0 + 2 * 2 + 3 * 25 + 4 * 40) - 5 * 67 = 143, of 4 * 67.
    assertThat(rows(reports.resolve("disclosure-2026-09..2026-10.parquet")))
        .containsExactly(
            "all|null|4|1|0.250000|0.0000|2.0000|25.0000|40.0000|40.0000|12.5000|0.533582|0.597015",
            "rank|gold|1|0|0.000000|40.0000|40.0000|40.0000|40.0000|40.0000|null|null|null",
            "rank|silver|1|0|0.000000|25.0000|25.0000|25.0000|25.0000|25.0000|30.0000|null|null",
            "rank|null|2|1|0.500000|0.0000|0.0000|2.0000|2.0000|2.0000|null|null|null");

    Markup page =
        Markup.of(Files.readString(reports.resolve("disclosure-2026-09..2026-10.id.html")));
    assertThat(page.texts("h1")).containsExactly("Pengungkapan penghasilan 2026-09..2026-10");
    assertThat(page.texts("td"))
        .contains("Semua penjual", "25,0 %", "40,00", "12,50", "gold", "tidak diketahui");
    assertThat(page.texts("p")).anyMatch(text -> text.contains("bukan nasihat hukum"));
    assertThat(page.texts("li"))
        .anyMatch(text -> text.contains("pratinjau") && text.contains("2026-09, 2026-10"))
        .anyMatch(text -> text.contains("silver: menurut the <company>"));
    Markup sheet =
        Markup.of(Files.readString(reports.resolve("disclosure-2026-09..2026-10-sheet.en.html")));
    assertThat(sheet.texts("b")).containsExactly("4", "25.0 %", "2.00 USD");
    assertThat(sheet.texts("p")).anyMatch(text -> text.startsWith("This is no legal advice"));
  }

  @Test
  void whatIsThereIsNotReplacedAndNothingIsHalfWritten() throws IOException {
    Path to = Files.createDirectory(folder.resolve("to"));
    Files.writeString(to.resolve("disclosure-2026-10-sheet.id.html"), "mine");
    CommandLineRun run = disclose("2026-10", "--to", to.toString());
    assertThat(run.exit()).isEqualTo(8);
    assertThat(run.err()).contains("disclosure-2026-10-sheet.id.html is there already");
    assertThat(names(to)).containsExactly("disclosure-2026-10-sheet.id.html");
    assertThat(to.resolve("disclosure-2026-10-sheet.id.html")).hasContent("mine");
  }

  @Test
  void whatIsWrongIsToldAndNothingIsWritten() throws IOException {
    assertThat(disclose("2026-10..2026-09").err())
        .contains("2026-09 is before 2026-10; expected the first period, then the last");
    assertThat(disclose("2026-07..2026-10").err())
        .contains("period 2026-07 has no published run", "period 2026-08 has no published run");
    assertThat(disclose("..2026-10").err()).contains("expected one period");
    Path expenses = Files.writeString(
        folder.resolve("expenses.csv"),
        "rank,amount,source\nbronze,1,x\nsilver,-1,x\nall,1,x\nall,2,x\n");
    CommandLineRun run = disclose("2026-10", "--expenses", expenses.toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .contains(
            "there is no rank \"bronze\"; expected all or one of silver, gold",
            "expenses of -1.0000; expected none below zero",
            "rank \"all\" is there twice");
    assertThat(output.resolve("reports")).doesNotExist();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> rows(Path file) throws SQLException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var result = statement.executeQuery(
            "SELECT concat_ws('|', seller_group, coalesce(rank, 'null'), sellers, at_zero, share_at_zero, p25, median, p75, p90, p99,"
                + " coalesce(CAST(typical_expenses AS VARCHAR), 'null'), coalesce(CAST(gini AS VARCHAR), 'null'),"
                + " coalesce(CAST(top_share AS VARCHAR), 'null')) FROM read_parquet('" + file
                + "')")) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }
}
