package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code data-samples/bad} stops with its message and exit status, and publishes nothing. */
class BadInputIT {
  private static final Config DEFAULTS =
      ConfigFactory.parseString("{ plan = ../small.conf, period = 2026-10, output = folder }");

  @TempDir
  private Path temporary;

  static Stream<String> cases() {
    return Checkout.folders(Checkout.samples("bad")).stream()
        .map(folder -> folder.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrong(String name) throws IOException {
    Path folder = Checkout.samples("bad").resolve(name);
    Config about =
        ConfigFactory.parseFile(folder.resolve("case.conf").toFile()).withFallback(DEFAULTS);
    Path output = output(about);

    CommandLineRun run = CommandLineRun.of(arguments(folder, about, output));

    assertThat(run.err()).contains(about.getStringList("messages")).doesNotContain("\tat ");
    assertThat(run.exit()).as(run.err()).isEqualTo(about.getInt("exit"));
    assertThat(Files.isDirectory(output))
        .as("a folder that the run made is left")
        .isFalse();
  }

  private Path output(Config about) throws IOException {
    Path output = temporary.resolve("output");
    if (about.getString("output").equals("file")) {
      Files.writeString(output, "A file stands where the folder should be.\n");
    }
    return output;
  }

  private static List<String> arguments(Path folder, Config about, Path output) {
    List<String> arguments = new ArrayList<>(
        List.of("run", "--period", about.getString("period"), "--input", folder.toString()));
    arguments.addAll(
        List.of("--plan", folder.resolve(about.getString("plan")).normalize().toString()));
    arguments.addAll(List.of("--output", output.toString(), "--master", "local[2]"));
    for (String option : List.of("mapping", "config")) {
      if (about.hasPath(option)) {
        arguments.addAll(
            List.of("--" + option, folder.resolve(about.getString(option)).toString()));
      }
    }
    return arguments;
  }
}
