package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed month that is restated again and again, by two at once, and where somebody changed what was written. */
class RestatedAgainIT {
  private static final String MONTH = "2026-09";
  private static final String NEXT = "2026-10";

  @TempDir
  private Path folder;

  private Path plan;
  private String output;

  @BeforeEach
  void close() throws IOException {
    output = folder.resolve("out").toString();
    plan = Files.writeString(folder.resolve("plan.txt"), """
        plan {
          id = again, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = UTC }
          trees = [sponsor]
          volumes { cv { sum = cv } }
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.1 }
            { code = up, type = unilevel, basis = cv, levels = [0.05] }
          ]
        }
        """);
    String run = run(MONTH, input(MONTH, "B,100"));
    EngineRun.close(MONTH, run, output);
  }

  /** Sales of member and cv, each a line of its own. */
  private Path input(String period, String... sales) throws IOException {
    Path into = Files.createTempDirectory(folder, "in");
    List<String> rows = new ArrayList<>(List.of("sale_id,member_id,cv,paid_at"));
    for (int i = 0; i < sales.length; i++) {
      rows.add("S" + period + i + "," + sales[i] + "," + period + "-05T10:00:00Z");
    }
    Files.write(into.resolve("sales.csv"), rows);
    Files.write(into.resolve("members.csv"), List.of("member_id,sponsor_id", "A,", "B,A", "C,A"));
    return into;
  }

  /** Each time all that was posted comes to what is right; what is right as it was closed posts nothing any more. */
  @Test
  void postsWhatIsRightAfterTheThirdTime() throws IOException {
    restate(input(MONTH, "B,100", "B,60"));
    restate(input(MONTH, "B,100", "B,30", "C,20"));
    assertThat(restate(input(MONTH, "B,100", "C,40")).cause()).isEqualTo("late sale");
    run(NEXT, input(NEXT, "A,10"));
    assertThat(posted())
        .isEqualTo(amounts("C own late sale", "4.0000", "A up late sale", "2.0000"));
    assertThat(restate(input(MONTH, "B,100")).differences()).isEmpty();
    run(NEXT, input(NEXT, "A,10"));
    assertThat(posted()).isEmpty();
  }

  /** B sells 40 less and C 40 more: nothing changes for A, who is above both, whatever the sales were. */
  @Test
  void postsNothingForWhomItComesToTheSame() throws IOException {
    RestateJob.Period period = restate(input(MONTH, "B,60", "C,40"));
    assertThat(period.differences())
        .extracting(one -> one.memberId() + " " + one.bonus() + " " + one.amount())
        .containsExactly("B own -40000", "C own 40000");
    assertThat(period.total()).isZero();
    run(NEXT, input(NEXT, "A,10"));
    assertThat(posted())
        .isEqualTo(amounts("B own late sale", "-4.0000", "C own late sale", "4.0000"));
  }

  /** Of two that began on the same state the second to finish is told that it lost, and what it worked out is not seen. */
  @Test
  void letsOneOfTwoWin() throws IOException {
    Path first = input(MONTH, "B,100", "C,20");
    Path second = input(MONTH, "B,100", "C,70");
    AtomicReference<String> inBetween = new AtomicReference<>();
    Progress meanwhile = Progress.telling(stage -> {
      if (stage.equals("sums") && inBetween.get() == null) {
        inBetween.set("");
        inBetween.set(restate(second, Progress.silent()).run());
      }
    });
    assertThatThrownBy(() -> restate(first, meanwhile))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RACE));
    Runs restated = new Runs(output + "/restated", new Configuration());
    assertThat(restated.require(MONTH).runId()).isEqualTo(inBetween.get());
    run(NEXT, input(NEXT, "A,10"));
    assertThat(posted())
        .isEqualTo(amounts("C own late sale", "7.0000", "A up late sale", "3.5000"));
  }

  /** Postings that are not what was written are named, and nothing is paid by them. */
  @Test
  void paysNothingByWhatSomebodyChanged() throws IOException {
    restate(input(MONTH, "B,100", "C,20"));
    VerifyJob.Verified whole = verified();
    assertThat(whole.problems()).isEmpty();
    assertThat(whole.again()).isTrue();
    Runs restated = new Runs(output + "/restated", new Configuration());
    Manifest run = restated.require(MONTH);
    Path file =
        Path.of(restated.localFolder(), run.output("postings").files().get(0).path());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    assertThat(verify())
        .anySatisfy(
            problem -> assertThat(problem).contains("postings/", "is not what was written"));
    Path next = input(NEXT, "A,10");
    assertThatThrownBy(() -> run(NEXT, next))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTPUT))
        .hasMessageContaining(file.getFileName() + " is not what was written")
        .hasMessageContaining("or restate the period again");
    assertThat(new Runs(output, new Configuration()).pointer(NEXT)).isEmpty();
    restate(null);
    run(NEXT, next);
    assertThat(posted())
        .isEqualTo(amounts("C own late sale", "2.0000", "A up late sale", "1.0000"));
  }

  /** What changes what is told of its members and its sales where both the closed inputs and the new ones are there; without the closed ones that is said. */
  @Test
  void tellsThatCausesCannotBeWorkedOutAgain() throws IOException {
    Path now = input(MONTH, "B,100", "C,20");
    Files.write(now.resolve("members.csv"), List.of("member_id,sponsor_id", "A,", "B,A", "C,B"));
    assertThat(restate(now).cause()).isEqualTo("late sale and tree move");
    VerifyJob.Verified verified = verified();
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.notes()).isEmpty();
    assertThat(verified.again()).isTrue();
    forget(new Runs(output, new Configuration()).require(MONTH));
    verified = verified();
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.notes())
        .singleElement()
        .asString()
        .startsWith("the causes of postings were not worked out again");
  }

  /** Removes the inputs of a run wherever they are. */
  private void forget(Manifest run) throws IOException {
    for (Manifest.Input input : run.inputs()) {
      Files.delete(Path.of(URI.create(input.path())));
      try (Stream<Path> files = Files.walk(Path.of(output, "inputs"))) {
        for (Path file : files.filter(one -> one.endsWith(input.sha256())).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private List<String> verify() {
    return verified().problems();
  }

  private VerifyJob.Verified verified() {
    return EngineRun.verify(MONTH, output + "/restated");
  }

  private static Map<String, BigDecimal> amounts(String... pairs) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      amounts.put(pairs[i], new BigDecimal(pairs[i + 1]));
    }
    return amounts;
  }

  private Map<String, BigDecimal> posted() {
    Map<String, BigDecimal> posted = new TreeMap<>();
    for (Map<String, Object> row : new PublishedTables(output).rows("postings", NEXT)) {
      posted.put(
          row.get("member_id") + " " + row.get("bonus") + " " + row.get("cause"),
          (BigDecimal) row.get("amount"));
    }
    return posted;
  }

  private String run(String period, Path input) {
    return EngineRun.run(period, input, plan, output, null).run();
  }

  private RestateJob.Period restate(Path input) {
    return restate(input, Progress.silent());
  }

  private RestateJob.Period restate(Path input, Progress progress) {
    return RestateJob.run(
            new RestateRequest(
                MONTH,
                output,
                input == null ? null : input.toString(),
                null,
                null,
                null,
                null,
                "local[2]"),
            progress)
        .get(0);
  }
}
