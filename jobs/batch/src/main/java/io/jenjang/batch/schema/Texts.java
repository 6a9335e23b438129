package io.jenjang.batch.schema;

/** Texts of optional columns. */
final class Texts {
  private Texts() {}

  /** The engine says "none" with an empty name, tables with null. */
  static String emptyIsNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
