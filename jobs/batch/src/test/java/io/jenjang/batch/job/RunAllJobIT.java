package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAllJobIT {
  @TempDir
  private Path temporary;

  /** Remembers, and stops Spark in the middle of one run. */
  private static final class Watching implements RunAllJob.Watcher {
    private final List<String> begun = new ArrayList<>();
    private final List<RunAllJob.Ended> ended = new ArrayList<>();
    private final String stopping;

    Watching(String stopping) {
      this.stopping = stopping;
    }

    @Override
    public Progress progress() {
      boolean stops = !begun.isEmpty() && begun.get(begun.size() - 1).equals(stopping);
      return Progress.telling(stage -> {
        if (stops && stage.equals("files")) {
          SharedSpark.session().stop();
        }
      });
    }

    @Override
    public void begins(ListedRun run, int number, int all) {
      begun.add(run.name());
    }

    @Override
    public void ends(RunAllJob.Ended one) {
      ended.add(one);
    }
  }

  @Test
  void whatSparkStoppedForGoodEndsTheRest() throws IOException {
    Watching watching = new Watching("b");

    List<ListedRun> left = RunAllJob.run(request("a", "b", "c", "d"), watching);

    assertThat(watching.begun).containsExactly("a", "b");
    assertThat(watching.ended.get(0).summary()).isNotNull();
    assertThat(watching.ended.get(1).failure()).isNotNull();
    assertThat(left).extracting(ListedRun::name).containsExactly("c", "d");
  }

  @Test
  void nothingOfARunIsLeftWithSpark() throws IOException {
    assertThat(RunAllJob.run(request("a", "b"), new Watching("nobody"))).isEmpty();

    SparkContext spark = SharedSpark.session().sparkContext();
    assertThat(spark.getPersistentRDDs().size()).isZero();
  }

  private RunAllRequest request(String... names) throws IOException {
    Path input = Checkout.samples("published/L01");
    StringBuilder list = new StringBuilder("runs = [\n");
    for (String name : names) {
      list.append(
          "  { name = %s, period = 2026-10, input = \"%s\", plan = \"%s\", output = \"%s\" }\n"
              .formatted(name, input, input.resolve("plan.conf"), temporary.resolve(name)));
    }
    Path file = Files.writeString(temporary.resolve("list.conf"), list.append("]\n"));
    return new RunAllRequest(file.toString(), null, null, "local[2]");
  }
}
