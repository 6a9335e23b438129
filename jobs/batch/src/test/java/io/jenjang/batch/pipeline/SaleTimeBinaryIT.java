package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sides of a binary bonus in a month in which a leg moves, from files through the whole engine, worked by hand. */
class SaleTimeBinaryIT {
  private static final String OCTOBER = "2026-10";
  private static final String PLAN = """
      plan {
        id = sides, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = sold_at, as-of = sale
        trees = [sponsor, placement]
        volumes { cv { sum = cv } }
        bonuses = [ { code = pairs, type = binary, basis = cv, mode = percent, rate = 0.1 } ]
      }
      """;
  private static final String MEMBERS = """
      member_id,sponsor_id,placement_id,placement_leg,valid_from,valid_to
      A,,,,,
      B,A,A,1,,
      C,A,A,2,,
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(input());
    Files.writeString(folder.resolve("plan.conf"), PLAN);
    Files.writeString(input().resolve("sales.csv"), """
        sale_id,member_id,sold_at,cv
        S1,D,2026-10-14T23:59:59Z,100
        S2,D,2026-10-15T00:00:00Z,200
        S3,B,2026-10-20T00:00:00Z,300
        """);
  }

  private Path input() {
    return folder.resolve("in");
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private void run(String rows) throws IOException {
    Files.writeString(input().resolve("members.csv"), MEMBERS + rows);
    EngineRun.run(OCTOBER, input(), folder.resolve("plan.conf"), output(), null);
  }

  private List<String> carried() {
    return new PublishedTables(output())
        .rows("carry", OCTOBER).stream()
            .filter(row -> row.get("item").toString().startsWith("LEG_"))
            .map(row -> row.get("member_id") + " " + row.get("item") + " " + plain(row, "amount"))
            .toList();
  }

  /** D stood on B's second leg until the 15th: 100 stay there, and on A's first; 200 come to C's first, and to A's second. */
  @Test
  void aSaleCountsOnTheSideThroughWhichItCame() throws IOException {
    run("""
        D,A,B,2,,2026-10-15
        D,A,C,1,2026-10-15,
        """);

    assertThat(new PublishedTables(output()).rows("statement_lines", OCTOBER))
        .extracting(
            row -> row.get("member_id") + " " + plain(row, "basis") + " " + plain(row, "amount"))
        .containsExactly("A 200 20");
    assertThat(carried()).containsExactlyInAnyOrder("A LEG_1 200", "B LEG_2 100", "C LEG_1 200");
    assertThat(EngineRun.verify(OCTOBER, output()).problems()).isEmpty();
  }

  private static String plain(Map<String, ?> row, String column) {
    return ((BigDecimal) row.get(column)).stripTrailingZeros().toPlainString();
  }

  @Test
  void whoLeftNeedsALeg() throws IOException {
    assertThatThrownBy(() -> run("""
            D,A,B,,,2026-10-15
            D,A,C,1,2026-10-15,
            E,A,B,3,,2026-10-20
            E,A,,,2026-10-20,
            F,A,,,,2026-10-20
            F,A,D,,2026-10-20,
            """))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining(
            "members: D stood right below B in the placement tree until 2026-10-14, and the row of that time names no placement_leg; a binary bonus counts what came through it on one side; name 1 or 2 there")
        .hasMessageContaining(
            "members: E stood right below B in the placement tree until 2026-10-19, and the row of that time names a placement_leg that is neither 1 nor 2; ")
        .message()
        .doesNotContain("F stood");
  }
}
