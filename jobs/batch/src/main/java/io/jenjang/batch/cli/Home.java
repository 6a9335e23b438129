package io.jenjang.batch.cli;

import java.nio.file.Path;

/** Where the project stands, so that samples and settings are found from any folder. */
final class Home {
  /** Set by the launcher. */
  private static final String PROPERTY = "jenjang.home";

  private Home() {}

  /** A path inside the project: below what the launcher says, else below the current folder. */
  static String path(String inside) {
    return Path.of(System.getProperty(PROPERTY, "")).resolve(inside).toString();
  }
}
