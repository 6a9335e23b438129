package io.jenjang.bench.standard;

import io.jenjang.batch.config.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An invented month of October 2026.
 *
 * @param members how many
 * @param sales how many lines
 */
record Workload(WorkloadKind kind, long members, long sales, Shape shape) {
  static final String PERIOD = "2026-10";

  /** A folder below {@code output} that holds it; written unless it is there already. */
  Path in(Path output, Jenjang jenjang, Limits limits) throws IOException, InterruptedException {
    Path folder = output.resolve(
        String.join("-", "workload", word(kind), word(shape), members + "x" + sales));
    if (Files.exists(folder.resolve("sales/_SUCCESS"))) {
      return folder;
    }
    Folders.delete(folder);
    List<String> arguments = new ArrayList<>(List.of(
        "generate",
        "--members=" + members,
        "--sales=" + sales,
        "--shape=" + shape,
        "--period=" + PERIOD,
        "--output=" + folder));
    if (kind == WorkloadKind.MIXED) {
      arguments.add("--mixed");
    }
    jenjang.generate(arguments, limits.megabytes(), Files.createDirectories(output));
    return folder;
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%s workload, %,d members, %,d sale lines, %s",
        word(kind),
        members,
        sales,
        word(shape));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
