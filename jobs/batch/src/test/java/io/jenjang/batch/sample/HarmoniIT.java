package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two months of the Harmoni sample, the second opened by what the first carried, against the golden files. */
class HarmoniIT {
  private static final Path SAMPLE = Checkout.samples("harmoni");
  private static final List<String> PERIODS = List.of("2026-09", "2026-10");
  private static final List<String> BONUSES =
      List.of("retail", "personal", "fast-start", "team", "leader", "mentor");

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
  void owesWhatTheGoldenStatementsSay(String period) {
    Rows golden = golden("statements", period);
    Rows found = tables.select("*, " + bonuses(), "statements", period);

    assertThat(found.texts(golden.columns())).isEqualTo(golden.texts(golden.columns()));
    List<String> inTreeOrder = tables
        .table("genealogy", period)
        .where("tree", "sponsor")
        .where(row -> golden.column("member_id").contains(row.get("member_id")))
        .column("member_id");
    assertThat(found.column("member_id")).isEqualTo(inTreeOrder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void paysForWhatTheGoldenLinesSay(String period) {
    Rows golden = golden("lines", period);
    Rows found = tables.table("statement_lines", period);

    assertThat(found.texts(golden.columns())).isEqualTo(golden.texts(golden.columns()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void leavesOutWhatTheGoldenRejectsSay(String period) {
    Rows golden = golden("rejects", period);
    Rows found = tables.select("\"table\", key, line_no, line, reason, money", "rejects", period);

    assertThat(found.texts(golden.columns())).isEqualTo(golden.texts(golden.columns()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10"})
  void passesEveryControl(String period) {
    assertThat(tables.table("controls", period).column("passed")).containsOnly("true");
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
