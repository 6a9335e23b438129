package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.Sha256;
import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code output.keep-inputs} closing keeps the inputs of the latest periods, as closed and as restated, and no others. */
class KeptInputsIT {
  @TempDir
  private Path folder;

  private RestateWeeks weeks;
  private Path output;

  @Test
  void theLatestPeriodsAndTheirRestatementsKeepTheirInputs() throws IOException {
    weeks = RestateWeeks.draw(folder.resolve("in"), 1);
    output = folder.resolve("out");
    runAndClose(0);
    restateTheFirst();
    runAndClose(1);
    assertThat(pinned()).isEqualTo(digests(weeks.first(0), weeks.right(0), weeks.first(1)));
    VerifyJob.Verified restated =
        EngineRun.verify(RestateWeeks.WEEKS.get(0), output.resolve("restated"));
    assertThat(restated.problems()).isEmpty();
    assertThat(restated.again()).isTrue();
    runAndClose(2);
    assertThat(pinned()).isEqualTo(digests(weeks.first(1), weeks.first(2)));
  }

  private void runAndClose(int week) throws IOException {
    String period = RestateWeeks.WEEKS.get(week);
    String run =
        EngineRun.run(period, weeks.first(week), weeks.plan(), output, null).run();
    Path settings =
        Files.writeString(folder.resolve("keep.conf"), "jenjang.output.keep-inputs = 2\n");
    EngineRun.close(period, run, output, settings);
  }

  private void restateTheFirst() {
    RestateJob.run(
        new RestateRequest(
            RestateWeeks.WEEKS.get(0),
            output.toString(),
            weeks.right(0).toString(),
            null,
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());
  }

  private Set<String> pinned() throws IOException {
    try (Stream<Path> all = Files.walk(output.resolve("inputs"))) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> digests(Path... folders) throws IOException {
    Set<String> digests = new TreeSet<>();
    for (Path one : folders) {
      for (String name : List.of("sales.csv", "members.csv")) {
        digests.add(Sha256.of(Files.readAllBytes(one.resolve(name))));
      }
    }
    return digests;
  }
}
