package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CachePartsFile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one run found in files of sales, as the tasks of a later one read it.
 *
 * @param layout of its blocks
 * @param numbers from its numbers of members to those of now
 * @param files with its blocks
 * @param ranges by range of now: its own ranges, ascending, whose members are in it
 */
record KeptSegment(Layout layout, Renumbering numbers, List<CachePartsFile> files, int[][] ranges)
    implements Serializable {
  private static final int MOST_TIMES = 8;

  /**
   * A segment on a night.
   *
   * @param now from lasting numbers of members to those of now
   * @param to the layout of now
   */
  static KeptSegment of(Segment segment, Renumbering now, Layout to) {
    Renumbering numbers = segment.numbers().then(segment.members(), now);
    BitSet[] ranges = new BitSet[to.ranges()];
    Arrays.setAll(ranges, range -> new BitSet());
    // Number 0 is the company, in the first range then as now.
    ranges[0].set(0);
    Layout from = segment.layout();
    numbers.forEachRun(segment.members(), (then, here, count) -> {
      for (int done = 0; done < count; ) {
        ranges[to.range(here + done)].set(from.range(then + done));
        done += Math.min(
            from.rangeSize() - from.inRange(then + done), to.rangeSize() - to.inRange(here + done));
      }
    });
    return new KeptSegment(
        from,
        numbers,
        segment.parts(),
        Arrays.stream(ranges).map(bits -> bits.stream().toArray()).toArray(int[][]::new));
  }

  /**
   * Whether members stand so much in the order of then that it is worth while to read what was kept: a range is read once for each range of now that has some
   * of its members.
   */
  static boolean areInOrder(List<KeptSegment> kept) {
    long there = kept.stream().mapToLong(segment -> segment.layout.ranges()).sum();
    long read = kept.stream()
        .flatMap(segment -> Arrays.stream(segment.ranges))
        .mapToLong(then -> then.length)
        .sum();
    return read <= MOST_TIMES * there;
  }

  /** The partitions of its layout in which there may be something of a partition of now. */
  int[] partitions(int partition, Layout to) {
    if (partition >= to.firstRange()) {
      return Arrays.stream(ranges[partition - to.firstRange()])
          .map(range -> layout.firstRange() + range)
          .toArray();
    }
    if (partition >= to.firstReject()) {
      return IntStream.range(0, layout.rejects())
          .filter(reject -> reject % to.rejects() == partition - to.firstReject())
          .map(reject -> layout.firstReject() + reject)
          .toArray();
    }
    return partition == Layout.TOTALS ? new int[0] : buckets(partition, to);
  }

  /** Both numbers of buckets are powers of two: one of few holds several of many. */
  private int[] buckets(int partition, Layout to) {
    int bucket = partition - to.firstFingerprint();
    int each = Math.max(1, layout.fingerprints() / to.fingerprints());
    int first = (int) ((long) bucket * layout.fingerprints() / to.fingerprints());
    return IntStream.range(first, first + each)
        .map(then -> layout.firstFingerprint() + then)
        .toArray();
  }
}
