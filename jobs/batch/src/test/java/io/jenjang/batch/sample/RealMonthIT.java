package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month of a real company, against what its own system paid. */
class RealMonthIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private static Path output;

  private static Path month;

  @BeforeAll
  static void runMonth() {
    month = Checkout.root().resolveSibling("shared").resolve("real-month");
    assumeTrue(
        Files.isDirectory(month),
        month + " is not there: the real month cannot be compared; put it beside the checkout");
    CommandLineRun.period(
        PERIOD,
        month,
        Checkout.plan("real-month.conf"),
        output,
        "--mapping",
        Checkout.root().resolve("conf/mappings/real-month.conf").toString());
  }

  @Test
  void paysTheSamePersonalBonus() {
    Rows expected = Rows.read(month.resolve("expected_personal.csv"));
    Rows paid = new OutputFolder(output).table("statement_lines", PERIOD);

    List<String> columns = List.of("member_id", "amount");
    assertThat(paid.texts(columns)).hasSize(587).isEqualTo(expected.texts(columns));
    assertThat(paid.column("amount").stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("25070.77");
  }

  @Test
  void compressesTheTreeTheSame() {
    Rows expected = Rows.read(month.resolve("expected_compressed.csv"));
    OutputFolder tables = new OutputFolder(output);
    Rows tree = tables
        .select("member_id, coalesce(parent_id, '') AS sponsor_id, tree", "genealogy", PERIOD)
        .where("tree", "compressed");

    List<String> columns = List.of("member_id", "sponsor_id");
    assertThat(tree.texts(columns)).hasSize(626).isEqualTo(expected.texts(columns));
  }

  @Test
  void creditsTheSameVolumes() {
    Rows expected = Rows.read(month.resolve("expected_compressed.csv"));
    List<String> kept = expected.column("member_id");
    String volumes =
        "member_id, coalesce(volumes['pv'], 0) AS pv, coalesce(groups['team'], 0) AS team_volume";
    Rows judged = new OutputFolder(output)
        .select(volumes, "qualifications", PERIOD)
        .where(row -> kept.contains(row.get("member_id")));

    List<String> columns = List.of("member_id", "pv", "team_volume");
    assertThat(judged.texts(columns)).isEqualTo(expected.texts(columns));
  }
}
