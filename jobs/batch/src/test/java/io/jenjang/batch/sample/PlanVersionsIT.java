package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a plan in a folder: each period takes its own, and an award that was given once is not given again under the next version. */
class PlanVersionsIT {
  @TempDir
  private Path folder;

  private Path plans;

  @BeforeEach
  void company() throws IOException {
    plans = Files.createDirectory(folder.resolve("plans"));
    version("first.conf", 1, "2026-01-01", "each = once, skipped = pay");
    version("second.conf", 2, "2026-11-01", "each = once, skipped = pay");
    Files.writeString(plans.resolve("notes.txt"), "no plan");
    Files.writeString(folder.resolve("members.csv"), "member_id,sponsor_id\nA,\nB,A\n");
    Files.writeString(folder.resolve("sales.csv"), """
        sale_id,member_id,paid_at,cv
        S1,A,2026-10-05T10:00:00Z,100
        S2,A,2026-11-05T10:00:00Z,100
        S3,B,2026-11-05T10:00:00Z,300
        S4,B,2026-12-05T10:00:00Z,300
        """);
  }

  private void version(String file, int version, String from, String each) throws IOException {
    Files.writeString(plans.resolve(file), """
        plan {
          id = two, version = %d, effective-from = %s, currency = USD
          calendar { every = month, zone = UTC }
          volumes { cv { sum = cv } }
          ranks = [ { name = silver, require { cv = 100 } }, { name = gold, require { cv = 200 } } ]
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.%d }
            { code = ring, type = award, by-rank { silver = 10, gold = 50 }, %s }
          ]
        }
        """.formatted(version, from, version, each));
  }

  private List<String> earned(String period) {
    Path output = folder.resolve("output");
    CommandLineRun.period(period, folder, plans, output);
    OutputFolder tables = new OutputFolder(output);
    assertThat(tables.table("controls", period).column("passed")).containsOnly("true");
    return tables
        .table("statement_lines", period)
        .texts(List.of("member_id", "bonus", "source_member_id", "basis", "amount"));
  }

  @Test
  void everyPeriodTakesTheOneInForceAndAwardsAreGivenOnce() {
    assertThat(earned("2026-10"))
        .containsExactly(
            "member_id A | bonus own | source_member_id A | basis 100 | amount 10",
            "member_id A | bonus ring | source_member_id  | basis  | amount 10");
    OutputFolder tables = new OutputFolder(folder.resolve("output"));
    assertThat(tables.table("carry", "2026-10").texts(List.of("member_id", "item", "name", "text")))
        .contains("member_id A | item AWARD | name ring | text silver");
    assertThat(earned("2026-11"))
        .containsExactly(
            "member_id A | bonus own | source_member_id A | basis 100 | amount 20",
            "member_id B | bonus own | source_member_id B | basis 300 | amount 60",
            "member_id B | bonus ring | source_member_id  | basis  | amount 60");
    assertThat(tables.table("carry", "2026-11").texts(List.of("member_id", "item", "name", "text")))
        .contains(
            "member_id A | item AWARD | name ring | text silver",
            "member_id B | item AWARD | name ring | text silver,gold");
    assertThat(earned("2026-12"))
        .containsExactly("member_id B | bonus own | source_member_id B | basis 300 | amount 60");
  }

  @Test
  void theSummaryAndTheCheckNameTheVersion() {
    CommandLineRun run = CommandLineRun.of(List.of(
        "run",
        "--period",
        "2026-11",
        "--input",
        folder.toString(),
        "--plan",
        plans.toString(),
        "--output",
        folder.resolve("output").toString(),
        "--master",
        "local[2]"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("two version 2, period 2026-11")
        .contains("plan version 2 is " + plans + "/second.conf, in force from 2026-11-01");
    CommandLineRun check = CommandLineRun.of(List.of("plan", "check", plans.toString()));
    assertThat(check.exit()).isZero();
    assertThat(check.out())
        .contains(
            "File " + plans + "/first.conf",
            "Plan two, version 2, in force from 2026-11-01",
            "Which period takes which version of plan two",
            "  periods that start from 2026-01-01 to 2026-10-31: version 1 (" + plans
                + "/first.conf)",
            "  periods that start on 2026-11-01 or later: version 2 (" + plans + "/second.conf)");
  }

  @Test
  void everyProblemOfEveryFileIsTold() throws IOException {
    version("first.conf", 1, "2026-01-01", "each = month");
    version("second.conf", 2, "2026-11-02", "each = period");
    CommandLineRun check = CommandLineRun.of(List.of("plan", "check", plans.toString()));
    assertThat(check.exit()).isEqualTo(4);
    assertThat(check.err())
        .contains("first.conf line 8: plan.bonuses[2].each = \"month\"")
        .contains("second.conf line 2: plan.effective-from = \"2026-11-02\"");
    version("first.conf", 1, "2026-01-01", "each = period");
    version("second.conf", 1, "2026-11-01", "each = period");
    CommandLineRun numbers = CommandLineRun.of(List.of("plan", "check", plans.toString()));
    assertThat(numbers.exit()).isEqualTo(4);
    assertThat(numbers.err()).contains("first.conf (two version 1", "second.conf (two version 1");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandLineRun none = CommandLineRun.of(List.of("plan", "check", empty.toString()));
    assertThat(none.exit()).isEqualTo(4);
    assertThat(none.err())
        .contains("the folder holds no plan file; expected files that end in .conf");
  }
}
