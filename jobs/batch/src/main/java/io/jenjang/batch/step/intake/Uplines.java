package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.TreeBuilder;

/** Finds the upline that each member names. */
final class Uplines {
  private Uplines() {}

  /**
   * By input index: the upline's input index, {@link TreeBuilder#ROOT} or {@link TreeBuilder#ORPHAN}.
   *
   * @param index of the ids; entry i + 1 is input index i
   * @param named by input index + 1: the id of the upline, empty for none
   */
  static int[] resolve(IdIndex index, Ids named) {
    int[] uplines = new int[named.count() - 1];
    for (int i = 0; i < uplines.length; i++) {
      int length = named.length(i + 1);
      if (length == 0) {
        uplines[i] = TreeBuilder.ROOT;
      } else {
        int number = index.lookup(named.bytes(), named.start()[i + 1], length);
        uplines[i] = number == 0 ? TreeBuilder.ORPHAN : number - 1;
      }
    }
    return uplines;
  }
}
