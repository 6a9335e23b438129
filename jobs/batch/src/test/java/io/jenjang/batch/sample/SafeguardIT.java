package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    input = Checkout.samples("bad").resolve("safeguard-blocks");
    Files.createDirectory(temporary.resolve("safeguards"));
    String rules = Files.readString(input.resolve("safeguards/house.conf"));
    Files.writeString(
        temporary.resolve("safeguards/house.conf"),
        rules.replace("severity = block", "severity = warn"));
    Files.copy(input.resolve("plan.conf"), temporary.resolve("plan.conf"));
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
            "ORIGIN | levels | paid from sales to: self | 45 | REPORT | ",
            "ORIGIN | levels | paid from sales to: stock | 0 | REPORT | ",
            "ORIGIN | levels | paid from sales to: preferred | 0 | REPORT | ",
            "ORIGIN | levels | paid from sales to: retail | 20 | REPORT | ",
            "ORIGIN | levels | paid from sales to: none | 0 | REPORT | ");
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
