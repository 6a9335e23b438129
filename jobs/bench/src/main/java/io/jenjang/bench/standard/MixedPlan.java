package io.jenjang.bench.standard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plan of the mixed workload; the jar carries it. */
final class MixedPlan {
  private MixedPlan() {}

  /** Writes it to a file and gives that back. */
  static Path write(Path file) throws IOException {
    try (InputStream text = MixedPlan.class.getResourceAsStream("/mixed.conf")) {
      Files.copy(text, file);
    }
    return file;
  }
}
