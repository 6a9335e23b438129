package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.UnpaidRow;
import io.jenjang.plan.read.PlanReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two months of the Harmoni sample, the second opened by what the first carried, against the golden files. */
class HarmoniIT {
  private static final Path SAMPLE = Checkout.samples("harmoni");
  private static final List<String> PERIODS = List.of("2026-09", "2026-10");
  private static final List<String> BONUSES =
      List.of("retail", "personal", "fast-start", "team", "leader", "mentor");

  private static final List<String> UNPAID = List.of(
      "bonus", "source_member_id", "member_id", "paid_level", "amount", "reason", "went_to");

  @TempDir
  private static Path output;

  private static OutputFolder tables;

  @BeforeAll
  static void runBothMonths() {
    tables = new OutputFolder(output);
    for (String period : PERIODS) {
      CommandLineRun.period(period, SAMPLE, Checkout.plan("harmoni.conf"), output);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void comesToWhatTheGoldenFilesSay(String period) {
    assertGolden(tables, period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void namesTheRejectsByTheirLine(String period) {
    assertSame(golden("rejects", period), tables.table("rejects", period));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void writesStatementsInTreeOrder(String period) {
    List<String> members = tables.table("statements", period).column("member_id");
    List<String> inTreeOrder = tables
        .table("genealogy", period)
        .where("tree", "sponsor")
        .where(row -> members.contains(row.get("member_id")))
        .column("member_id");
    assertThat(members).isEqualTo(inTreeOrder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void passesEveryControl(String period) {
    assertThat(tables.table("controls", period).column("passed")).containsOnly("true");
  }

  @Test
  void namesWhatWasKeptFromWhomAsTheSecondCalculatorDoes() {
    OracleSample sample = new OracleSample(SAMPLE, PlanReader.read(Checkout.plan("harmoni.conf")));
    for (String period : PERIODS) {
      List<String> wanted = sample.next(period).bonuses().stream()
          .flatMap(bonus -> bonus.unpaid().stream())
          .map(HarmoniIT::text)
          .sorted()
          .toList();
      assertThat(tables.table("unpaid", period).texts(UNPAID)).as(period).isEqualTo(wanted);
    }
  }

  /** As the table shows it: a difference of rounding has no level. */
  private static String text(UnpaidRow row) {
    Map<String, String> texts = Map.of(
        "bonus", row.bonus(),
        "member_id", row.member(),
        "source_member_id", row.source(),
        "paid_level", row.paidLevel() == 0 ? "" : Rows.plain(String.valueOf(row.paidLevel())),
        "amount", Rows.plain(row.amount().toPlainString()),
        "reason", row.reason().name(),
        "went_to", row.wentTo());
    return Rows.text(texts, UNPAID);
  }

  /** Statements, lines and rejects of a period, whatever the files were that it was read from. */
  static void assertGolden(OutputFolder tables, String period) {
    assertSame(
        golden("statements", period), tables.select("*, " + bonuses(), "statements", period));
    assertSame(golden("lines", period), tables.table("statement_lines", period));
    List<String> columns = List.of("table", "key", "line_no", "reason", "money");
    assertThat(tables.table("rejects", period).texts(columns))
        .isEqualTo(golden("rejects", period).texts(columns));
  }

  private static void assertSame(Rows golden, Rows found) {
    assertThat(found.texts(golden.columns())).isEqualTo(golden.texts(golden.columns()));
  }

  private static Rows golden(String name, String period) {
    return Rows.read(SAMPLE.resolve("golden/" + name + "-" + period + ".csv"));
  }

  /** The map of bonuses as one column each. */
  private static String bonuses() {
    List<String> columns = new ArrayList<>();
    for (String bonus : BONUSES) {
      columns.add("coalesce(bonuses['" + bonus + "'], 0) AS \"" + bonus + "\"");
    }
    return String.join(", ", columns);
  }
}
