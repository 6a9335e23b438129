package io.jenjang.tree;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Uplines as they were given, and whom none of them holds: found range by range, told by input index. */
final class Uplines {
  private final Found orphans = new Found();
  private final Found self = new Found();
  private final Found roots = new Found();

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
    Found.report(Finding.Kind.ORPHAN, ranges, range -> range.orphans, 0, findings);
    Found.report(Finding.Kind.SELF_SPONSOR, ranges, range -> range.self, 0, findings);
    Found.report(Finding.Kind.SECOND_ROOT, ranges, range -> range.roots, 1, findings);
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

  /** A list of input indexes that grows. */
  private static final class Found {
    private int[] indexes = new int[8];
    private int count;

    void add(int index) {
      if (count == indexes.length) {
        indexes = Arrays.copyOf(indexes, 2 * count);
      }
      indexes[count++] = index;
    }

    /** Tells what all ranges have found, the first {@code spared} left out. */
    static void report(
        Finding.Kind kind,
        List<Uplines> ranges,
        Function<Uplines, Found> of,
        int spared,
        List<Finding> findings) {
      int[] all =
          new int[ranges.stream().mapToInt(range -> of.apply(range).count).sum()];
      int end = 0;
      for (Uplines range : ranges) {
        Found found = of.apply(range);
        System.arraycopy(found.indexes, 0, all, end, found.count);
        end += found.count;
      }
      if (end > spared) {
        findings.add(new Finding(kind, Arrays.copyOfRange(all, spared, end)));
      }
    }
  }
}
