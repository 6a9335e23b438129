package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunListTest {
  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("list.conf");
  }

  @Test
  void anEntryIsWhatRunWouldBeAsked() throws IOException {
    write("""
        runs = [
          { name = acme, period = 2026-10, input = in/acme, plan = acme.conf, output = out/acme }
          { name = beta, period = 2026-10-05, input = "hdfs://host/beta", plan = plans, output = out/beta,
            mapping = beta-files.conf, carry = 20261001T000000Z-000001 }
        ]
        """);

    RunList list = read(null, null, "local[3]");

    assertThat(list.runs())
        .containsExactly(
            new ListedRun(
                "acme",
                file + ": 2",
                new RunRequest(
                    "2026-10", "in/acme", "acme.conf", "out/acme", null, null, null, "local[3]")),
            new ListedRun(
                "beta",
                file + ": 3",
                new RunRequest(
                    "2026-10-05",
                    "hdfs://host/beta",
                    "plans",
                    "out/beta",
                    null,
                    "beta-files.conf",
                    "20261001T000000Z-000001",
                    "local[3]")));
  }

  @Test
  void theCommandLineSaysWhatAnEntryLeavesOut() throws IOException {
    Path common = settings("common.conf", "4g");
    Path own = settings("own.conf", "4g");
    write("""
        runs = [
          { name = acme, input = in, plan = p, output = out/acme }
          { name = beta, period = 2026-09, input = in, plan = p, output = out/beta, config = "%s" }
        ]
        """.formatted(own));

    RunList list = read("2026-10", common.toString(), null);

    assertThat(list.runs())
        .extracting(run -> run.request().period(), run -> run.request().config())
        .containsExactly(
            Assertions.tuple("2026-10", common.toString()),
            Assertions.tuple("2026-09", own.toString()));
    assertThat(list.spark().conf()).isEqualTo(Map.of("spark.executor.memory", "4g"));
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() throws IOException {
    write("""
        run = 1
        runs = [
          { name = acme, period = 2026-10, input = in, plann = p, output = out/acme }
          { name = acme, period = 2026-10, input = [in], plan = "", output = out/beta }
          { period = 2026-10, input = in, plan = p, output = out/gamma, master = local }
          { name = delta }
          7
        ]
        """);

    assertThat(problems())
        .containsExactly(
            file + ": 1: unknown key run; expected runs; did you mean \"runs\"?",
            file
                + ": 3: unknown key plann of run acme; expected one of name, period, input, plan, output, mapping, carry,"
                + " config; did you mean \"plan\"?",
            file + ": 3: run acme has no plan; every run needs name, period, input, plan, output",
            file + ": 4: the name acme is taken by the run at " + file
                + ": 3; every run needs a name of its own",
            file + ": 4: input of run acme is [in]; expected text that is not empty",
            file + ": 4: plan of run acme is empty; expected text that is not empty",
            file
                + ": 5: unknown key master of a run; all runs of a list share one Spark: say --master, or jenjang.spark.master",
            file + ": 5: a run has no name; every run needs name, period, input, plan, output",
            file
                + ": 6: run delta has no period, no input, no plan, no output; every run needs name, period, input, plan,"
                + " output; --period says it for all that have none",
            file
                + ": 7: 7 is no run; expected runs = [ { name = acme, period = 2026-10, input = DIR, plan = FILE, output = DIR } ]");
  }

  /** Readers would see the second run only. */
  @Test
  void twoRunsOfOnePeriodInOneFolderAreRefusedHoweverThePathIsWritten() throws IOException {
    write("""
        runs = [
          { name = acme, period = 2026-10, input = in, plan = p, output = "%s/out" }
          { name = november, period = 2026-11, input = in, plan = p, output = "%s/out" }
          { name = beta, period = 2026-10, input = in, plan = p, output = "file://%s/./out/" }
        ]
        """.formatted(folder, folder, folder));

    assertThat(problems())
        .containsExactly(file + ": 4: run beta has the output and the period of run acme (" + file
            + ": 2): file://" + folder
            + "/./out/, 2026-10; give every company an output of its own");
  }

  @Test
  void aRunThatWantsAnotherSparkIsRefused() throws IOException {
    Path four = settings("four.conf", "4g");
    Path eight = settings("eight.conf", "8g");
    write("""
        runs = [
          { name = acme, period = 2026-10, input = in, plan = p, output = out/acme, config = "%s" }
          { name = beta, period = 2026-10, input = in, plan = p, output = out/beta, config = "%s" }
          { name = gamma, period = 2026-10, input = in, plan = p, output = out/gamma }
        ]
        """.formatted(four, eight));

    assertThat(problems())
        .hasSize(2)
        .satisfiesExactly(
            beta -> assertThat(beta)
                .startsWith(
                    file + ": 3: run beta asks for another Spark than run acme (" + file
                        + ": 2): spark.executor.memory is 8g and not 4g; all runs of a list share one Spark"),
            gamma -> assertThat(gamma)
                .contains("run gamma", "spark.executor.memory is not set and not 4g"));
  }

  @Test
  void theMasterOfTheCommandLineCountsForAll() throws IOException {
    Path here =
        Files.writeString(folder.resolve("here.conf"), "jenjang.spark.master = \"local[1]\"");
    Path there = Files.writeString(
        folder.resolve("there.conf"), "jenjang.spark.master = \"spark://host:7077\"");
    write("""
        runs = [
          { name = acme, period = 2026-10, input = in, plan = p, output = out/acme, config = "%s" }
          { name = beta, period = 2026-10, input = in, plan = p, output = out/beta, config = "%s" }
        ]
        """.formatted(here, there));

    assertThat(read(null, null, "local[2]").runs()).hasSize(2);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("master is spark://host:7077 and not local[1]");
  }

  /** One company's slip must not keep the others from their night. */
  @Test
  void settingsThatCannotBeReadStopOnlyTheirRun() throws IOException {
    write("""
        runs = [
          { name = acme, period = 2026-10, input = in, plan = p, output = out/acme, config = nowhere.conf }
          { name = beta, period = 2026-10, input = in, plan = p, output = out/beta, config = "%s" }
        ]
        """.formatted(settings("own.conf", "4g")));

    RunList list = read(null, null, null);

    assertThat(list.runs()).hasSize(2);
    assertThat(list.spark().conf()).containsEntry("spark.executor.memory", "4g");
  }

  @Test
  void aSecondListWouldTakeThePlaceOfTheFirst() throws IOException {
    write("""
        runs = [ { name = acme, period = 2026-10, input = in/acme, plan = acme.conf, output = out/acme } ]
        runs = [ { name = beta, period = 2026-10, input = in/beta, plan = beta.conf, output = out/beta } ]
        """);
    assertThat(problems())
        .containsExactly(
            file
                + ": 2: runs is written a second time; the first is in line 1, and only one could count; remove or rename one");
  }

  @Test
  void aListWithoutRunsIsRefused() throws IOException {
    String expected =
        "; expected runs = [ { name = acme, period = 2026-10, input = DIR, plan = FILE, output = DIR } ]";
    write("runs = []\n");
    assertThat(problems()).containsExactly(file + ": 1: runs is empty" + expected);
    write("runs = acme\n");
    assertThat(problems()).containsExactly(file + ": 1: runs is acme" + expected);
    write("# nothing\n");
    assertThat(problems()).containsExactly(file + ": there is no list runs" + expected);
    write("include \"others.conf\"\nruns = []\n");
    assertThat(problems())
        .contains(file
            + ": include \"others.conf\" is refused: a list of runs is one file; copy the text in");
  }

  @Test
  void aFileThatIsNoneIsTold() throws IOException {
    assertThat(problems())
        .containsExactly(file + ": there is no such run list file; check the path");
    write("runs = [\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(file + ": 2: ")
        .endsWith("the file cannot be read as HOCON");
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  private Path settings(String name, String memory) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "jenjang.spark.conf { \"spark.executor.memory\" = " + memory + " }\n");
  }

  private RunList read(String period, String config, String master) {
    return RunList.read(
        new RunAllRequest(file.toString(), period, config, master), new Configuration());
  }

  private List<String> problems() {
    JenjangException stop =
        Assertions.catchThrowableOfType(JenjangException.class, () -> read(null, null, null));
    assertThat(stop.code()).isEqualTo(ErrorCode.CONFIGURATION);
    return stop.getMessage().lines().toList();
  }
}
