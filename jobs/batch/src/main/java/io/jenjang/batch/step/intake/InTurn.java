package io.jenjang.batch.step.intake;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What iterators bring, one after another; the next one is asked for only when its turn comes. */
final class InTurn<T> implements Iterator<T> {
  private final Iterator<Iterator<T>> more;
  private Iterator<T> now = Collections.emptyIterator();

  InTurn(Iterator<Iterator<T>> more) {
    this.more = more;
  }

  InTurn(Iterator<T> first, Iterator<T> second) {
    this(List.of(first, second).iterator());
  }

  @Override
  public boolean hasNext() {
    while (!now.hasNext() && more.hasNext()) {
      now = more.next();
    }
    return now.hasNext();
  }

  @Override
  public T next() {
    return hasNext() ? now.next() : Collections.<T>emptyIterator().next();
  }
}
