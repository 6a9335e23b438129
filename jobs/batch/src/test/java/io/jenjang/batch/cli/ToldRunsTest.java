package io.jenjang.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.job.ListedRun;
import io.jenjang.batch.job.RunAllJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldRunsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ToldRuns told =
      new ToldRuns(new PrintWriter(out, true), new PrintWriter(err, true));

  @Test
  void theFirstFailureIsTheStatusAndEveryLineHasItsName() {
    failed("acme", new JenjangException(ErrorCode.INPUT, "one\ntwo"));
    failed("beta", new JenjangException(ErrorCode.PLAN, "three"));

    assertThat(told.end(List.of())).isEqualTo(5);
    assertThat(err.toString())
        .isEqualTo("jenjang: acme: one\njenjang: acme: two\njenjang: beta: three\n");
    assertThat(out.toString().lines())
        .containsSubsequence(
            "name  period   outcome  status  run  seconds  payout  currency  rejects",
            "acme  2026-10  failed        5  -        2.5  -       -         -",
            "beta  2026-10  failed        4  -        2.5  -       -         -",
            "0 of 2 runs are published");
  }

  @Test
  void whatSparkLeftUndoneIsSaidPlainly() {
    failed("acme", new IllegalStateException("SparkContext has been shutdown"));

    assertThat(told.end(List.of(run("beta"), run("gamma")))).isEqualTo(1);
    assertThat(err.toString().lines())
        .anyMatch(line -> line.startsWith("jenjang: acme: Spark stopped before the work was done"))
        .contains(
            "jenjang: Spark has stopped for good, so 2 of 3 runs were not started; start them again when its master is there");
    assertThat(out.toString())
        .contains("beta   2026-10  not started", "gamma  2026-10  not started")
        .endsWith("0 of 3 runs are published\n");
  }

  private void failed(String name, Exception failure) {
    told.ends(new RunAllJob.Ended(run(name), null, failure, 2_500_000_000L));
  }

  private static ListedRun run(String name) {
    return new ListedRun(
        name,
        "list.conf: 1",
        new RunRequest("2026-10", "in", "plan.conf", "out", null, null, null, null));
  }
}
