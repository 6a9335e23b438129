package io.jenjang.batch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the samples of this checkout are, whatever folder the tests run in. */
public final class Checkout {
  private Checkout() {}

  /** The folder that holds {@code pom.xml}, {@code conf} and {@code data-samples}. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("data-samples"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public static Path samples(String folder) {
    return root().resolve("data-samples").resolve(folder);
  }

  public static Path plan(String name) {
    return root().resolve("conf/plans").resolve(name);
  }

  /** The folders in a folder, by name. */
  static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
