package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.report.page.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company under a rule that warns: the run is published, the rule and the origins are in the table, and pay is what it is without rules. */
class SafeguardIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private Path temporary;

  private Path input;

  @BeforeEach
  void company() throws IOException {
    input = WarnedCompany.lay(temporary);
  }

  @Test
  void aRuleThatWarnsIsPublishedWithItsOrigins() {
    OutputFolder tables = new OutputFolder(temporary.resolve("with"));
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), tables.root());

    // M2 sold 200 to a customer: M1 has 20 of it. M3 bought 300: M2 has 30 of it, M1 15.
    assertThat(tables
            .select(
                "rule, bonus, says, CAST(value AS DECIMAL(18, 6)) AS value, outcome, threshold",
                "safeguards",
                PERIOD)
            .rows())
        .extracting(row -> String.join(
            " | ",
            row.get("rule"),
            row.get("bonus"),
            row.get("says"),
            row.get("value"),
            row.get("outcome"),
            row.get("threshold")))
        .containsExactly(
            "HOUSE-1 |  | Half of sales at least go to customers | 0.333333 | WARN | at least 0.5",
            "INDICATOR |  | Share of pay that comes from sales to customers | 0.307692 | REPORT | ",
            "INDICATOR |  | Median retail customers per earning seller |  | NOT_COMPUTED | ",
            "INDICATOR |  | Share of active sellers with no sale to a customer | 0.666667 | REPORT | ",
            "INDICATOR |  | Share of sales that goes to customers | 0.333333 | REPORT | ",
            "INDICATOR |  | Share of pay that comes from sales to customers and own use | 1 | REPORT | ",
            "INDICATOR |  | Share of pay from purchases of members who joined in the last 90 days | 0 | REPORT | ",
            "INDICATOR |  | Gini coefficient of pay over all sellers, those who earned nothing included | 0.358974 | REPORT | ",
            "INDICATOR |  | Share of pay of the best-paid hundredth of all sellers | 0.538462 | REPORT | ",
            "INDICATOR |  | Payouts as a share of sales | 0.108333 | REPORT | ",
            "INDICATOR |  | New sellers against active sellers | 0 | REPORT | ",
            "ORIGIN | levels | paid from sales to: self | 45 | REPORT | ",
            "ORIGIN | levels | paid from sales to: stock | 0 | REPORT | ",
            "ORIGIN | levels | paid from sales to: preferred | 0 | REPORT | ",
            "ORIGIN | levels | paid from sales to: retail | 20 | REPORT | ",
            "ORIGIN | levels | paid from sales to: none | 0 | REPORT | ");
  }

  /** M1 is paid 35 and M2 30; a third of sales goes to customers. A tenth of 65.00 is 6.50: 3.50 from M1 and 3.00 from M2. */
  @Test
  void aRuleThatCutsPayLeavesItsLinesAndReasons() throws IOException {
    Path rules = temporary.resolve("safeguards/house.conf");
    Files.writeString(
        rules, Files.readString(rules).replace("severity = warn", "severity = cut, cut = 0.10"));
    OutputFolder tables = new OutputFolder(temporary.resolve("cut"));
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), tables.root());
    CommandLineRun check = CommandLineRun.of(
        List.of("plan", "check", temporary.resolve("plan.conf").toString()));
    assertThat(check.out())
        .contains("HOUSE-1 (house) cuts 10 % of pay where it does not hold: Half of sales");
    assertThat(tables
            .select(
                "member_id, kind, bonus, CAST(amount AS DECIMAL(18, 2)) AS amount",
                "statement_lines",
                PERIOD)
            .rows())
        .filteredOn(row -> row.get("kind").equals("cap"))
        .extracting(
            row -> String.join(" ", row.get("member_id"), row.get("bonus"), row.get("amount")))
        .containsExactly("M1 levels -3.5", "M2 levels -3");
    assertThat(tables
            .select("member_id, CAST(amount AS DECIMAL(18, 2)) AS amount, reason", "unpaid", PERIOD)
            .rows())
        .filteredOn(row -> row.get("reason").equals("SAFEGUARD"))
        .extracting(row -> row.get("member_id") + " " + row.get("amount"))
        .containsExactly("M1 3.5", "M2 3");
    assertThat(tables
            .select("member_id, CAST(earned AS DECIMAL(18, 2)) AS earned", "statements", PERIOD)
            .rows())
        .extracting(row -> row.get("member_id") + " " + row.get("earned"))
        .containsExactly("M1 31.5", "M2 27", "M3 0");
    assertThat(tables.table("controls", PERIOD).rows())
        .extracting(row -> row.get("passed"))
        .containsOnly("true");
    assertThat(tables.select("rule, outcome", "safeguards", PERIOD).rows().get(0))
        .containsEntry("outcome", "CUT");
  }

  @Test
  void thePlanCheckComparesWhatCanBePaidWithTheCapsAndSaysWhichAreUnconfirmed() throws IOException {
    for (String set : List.of("indonesia", "south-korea")) {
      Files.copy(
          Checkout.root().resolve("conf/safeguards/" + set + ".conf"),
          temporary.resolve("safeguards/" + set + ".conf"));
    }
    String plan = Files.readString(temporary.resolve("plan.conf"))
        .replace("[house]", "[house, indonesia, south-korea]");
    CommandLineRun within = planCheck(plan.replace("[0.10, 0.05]", "[0.20, 0.15]"));
    assertThat(within.out()).doesNotContain("on paper");
    CommandLineRun above = planCheck(plan.replace("[0.10, 0.05]", "[0.20, 0.16]"));
    assertThat(above.out())
        .doesNotContain("ID-4 asks for")
        .contains(
            "Warning: on paper the plan can pay up to 36 % of a sale, and KR-1 asks for at most 0.35; keep it below with "
                + "limits { payout { max = 0.35, of = … } } [secondary source, unconfirmed]",
            "This is no legal advice");
    CommandLineRun both = planCheck(plan.replace("[0.10, 0.05]", "[0.30, 0.15]"));
    assertThat(both.out()).contains("ID-4 asks for at most 0.40").contains(" [unconfirmed]");
  }

  private CommandLineRun planCheck(String plan) throws IOException {
    Path file = Files.writeString(temporary.resolve("checked.conf"), plan);
    CommandLineRun check = CommandLineRun.of(List.of("plan", "check", file.toString()));
    assertThat(check.exit()).as(check.err()).isZero();
    return check;
  }

  @Test
  void whatEverybodySoldAndFromWhomThePayComesIsATable() {
    OutputFolder tables = new OutputFolder(temporary.resolve("with"));
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), tables.root());
    assertThat(tables
            .select(
                "member_id, sold_retail, sold_self, paid_retail, paid_self, sold_stock + sold_preferred + paid_stock"
                    + " + paid_preferred + paid_none AS others",
                "origins",
                PERIOD)
            .rows())
        .extracting(row -> String.join(
            " | ",
            row.get("member_id"),
            row.get("sold_retail"),
            row.get("sold_self"),
            row.get("paid_retail"),
            row.get("paid_self"),
            row.get("others")))
        .containsExactly(
            "M1 | 0 | 100 | 20 | 15 | 0", "M2 | 200 | 0 | 0 | 30 | 0", "M3 | 0 | 300 | 0 | 0 | 0");
  }

  @Test
  void theReportOpensWithThreeNumbersAndNamesEveryRule() throws Exception {
    Path output = temporary.resolve("with");
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), output);
    List<String> report = List.of(
        "report", "--period", PERIOD, "--output", output.toString(), "--to", temporary.toString());
    CommandLineRun first = CommandLineRun.of(report);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(CommandLineRun.of(report).err()).contains(".en.html is there already");

    Markup page = Markup.of(Files.readString(page("en")));
    assertThat(page.texts("h1")).containsExactly("Where the money comes from, 2026-10");
    assertThat(page.texts("b")).containsExactly("30.8 %", "not computed", "66.7 %");
    assertThat(page.texts("td"))
        .containsSequence("levels", "20.00", "0.00", "45.00", "0.00", "0.00", "65.00")
        .containsSequence(
            "HOUSE-1 (company policy): Half of sales at least go to customers [S_ret / S]",
            "does not hold",
            "0.333333",
            "at least 0.5",
            "company policy",
            "company policy");
    assertThat(page.texts("p")).anyMatch(text -> text.startsWith("This is no legal advice"));
    assertThat(Markup.of(Files.readString(page("id"))).texts("td"))
        .containsSequence("tidak terpenuhi", "0,333333", "paling sedikit 0,5");
  }

  @Test
  void theIndonesianReportSaysWhatTheSetsSayInIndonesian() throws Exception {
    for (String set : List.of("company-policy", "trade-patterns", "viet-nam")) {
      Files.copy(
          Checkout.root().resolve("conf/safeguards/" + set + ".conf"),
          temporary.resolve("safeguards/" + set + ".conf"));
    }
    String plan = Files.readString(temporary.resolve("plan.conf"));
    Path file = Files.writeString(
        temporary.resolve("sets.conf"),
        plan.replace("[house]", "[house, company-policy, trade-patterns, viet-nam]"));
    Path output = temporary.resolve("indonesian");
    CommandLineRun.period(PERIOD, input, file, output);
    CommandLineRun report = CommandLineRun.of(List.of(
        "report", "--period", PERIOD, "--output", output.toString(), "--to", temporary.toString()));
    assertThat(report.exit()).as(report.err()).isZero();
    Markup page = Markup.of(Files.readString(page("id")));
    assertThat(page.texts("td"))
        .containsSequence(
            "CP-4 (kebijakan perusahaan): Paling sedikit separuh penjualan adalah kepada pelanggan [S_ret / S]",
            "tidak terpenuhi",
            "0,333333",
            "paling sedikit 0,5",
            "kebijakan perusahaan",
            "kebijakan perusahaan")
        .contains(
            "tidak dihitung; tidak ada berkas penjualan dengan kolom buyer_id; suami istri dan tetangga yang saling membantu dengan persediaan")
        .contains(
            "terpenuhi; dari 2026-10 sampai 2026-10; tidak ada proses hitung untuk periode sebelumnya dalam tahun itu")
        // A set of the house that says nothing in Indonesian is shown as it is.
        .contains("HOUSE-1 (company policy): Half of sales at least go to customers [S_ret / S]");
    assertThat(page.texts("td")).noneMatch(text -> text.contains("no sales file"));
    assertThat(Markup.of(Files.readString(page("en"))).texts("td"))
        .contains(
            "not computed; no sales file has the column buyer_id; couples and neighbours who help each other out with stock");
  }

  @Test
  void withoutRulesTheReportSaysThatNothingWasMeasured() throws Exception {
    Path output = temporary.resolve("without");
    CommandLineRun.period(PERIOD, input, Checkout.samples("bad/small.conf"), output);
    CommandLineRun report = CommandLineRun.of(List.of(
        "report", "--period", PERIOD, "--output", output.toString(), "--to", temporary.toString()));
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(Markup.of(Files.readString(page("en"))).texts("p"))
        .anyMatch(text -> text.startsWith("Nothing was measured"));
  }

  private Path page(String language) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("." + language + ".html"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aRuleByYearAddsTheEarlierRunsUp() throws Exception {
    Files.copy(
        Checkout.root().resolve("conf/safeguards/viet-nam.conf"),
        temporary.resolve("safeguards/viet-nam.conf"));
    String plan = Files.readString(temporary.resolve("plan.conf"));
    Path year =
        Files.writeString(temporary.resolve("year.conf"), plan.replace("[house]", "[viet-nam]"));
    Path months = Files.createDirectory(temporary.resolve("months"));
    Files.copy(input.resolve("members.csv"), months.resolve("members.csv"));
    Files.writeString(
        months.resolve("sales.csv"),
        Files.readString(input.resolve("sales.csv"))
            + "S0,M2,retail,2026-09-05T03:00:00Z,400.00\n");
    OutputFolder tables = new OutputFolder(temporary.resolve("year"));
    for (String period : List.of("2026-09", PERIOD)) {
      CommandLineRun.period(period, months, year, tables.root());
    }
    // 40 of 400, then 65 of 600.
    assertThat(tables
            .select(
                "rule, CAST(value AS DECIMAL(18, 6)) AS value, outcome, note", "safeguards", PERIOD)
            .rows()
            .get(0)
            .values())
        .containsExactly(
            "from 2026-09 to 2026-10; there is no run of the periods of the year before that",
            "PASS",
            "VN-1",
            "0.105");

    Path without = temporary.resolve("half");
    CommandLineRun.period("2026-09", months, Checkout.samples("bad/small.conf"), without);
    CommandLineRun.period(PERIOD, months, year, without);
    assertThat(new OutputFolder(without)
            .select("outcome, note", "safeguards", PERIOD)
            .rows()
            .get(0)
            .values())
        .anyMatch(value -> value.contains("of period 2026-09 has nothing in the table origins"))
        .contains("NOT_COMPUTED");
    CommandLineRun report = CommandLineRun.of(List.of(
        "report",
        "--period",
        PERIOD,
        "--output",
        without.toString(),
        "--to",
        temporary.toString()));
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(Markup.of(Files.readString(page("id"))).texts("td"))
        .anyMatch(
            text -> text.contains(
                " periode 2026-09 tidak memiliki isi di tabel origins: dijalankan tanpa kumpulan aturan, atau tanpa penjualan"))
        .noneMatch(text -> text.contains("has nothing in"));

    Path someColumns = temporary.resolve("some-columns");
    Path settings = Files.writeString(
        temporary.resolve("some-columns.conf"), "jenjang.output.columns.origins = [member_id]");
    CommandLineRun.period("2026-09", months, year, someColumns, "--config", settings.toString());
    CommandLineRun.period(PERIOD, months, year, someColumns);
    assertThat(new OutputFolder(someColumns)
            .select("outcome, note", "safeguards", PERIOD)
            .rows()
            .get(0)
            .values())
        .anyMatch(value -> value.contains("of period 2026-09 was made without the table origins"))
        .contains("NOT_COMPUTED");
  }

  @Test
  void whatIsMeasuredChangesNoOtherTable() {
    OutputFolder with = new OutputFolder(temporary.resolve("with"));
    OutputFolder without = new OutputFolder(temporary.resolve("without"));
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), with.root());
    CommandLineRun.period(PERIOD, input, Checkout.samples("bad/small.conf"), without.root());

    assertThat(without.table("safeguards", PERIOD).rows()).isEmpty();
    for (String table :
        new String[] {"statements", "statement_lines", "unpaid", "qualifications", "volumes"}) {
      assertThat(with.table(table, PERIOD)).as(table).isEqualTo(without.table(table, PERIOD));
    }
  }
}
