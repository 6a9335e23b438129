package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.OutputTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The periods of several companies in one process come to what each comes to by itself, whatever becomes of the others. */
class RunAllIT {
  private static final Path HARMONI = Checkout.samples("harmoni");
  private static final Path DIFFERENTIAL = Checkout.samples("published/O01");

  @TempDir
  private static Path temporary;

  private static CommandLineRun all;

  /** Two that fail stand between those that do not: one before its first table is read, one when its sales were. */
  @BeforeAll
  static void runTheList() throws IOException {
    Path list =
        Files.writeString(temporary.resolve("list.conf"), """
        runs = [
          { name = september, period = 2026-09, input = "HARMONI", plan = "PLANS/harmoni.conf", output = "OUT/harmoni" }
          { name = misspelt, input = "BAD/plan-typo", plan = "BAD/plan-typo/plan.conf", output = "OUT/misspelt" }
          { name = rejected, input = "BAD/too-many-rejects", plan = "BAD/small.conf", output = "OUT/rejected" }
          { name = october, input = "HARMONI", plan = "PLANS/harmoni.conf", output = "OUT/harmoni" }
          { name = differential, input = "DIFFERENTIAL", plan = "DIFFERENTIAL/plan.conf", output = "OUT/differential" }
        ]
        """.replace("HARMONI", HARMONI.toString())
            .replace("PLANS", Checkout.root().resolve("conf/plans").toString())
            .replace("BAD", Checkout.samples("bad").toString())
            .replace("DIFFERENTIAL", DIFFERENTIAL.toString())
            .replace("OUT", temporary.resolve("all").toString()));
    all = CommandLineRun.of(
        List.of("run-all", list.toString(), "--period", "2026-10", "--master", "local[2]"));
  }

  @Test
  void endsWithTheStatusOfTheFirstThatFailed() {
    assertThat(all.exit()).as(all.err()).isEqualTo(4);
    assertThat(all.err())
        .contains("jenjang: misspelt: ", "plan.conf line 12", "did you mean \"levels\"")
        .contains("jenjang: rejected: ", "intake.max-rejects")
        .doesNotContain("\tat ");
  }

  @Test
  void tellsOfEveryRunUnderItsNameAndOfAllInATable() {
    assertThat(all.out())
        .containsSubsequence(
            "=== september, period 2026-09, run 1 of 5",
            "harmoni version 3, period 2026-09",
            "=== misspelt, period 2026-10, run 2 of 5",
            "=== rejected, period 2026-10, run 3 of 5",
            "=== october, period 2026-10, run 4 of 5",
            "harmoni version 3, period 2026-10",
            "=== differential, period 2026-10, run 5 of 5",
            "3 of 5 runs are published");
    List<String> table =
        all.out().lines().dropWhile(line -> !line.startsWith("name ")).toList();
    assertThat(table.get(2)).matches("september +2026-09 +published +0 .* IDR +\\d+");
    assertThat(table.get(3)).matches("misspelt +2026-10 +failed +4 .*");
    assertThat(table.get(4)).matches("rejected +2026-10 +failed +6 .*");
    assertThat(table.get(5)).matches("october +2026-10 +published +0 .* IDR +\\d+");
    assertThat(table.get(6)).matches("differential +2026-10 +published +0 .*");
  }

  @Test
  void writesTheRowsThatSeparateRunsWrite() {
    OutputFolder alone = new OutputFolder(temporary.resolve("alone"));
    CommandLineRun.period("2026-09", HARMONI, Checkout.plan("harmoni.conf"), alone.root());
    CommandLineRun.period("2026-10", HARMONI, Checkout.plan("harmoni.conf"), alone.root());
    assertSame(new OutputFolder(temporary.resolve("all/harmoni")), alone, "2026-09", "2026-10");
    OutputFolder other = new OutputFolder(temporary.resolve("alone-too"));
    CommandLineRun.period("2026-10", DIFFERENTIAL, DIFFERENTIAL.resolve("plan.conf"), other.root());
    assertSame(new OutputFolder(temporary.resolve("all/differential")), other, "2026-10");
  }

  @Test
  void whatFailedLeavesNothing() {
    assertThat(temporary.resolve("all/misspelt")).doesNotExist();
    assertThat(temporary.resolve("all/rejected")).doesNotExist();
  }

  @Test
  void aListThatIsWrongStartsNothing() throws IOException {
    Path list = Files.writeString(
        temporary.resolve("wrong.conf"),
        "runs = [ { name = a, input = \"%s\", plan = \"%s\", output = \"%s\", carri = x } ]\n"
            .formatted(HARMONI, Checkout.plan("harmoni.conf"), temporary.resolve("none")));

    CommandLineRun run =
        CommandLineRun.of(List.of("run-all", list.toString(), "--period", "2026-10"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("jenjang: " + list
            + ": 1: unknown key carri of run a; expected one of name, period, input, plan, output, mapping, carry, config;"
            + " did you mean \"carry\"?\n");
    assertThat(temporary.resolve("none")).doesNotExist();
  }

  /** From the project's folder, as its first lines say; the tests run elsewhere. */
  @Test
  void theShippedListRunsOnTheSamples() throws IOException {
    String text = Files.readString(Checkout.root().resolve("conf/companies.conf"))
        .replace("= data-samples", "= " + Checkout.root() + "/data-samples")
        .replace("= conf/", "= " + Checkout.root() + "/conf/")
        .replace("= output/", "= " + temporary.resolve("shipped") + "/");
    Path list = Files.writeString(temporary.resolve("companies.conf"), text);

    CommandLineRun run =
        CommandLineRun.of(List.of("run-all", list.toString(), "--master", "local[2]"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 of 3 runs are published");
  }

  private static void assertSame(OutputFolder found, OutputFolder expected, String... periods) {
    for (String period : periods) {
      for (String table : OutputTables.names()) {
        assertThat(found.table(table, period).rows())
            .as(table + " of " + period)
            .isEqualTo(expected.table(table, period).rows());
      }
    }
  }
}
