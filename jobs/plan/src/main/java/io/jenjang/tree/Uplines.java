package io.jenjang.tree;

import java.util.List;
import java.util.function.Function;

/** Uplines as they were given, and whom none of them holds: found range by range, told by input index. */
final class Uplines {
  private final Numbers orphans = new Numbers();
  private final Numbers self = new Numbers();
  private final Numbers roots = new Numbers();

  private Uplines() {}

  /**
   * Reads them.
   *
   * @param given by input index: the upline's input index, {@link TreeBuilder#ROOT} or {@link TreeBuilder#ORPHAN}
   * @param findings where what is wrong with single members is added
   * @return upline by input index + 1; 0 is the company, also in place of what is wrong
   */
  static int[] read(int[] given, List<Finding> findings) {
    int[] upline = new int[given.length + 1];
    List<Uplines> ranges = Ranges.map(0, given.length, (from, to) -> {
      Uplines range = new Uplines();
      range.read(given, from, to, upline);
      return range;
    });
    report(Finding.Kind.ORPHAN, ranges, range -> range.orphans, 0, findings);
    report(Finding.Kind.SELF_SPONSOR, ranges, range -> range.self, 0, findings);
    report(Finding.Kind.SECOND_ROOT, ranges, range -> range.roots, 1, findings);
    return upline;
  }

  private void read(int[] given, int from, int to, int[] upline) {
    for (int i = from; i < to; i++) {
      int up = given[i];
      if (up >= 0 && up != i) {
        upline[i + 1] = up + 1;
      } else if (up == i) {
        self.add(i);
      } else if (up == TreeBuilder.ORPHAN) {
        orphans.add(i);
      } else {
        roots.add(i);
      }
    }
  }

  /** Tells what all ranges have found, the first {@code spared} left out. */
  private static void report(
      Finding.Kind kind,
      List<Uplines> ranges,
      Function<Uplines, Numbers> of,
      int spared,
      List<Finding> findings) {
    Numbers all = new Numbers();
    ranges.forEach(range -> all.addAll(of.apply(range)));
    if (all.size() > spared) {
      findings.add(new Finding(kind, all.from(spared)));
    }
  }
}
