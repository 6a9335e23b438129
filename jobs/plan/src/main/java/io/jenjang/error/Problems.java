package io.jenjang.error;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that a person hears of everything at once. */
public final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Notes one problem: a whole sentence with place, value and expectation. */
  public void add(String problem) {
    found.add(problem);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems in the order in which they were found. */
  public List<String> list() {
    return List.copyOf(found);
  }

  /** Stops with every problem, if there is any. */
  public void throwIfAny(ErrorCode code) {
    if (!found.isEmpty()) {
      throw new JenjangException(code, found);
    }
  }
}
