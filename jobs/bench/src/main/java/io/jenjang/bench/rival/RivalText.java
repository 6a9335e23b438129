package io.jenjang.bench.rival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SQL that is measured against. */
final class RivalText {
  /** Shipped: the work alone, the work with checked input and duplicates removed, and the mixed workload, which is checked as well. */
  private static final List<String> SHIPPED = List.of("plain", "checked", "mixed");

  private RivalText() {}

  /** A shipped text by its name, or the text of a file. */
  static String read(String nameOrFile) throws IOException {
    if (!SHIPPED.contains(nameOrFile)) {
      return Files.readString(Path.of(nameOrFile));
    }
    String resource = "/io/jenjang/bench/" + nameOrFile + ".sql";
    try (InputStream text = RivalText.class.getResourceAsStream(resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
