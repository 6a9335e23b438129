package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plan that ships can be read. */
class SamplePlansTest {

  static Stream<String> plans() {
    return Stream.concat(
            files(Checkout.root().resolve("conf/plans"))
                .filter(file -> file.toString().endsWith(".conf")),
            Checkout.folders(Checkout.samples("published")).stream()
                .map(folder -> folder.resolve("plan.conf")))
        .map(file -> Checkout.root().relativize(file).toString());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void isReadWithoutAProblem(String file) {
    Plan plan = PlanReader.read(Checkout.root().resolve(file));

    assertThat(plan.bonuses()).isNotEmpty();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return List.copyOf(files.sorted().toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
