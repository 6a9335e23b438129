package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.bench.Main;
import io.jenjang.bench.rival.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark at a thousand members: what its contenders wrote is the same, line by line. */
class StandardIT {
  @TempDir
  private Path folder;

  @Test
  void allAgreeOnEveryLineOfTheStandardWorkload() throws Exception {
    JsonNode runs =
        runs("standard", "duckdb,duckdb-checked,jenjang-lines,jenjang-same,jenjang-warm", 1000);

    assertThat(runs).hasSize(5);
    for (JsonNode run : runs) {
      String name = run.get("contender").asText();
      assertThat(run.get("totals")).as(name).isEqualTo(runs.get(0).get("totals"));
      assertThat(run.get("peakBytes").asLong()).as(name).isPositive();
      assertThat(run.get("bytes").get("tables").get("stored").asLong()).as(name).isPositive();
    }
    assertThat(runs.get(0).get("totals").get("lines").asLong()).isPositive();
    assertThat(folder.resolve("report.md"))
        .content()
        .contains(
            "All agree", "| jenjang-lines | 1 |", "| jenjang-same | 1 |", "| jenjang-warm | 1 |")
        .contains(
            "The work of `jenjang-warm` is that of a process which has run the same month once before");
    JsonNode warm = runs.get(4);
    assertThat(warm.get("work").get("wall").asLong())
        .as("of the second run alone")
        .isPositive()
        .isLessThan(warm.get("start").get("wall").asLong());
    assertThat(warm.get("whole").get("wall").asLong())
        .isGreaterThan(warm.get("start").get("wall").asLong()
            + warm.get("work").get("wall").asLong());
    assertThat(
            column(
                "SELECT DISTINCT name FROM parquet_schema('%s/jenjang-same/tables/statement_lines/*/*/*.parquet') WHERE type IS NOT NULL ORDER BY 1"))
        .as("what the rivals write; their level is the paid level")
        .containsExactly("amount", "basis", "member_id", "paid_level", "rate", "source_member_id");
    assertThat(folder.resolve("report.svg")).content().startsWith("<svg ").endsWith("</svg>\n");
  }

  @Test
  void duckDbAndJenjangAgreeOnEveryLineOfTheMixedWorkload() throws Exception {
    JsonNode runs = runs("mixed", "duckdb,jenjang,jenjang-same", 1000);

    assertThat(runs).hasSize(3);
    assertThat(runs.get(1).get("totals")).isEqualTo(runs.get(0).get("totals"));
    assertThat(runs.get(2).get("totals")).isEqualTo(runs.get(0).get("totals"));
    // What would be no test: nobody gold above a silver, nothing returned, nothing wrong.
    assertThat(
            column(
                "SELECT DISTINCT bonus || ' ' || rate::DECIMAL(4, 2) FROM '%s/duckdb/lines.parquet' ORDER BY 1"))
        .contains("margin 0.01", "levels 0.10", "stairs 0.05", "stairs 0.03", "match 0.05");
    assertThat(column(
            "SELECT DISTINCT reason FROM '%s/jenjang/tables/rejects/*/*/*.parquet' ORDER BY 1"))
        .containsExactly("DUPLICATE_KEY", "UNKNOWN_MEMBER", "UNPAID_ORDER", "WRONG_SIGN");
    assertThat(column(
            "SELECT reason, count(*) FROM '%s/duckdb/rejects.parquet' GROUP BY 1 ORDER BY 1"))
        .isEqualTo(
            column(
                "SELECT reason, count(*) FROM '%s/jenjang/tables/rejects/*/*/*.parquet' GROUP BY 1 ORDER BY 1"));
  }

  @Test
  void onAChainOnlyJenjangRuns() throws Exception {
    JsonNode runs = runs("standard", "duckdb,naive-spark,jenjang-lines", 50, "--shape=chain");

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).get("contender").asText()).isEqualTo("jenjang-lines");
  }

  /** Its joins level by level take seconds however few members there are. */
  @Test
  void theNaiveWayComesToTheSame() throws Exception {
    JsonNode runs = runs("standard", "duckdb,naive-spark", 50, "--shape=one-day");

    assertThat(runs.get(1).get("totals")).isEqualTo(runs.get(0).get("totals"));
    assertThat(runs.get(0).get("totals").get("lines").asLong()).isPositive();
  }

  private JsonNode runs(String workload, String contenders, int members, String... more)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(
        "standard",
        "--workload=" + workload,
        "--members=" + members,
        "--sales=" + 20 * members,
        "--rounds=1",
        "--contenders=" + contenders,
        "--memory=1000",
        "--output=" + folder));
    arguments.addAll(List.of(more));
    assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
    return new ObjectMapper()
        .readTree(Files.readString(folder.resolve("report.json")))
        .get("runs");
  }

  private List<String> column(String sql) throws Exception {
    try (Connection duckDb = DuckDb.open(1, 500, folder.resolve("spill"));
        Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(folder))) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        StringBuilder text = new StringBuilder(rows.getString(1));
        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(' ').append(rows.getString(i));
        }
        texts.add(text.toString());
      }
      return texts;
    }
  }
}
