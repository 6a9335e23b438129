package io.jenjang.batch.schema.input;

import java.io.Serializable;
import java.util.List;

/**
 * One declared column of an input table.
 *
 * @param words what a {@link Type#WORD} may hold
 * @param required whether the file must have it, and each row a value in it
 */
public record InputColumn(String name, Type type, List<String> words, boolean required)
    implements Serializable {

  /** What a cell of a column is. */
  public enum Type {
    /** Exact text. */
    TEXT("text"),
    /** An opaque id of at most 64 characters; a number is taken by its digits. */
    ID("text (an id)"),
    /** One of a few words. */
    WORD("text"),
    /** An exact decimal with 4 places and at most 14 digits before the point. */
    DECIMAL("decimal(18,4)"),
    /** An exact decimal with 12 places. */
    RATE("decimal(18,12)"),
    /** A whole number. */
    WHOLE("bigint"),
    /** A moment, UTC microseconds. */
    INSTANT("timestamp"),
    /** A local date. */
    DATE("date"),
    /** True or false. */
    FLAG("boolean");

    private final String expected;

    Type(String expected) {
      this.expected = expected;
    }

    /** What a Parquet file should hold, for messages. */
    public String expected() {
      return expected;
    }
  }

  static InputColumn id(String name) {
    return of(name, Type.ID);
  }

  static InputColumn word(String name, String... words) {
    return new InputColumn(name, Type.WORD, List.of(words), false);
  }

  static InputColumn of(String name, Type type) {
    return new InputColumn(name, type, List.of(), false);
  }

  InputColumn must() {
    return new InputColumn(name, type, words, true);
  }
}
