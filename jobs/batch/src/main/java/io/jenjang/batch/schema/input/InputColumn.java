package io.jenjang.batch.schema.input;

import java.io.Serializable;
import java.util.List;

/**
 * One declared column of an input table.
 *
 * @param words what a {@link InputType#WORD} may hold
 * @param required whether the file must have it, and each row a value in it
 */
public record InputColumn(String name, InputType type, List<String> words, boolean required)
    implements Serializable {

  static InputColumn id(String name) {
    return of(name, InputType.ID);
  }

  static InputColumn word(String name, String... words) {
    return new InputColumn(name, InputType.WORD, List.of(words), false);
  }

  static InputColumn of(String name, InputType type) {
    return new InputColumn(name, type, List.of(), false);
  }

  InputColumn must() {
    return new InputColumn(name, type, words, true);
  }
}
