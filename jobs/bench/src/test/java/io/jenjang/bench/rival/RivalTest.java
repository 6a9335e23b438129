package io.jenjang.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both shipped scripts on a month that can be worked out by hand. */
class RivalTest {
  /** A sponsored B, B sponsored C, C sponsored D; B sold too little to be paid. */
  private static final String MEMBERS = """
      SELECT * FROM (VALUES ('A', NULL), ('B', 'A'), ('C', 'B'), ('D', 'C')) m (member_id, sponsor_id)
      """;

  private static final String SALES = """
      SELECT sale_id, member_id, cv::DECIMAL(18, 2) AS cv, TIMESTAMP '2026-10-05' AS paid_at, 'self' AS buyer
      FROM (VALUES ('1', 'A', 100), ('2', 'B', 99.99), ('3', 'C', 60), ('4', 'C', 140.05), ('5', 'D', 10)) s (sale_id, member_id, cv)
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("members"));
    Files.createDirectories(folder.resolve("sales"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "checked"})
  void everySourcePaysTheQualifiedAboveIt(String script) throws Exception {
    run(script, SALES);

    assertThat(rows("lines.parquet", "member_id, source_member_id, level, amount"))
        .containsExactly("A B 1 10.00", "A C 1 20.01", "A D 2 0.80", "C D 1 1.00");
    assertThat(rows("statements.parquet", "member_id, lines, earned"))
        .containsExactly("A 3 30.81", "C 1 1.00");
  }

  @Test
  void checkedLeavesOutWhatIsWrongAndSaysSo() throws Exception {
    run("checked", SALES + """
            UNION ALL SELECT '3', 'C', 60, TIMESTAMP '2026-10-05', 'self'
            UNION ALL SELECT '5', 'D', 11, TIMESTAMP '2026-10-05', 'self'
            UNION ALL SELECT '6', 'X', 70, TIMESTAMP '2026-10-05', 'self'
            UNION ALL SELECT '7', 'D', 70, TIMESTAMP '2026-11-01', 'self'
            """);

    assertThat(rows("rejects.parquet", "sale_id, reason"))
        .containsExactly("5 DUPLICATE_KEY", "6 UNKNOWN_MEMBER");
    assertThat(rows("lines.parquet", "member_id, source_member_id, level, amount"))
        .containsExactly("A B 1 10.00", "A C 1 20.01");
  }

  private void run(String script, String sales) throws IOException, SQLException {
    try (Connection duckDb = DuckDb.open(1, 500, folder.resolve("spill"));
        Statement statement = duckDb.createStatement()) {
      statement.execute("COPY (" + MEMBERS + ") TO '" + folder + "/members/m.parquet'");
      statement.execute("COPY (" + sales + ") TO '" + folder + "/sales/s.parquet'");
    }
    RivalCommand command = new RivalCommand();
    int status = new picocli.CommandLine(command)
        .execute(
            "--input=" + folder,
            "--output=" + folder,
            "--rival=" + script,
            "--times=" + folder.resolve("times.json"));
    assertThat(status).isZero();
    assertThat(folder.resolve("times.json")).content().contains("\"lines\":", "\"statements\":");
  }

  private List<String> rows(String file, String columns) throws SQLException {
    try (Connection duckDb = DuckDb.open(1, 500, folder.resolve("spill"));
        Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT " + columns + " FROM '" + folder.resolve(file) + "' ORDER BY 1, 2")) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          Object cell = rows.getObject(column);
          cells.add(cell instanceof BigDecimal money ? money.toPlainString() : cell.toString());
        }
        texts.add(String.join(" ", cells));
      }
      return texts;
    }
  }
}
