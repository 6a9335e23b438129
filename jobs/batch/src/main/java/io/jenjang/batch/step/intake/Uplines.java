package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdIndex;
import io.jenjang.tree.IdLookups;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Ranges;
import io.jenjang.tree.TreeBuilder;

/** Finds the upline that each member names. */
final class Uplines {
  private static final int BLOCK = 4096;

  private Uplines() {}

  /**
   * By input index: the upline's input index, {@link TreeBuilder#ROOT} or {@link TreeBuilder#ORPHAN}.
   *
   * @param index of the ids; entry i + 1 is input index i
   * @param named by input index + 1: the id of the upline, empty for none
   */
  static int[] resolve(IdIndex index, Ids named) {
    int[] uplines = new int[named.count() - 1];
    Ranges.each(0, uplines.length, (first, end) -> resolve(index, named, first, end, uplines));
    return uplines;
  }

  private static void resolve(IdIndex index, Ids named, int first, int end, int[] uplines) {
    IdLookups lookups = new IdLookups(index, Math.min(BLOCK, end - first));
    int[] numbers = new int[lookups.capacity()];
    for (int from = first; from < end; from += BLOCK) {
      int count = Math.min(BLOCK, end - from);
      lookups.clear();
      for (int i = 1; i <= count; i++) {
        lookups.add(named.bytes(), named.start()[from + i], named.length(from + i));
      }
      lookups.run(numbers);
      for (int i = 0; i < count; i++) {
        uplines[from + i] = upline(numbers[i], named.length(from + i + 1));
      }
    }
  }

  private static int upline(int number, int length) {
    if (number > 0) {
      return number - 1;
    }
    return length == 0 ? TreeBuilder.ROOT : TreeBuilder.ORPHAN;
  }
}
