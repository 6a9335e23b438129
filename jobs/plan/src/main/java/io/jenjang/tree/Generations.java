package io.jenjang.tree;

import java.util.Arrays;

/**
 * Everybody whom the company reaches, one generation after another: who stands above comes before those below, and those right below one come together, by
 * index. In this order what belongs to members one above the other lies side by side in memory, where by index it lies anywhere.
 *
 * @param index by place: the index; place 0 is the company, index 0
 * @param above by place: the place of the one above; ascending
 * @param count places in use
 */
record Generations(int[] index, int[] above, int count) {
  /** So many neighbouring indexes are dealt with at a time that what is kept of them stays near the processor. */
  private static final int WINDOW_BITS = 16;

  /** So many members are looked at in one go: the looks do not wait for each other. */
  private static final int BLOCK = 1024;

  /**
   * Walks down from the company.
   *
   * @param upline by index, from 1; index 0 is the company
   */
  static Generations of(int[] upline) {
    int[] index = new int[upline.length];
    int[] above = new int[upline.length];
    byWindow(upline, index, above);
    int[] first = new int[upline.length + 1];
    int[] below = new int[upline.length];
    byUpline(index, above, first, below);
    return new Generations(index, above, walk(first, below, index, above));
  }

  /** Lists everybody and the upline, by index within the window that the upline is in. */
  private static void byWindow(int[] upline, int[] who, int[] whose) {
    int[] at = new int[(upline.length >> WINDOW_BITS) + 2];
    for (int i = 1; i < upline.length; i++) {
      at[(upline[i] >> WINDOW_BITS) + 1]++;
    }
    for (int window = 1; window < at.length; window++) {
      at[window] += at[window - 1];
    }
    for (int i = 1; i < upline.length; i++) {
      int place = at[upline[i] >> WINDOW_BITS]++;
      who[place] = i;
      whose[place] = upline[i];
    }
  }

  /** Puts the same by upline: those below index i are from {@code first[i]} on, up to {@code first[i + 1]}. */
  private static void byUpline(int[] who, int[] whose, int[] first, int[] below) {
    int members = who.length - 1;
    for (int i = 0; i < members; i++) {
      first[whose[i]]++;
    }
    int end = 0;
    for (int i = 0; i < first.length; i++) {
      end += first[i];
      first[i] = end;
    }
    for (int i = members - 1; i >= 0; i--) {
      below[--first[whose[i]]] = who[i];
    }
  }

  /** Returns how many were reached. */
  private static int walk(int[] first, int[] below, int[] index, int[] above) {
    int[] from = new int[BLOCK];
    int[] to = new int[BLOCK];
    int[] eldest = new int[BLOCK];
    index[0] = 0;
    int end = 1;
    for (int start = 0, size; start < end; start += size) {
      size = Math.min(BLOCK, end - start);
      for (int i = 0; i < size; i++) {
        from[i] = first[index[start + i]];
        to[i] = first[index[start + i] + 1];
      }
      for (int i = 0; i < size; i++) {
        eldest[i] = below[Math.min(from[i], below.length - 1)];
      }
      for (int i = 0; i < size; i++) {
        if (from[i] < to[i]) {
          index[end] = eldest[i];
          above[end++] = start + i;
          for (int next = from[i] + 1; next < to[i]; next++) {
            index[end] = below[next];
            above[end++] = start + i;
          }
        }
      }
    }
    return end;
  }

  /** By place: how many stand in the downline, itself included. */
  int[] sizes() {
    int[] size = new int[count];
    Arrays.fill(size, 1);
    for (int place = count - 1; place > 0; place--) {
      size[above[place]] += size[place];
    }
    return size;
  }

  /**
   * By place: the node in pre-order.
   *
   * @param size by place
   */
  int[] nodes(int[] size) {
    int[] node = new int[count];
    int[] next = new int[count];
    next[0] = 1;
    for (int place = 1; place < count; place++) {
      int up = above[place];
      node[place] = next[up];
      next[place] = next[up] + 1;
      next[up] += size[place];
    }
    return node;
  }
}
