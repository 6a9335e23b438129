package io.jenjang.tree;

/**
 * Neighbouring indexes that are dealt with at a time, so that what is kept of them stays near the processor. What goes anywhere in a large array is first
 * put where its window is, one after another, then window by window where it belongs: both take a fraction of the time that it takes to go anywhere at once.
 */
final class Windows {
  private static final int BITS = 16;

  /** Indexes of a window; the last one may have fewer. */
  static final int SIZE = 1 << BITS;

  private Windows() {}

  /** The window of an index. */
  static int of(int index) {
    return index >> BITS;
  }

  /** How many windows so many indexes have. */
  static int count(int indexes) {
    return of(indexes + SIZE - 1);
  }

  /**
   * Turns a translation round.
   *
   * @param to by node, from 1: its place, of nobody else
   * @param places how many there may be
   * @return by place: the node; 0 where there is none
   */
  static int[] inverse(int[] to, int places) {
    ByWindow waiting = ByWindow.of(to, places);
    int[] nodes = new int[places];
    Ranges.each(0, places, (from, next) -> {
      int end = waiting.end(of(from));
      for (int i = waiting.start(of(from)); i < end; i++) {
        nodes[ByWindow.place(waiting.entries()[i])] = ByWindow.who(waiting.entries()[i]);
      }
    });
    return nodes;
  }
}
