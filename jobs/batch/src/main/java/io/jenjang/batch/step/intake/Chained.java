package io.jenjang.batch.step.intake;

import java.util.Iterator;

/** One iterator after another. */
record Chained<T>(Iterator<T> first, Iterator<T> second) implements Iterator<T> {
  @Override
  public boolean hasNext() {
    return first.hasNext() || second.hasNext();
  }

  @Override
  public T next() {
    return first.hasNext() ? first.next() : second.next();
  }
}
