package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.plan.Withholding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is worked out again with the taxes that it followed, even when another version of the engine ships others. */
class KeptTaxesIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private Path output;

  @Test
  void theTablesOfTheRunCountNotThoseOfTheEngine() throws IOException {
    Path example = Checkout.samples("published").resolve("T01");
    RunJob.run(
        new RunRequest(
            PERIOD,
            example.toString(),
            example.resolve("plan.conf").toString(),
            output.toString(),
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());
    Runs runs = new Runs(output.toString(), new Configuration());
    Manifest run = runs.require(PERIOD);
    Path kept = output.resolve(run.recorded("withholding").path());

    assertThat(Files.readString(kept))
        .isEqualTo(Files.readString(Checkout.root().resolve("conf/withholding.conf")));
    assertThat(firstRate(runs, run)).isEqualTo(50_000);

    Files.writeString(kept, Files.readString(kept).replace("rate = 0.05", "rate = 0.07"));
    assertThat(firstRate(runs, run)).isEqualTo(70_000);
  }

  /** 6 places. */
  private static long firstRate(Runs runs, Manifest run) {
    Withholding tax =
        PlanFile.recorded(runs, run).inForce(PERIOD).plan().statement().withholding();
    return tax.tables().get(0).brackets().get(0).rate();
  }
}
