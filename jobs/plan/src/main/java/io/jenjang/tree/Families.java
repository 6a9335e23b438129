package io.jenjang.tree;

/** Some of a generation who have somebody below, and who that is: found first, put where it belongs once everybody is counted. */
final class Families {
  /** So many members are looked at in one go: the looks do not wait for each other. */
  static final int BLOCK = 1024;

  private final int[] first;
  private final int[] below;
  private final int[] from;
  private final int[] to;
  private final int[] eldest;
  private int found;
  private int members;
  private int start;

  /**
   * Nobody yet.
   *
   * @param first by index: where in {@code below} those right below it begin, and those of the index before it end
   * @param below marked as {@link Generations.Entry} takes it
   * @param most how many may be looked at before {@link #clear}
   */
  Families(int[] first, int[] below, int most) {
    this.first = first;
    this.below = below;
    from = new int[most];
    to = new int[most];
    eldest = new int[Math.min(BLOCK, most)];
  }

  void clear() {
    found = 0;
    members = 0;
  }

  /** Looks at all from one place up to another. */
  void find(long[] entries, int from, int stop) {
    for (int place = from; place < stop; place += BLOCK) {
      look(entries, place, Math.min(place + BLOCK, stop));
    }
  }

  /**
   * Where those go who stand right below somebody found.
   *
   * @return the place behind them
   */
  int startAt(int place) {
    start = place;
    return place + members;
  }

  /** Puts those right below where they go, one family after another. */
  void put(long[] entries) {
    int at = start;
    for (int family = 0; family < found; family += BLOCK) {
      at = put(entries, at, family, Math.min(family + BLOCK, found));
    }
  }

  private void look(long[] entries, int start, int stop) {
    int end = found;
    for (int place = start; place < stop; place++) {
      from[end] = Generations.Entry.index(entries[place]);
      // No branch: half of the time it would be guessed wrong.
      end += Generations.Entry.hasBelow(entries[place]) ? 1 : 0;
    }
    int count = 0;
    for (int i = found; i < end; i++) {
      int index = from[i];
      from[i] = first[index];
      to[i] = first[index + 1];
      count += to[i] - from[i];
    }
    found = end;
    members += count;
  }

  private int put(long[] entries, int start, int family, int stop) {
    for (int i = family; i < stop; i++) {
      eldest[i - family] = below[from[i]];
    }
    int at = start;
    for (int i = family; i < stop; i++) {
      if (from[i] < to[i]) {
        entries[at++] = Generations.Entry.of(eldest[i - family]);
        for (int next = from[i] + 1; next < to[i]; next++) {
          entries[at++] = Generations.Entry.of(below[next]);
        }
        entries[at - 1] |= Generations.Entry.LAST;
      }
    }
    return at;
  }
}
