package io.jenjang.batch.job;

/** What is running. */
public final class Software {
  private Software() {}

  /** The version that the jar's manifest tells; {@code development} outside a jar. */
  public static String version() {
    String version = Software.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
