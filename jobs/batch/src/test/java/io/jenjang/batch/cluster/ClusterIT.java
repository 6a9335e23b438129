package io.jenjang.batch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.config.Shape;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RowComparison;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.GenerateJob;
import io.jenjang.batch.job.GenerateRequest;
import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of one master and two workers, each a process of its own, comes to the very rows that one process comes to. */
class ClusterIT {
  private static final String PERIOD = "2026-10";
  private static final long MEMBERS = 20_000;
  private static final long SALES = 200_000;

  @TempDir
  private static Path folder;

  private static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandaloneCluster.start(Checkout.root().resolve("jobs/batch/target"), folder);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void theStandardWorkload() throws Exception {
    Path month = folder.resolve("month");
    SharedSpark.session();
    GenerateJob.run(new GenerateRequest(
        MEMBERS,
        SALES,
        Shape.RANDOM,
        7,
        YearMonth.parse(PERIOD),
        false,
        month.toString(),
        "local[2]"));

    Manifest distributed = compare("standard", month, Checkout.plan("standard.conf"));

    assertThat(distributed.output("statement_lines").rows()).isGreaterThan(MEMBERS);
    assertThat(distributed.counters().get("broadcast_bytes"))
        .as("the arrays of %d members that every executor gets", MEMBERS)
        .isBetween(MEMBERS * 16, MEMBERS * 1000);
    assertThat(distributed.counters().get("shuffled_bytes"))
        .as("a key and a volume of %d lines", SALES)
        .isBetween(SALES * 8, SALES * 100);
  }

  @Test
  void theSampleMonthWithRejectsAndSeveralCurrencies() throws Exception {
    Manifest distributed =
        compare("harmoni", Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"));

    assertThat(distributed.output("rejects").rows()).isPositive();
  }

  /** The run of the cluster, when all its tables have the rows of a local run. */
  private static Manifest compare(String name, Path input, Path plan) throws Exception {
    Path local = folder.resolve(name + "-local");
    Path distributed = folder.resolve(name + "-distributed");
    SharedSpark.session();
    RunJob.run(
        new RunRequest(
            PERIOD,
            input.toString(),
            plan.toString(),
            local.toString(),
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());
    String said = cluster.submit(List.of(
        "run",
        "--period=" + PERIOD,
        "--input=" + input,
        "--plan=" + plan,
        "--output=" + distributed,
        "--master=" + cluster.master()));
    assertThat(said).contains("moved").contains("broadcast ").contains("driver's heap at most ");
    Runs there = new Runs(distributed.toString(), new Configuration());
    Manifest run = there.require(PERIOD);
    Runs here = new Runs(local.toString(), new Configuration());
    for (Table table : OutputTables.ALL) {
      assertThat(RowComparison.of(
              table,
              there.files(run, table.name()),
              here.files(here.require(PERIOD), table.name()),
              there.configuration()))
          .as("table %s of %s", table.name(), name)
          .isEmpty();
    }
    assertThat(run.counters().get("tasks")).isPositive();
    assertThat(run.counters().get("driver_heap_peak_bytes")).isPositive();
    return run;
  }
}
