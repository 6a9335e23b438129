package io.jenjang.bench.standard;

import io.jenjang.batch.config.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An invented month of October 2026.
 *
 * @param members how many
 * @param sales how many lines
 */
record Workload(long members, long sales, Shape shape) {
  static final String PERIOD = "2026-10";

  /** A folder below {@code output} that holds it; written unless it is there already. */
  Path in(Path output, Jenjang jenjang) throws IOException, InterruptedException {
    String word = shape.name().toLowerCase(Locale.ROOT);
    Path folder = output.resolve("workload-" + word + "-" + members + "x" + sales);
    if (Files.exists(folder.resolve("sales/_SUCCESS"))) {
      return folder;
    }
    Folders.delete(folder);
    jenjang.generate(
        List.of(
            "generate",
            "--members=" + members,
            "--sales=" + sales,
            "--shape=" + word,
            "--period=" + PERIOD,
            "--output=" + folder),
        Files.createDirectories(output));
    return folder;
  }
}
