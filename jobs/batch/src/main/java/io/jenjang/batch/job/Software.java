package io.jenjang.batch.job;

import io.jenjang.batch.io.Sha256;
import io.jenjang.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is running. */
public final class Software {
  private Software() {}

  /** The version that the jar's manifest tells; {@code development} outside a jar. */
  public static String version() {
    String version = Software.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What tells this program from every other one, be it of the same version: version, and digests of the jars. */
  static String build() {
    return String.join(" ", version(), digest(Software.class), digest(Plan.class));
  }

  private static String digest(Class<?> of) {
    try {
      Path from = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(from)) {
        return "classes";
      }
      try (InputStream bytes = Files.newInputStream(from)) {
        return Sha256.of(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
