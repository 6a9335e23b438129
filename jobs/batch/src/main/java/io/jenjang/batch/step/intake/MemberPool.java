package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdIndex;
import io.jenjang.tree.IdSort;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Ranges;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/**
 * The members in force, each once, in the order of their ids. Input index i is entry i + 1 of {@code ids}.
 *
 * @param rows by entry: the row in the arrays that were read; entry 0 is none
 * @param uplines by tree of the plan and entry, as given
 */
record MemberPool(Ids ids, IdIndex index, int[] rows, Ids[] uplines) {

  /** @param keep by row: whether it stays; null if all do */
  static MemberPool of(Ids sorted, int[] order, boolean[] keep, MemberRows read) {
    if (keep == null) {
      return of(sorted, order, read);
    }
    int count = 1;
    int[] entries = new int[order.length];
    int[] places = new int[order.length];
    for (int place = 1; place < order.length; place++) {
      if (keep[order[place] - 1]) {
        entries[count] = order[place];
        places[count++] = place;
      }
    }
    return of(sorted.inOrder(Arrays.copyOf(places, count)), Arrays.copyOf(entries, count), read);
  }

  private static MemberPool of(Ids ids, int[] rows, MemberRows read) {
    ForkJoinTask<IdIndex> index = ForkJoinTask.adapt(() -> IdIndex.of(ids)).fork();
    Ids[] uplines =
        Stream.of(read.upline).map(texts -> texts.toIds().inOrder(rows)).toArray(Ids[]::new);
    return new MemberPool(ids, index.join(), rows, uplines);
  }

  /** The same members, one of them under somebody else. */
  MemberPool after(Move move, List<String> trees) {
    return new MemberPool(ids, index, rows, move.in(trees, index, uplines));
  }

  int count() {
    return ids.count() - 1;
  }

  /** Entries of all rows in the order of their ids; entry 0 is the empty one. */
  static int[] order(Ids ids) {
    return IdSort.order(ids);
  }

  /** By entry of a list of entries: its row, counted from 0; -1 of the empty entry. */
  int[] rowsOf(int[] entries) {
    int[] found = new int[entries.length];
    boolean inOrder = Ranges.all(0, rows.length, this::areInOrder);
    Ranges.each(0, found.length, (from, to) -> {
      for (int i = from; i < to; i++) {
        found[i] = (inOrder ? entries[i] : rows[entries[i]]) - 1;
      }
    });
    return found;
  }

  /** Whether some entries are in the order of the rows: then looks into memory are spared. */
  private boolean areInOrder(int from, int to) {
    int entry = from;
    while (entry < to && rows[entry] == entry) {
      entry++;
    }
    return entry == to;
  }
}
