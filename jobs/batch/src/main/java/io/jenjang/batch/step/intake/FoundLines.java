package io.jenjang.batch.step.intake;

import io.jenjang.batch.step.intake.SuspectLine.Fate;
import io.jenjang.batch.step.intake.SuspectLine.Judged;
import io.jenjang.payout.Quantities;
import io.jenjang.plan.Plan;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** The sale lines of a period by ranges of members, as they are added up and shown. */
final class FoundLines {
  private final JavaSparkContext spark;
  private final SalesRules rules;
  private final Plan plan;
  private final Layout layout;
  private final int members;
  private final ShuffledSales shuffled;
  private final JavaRDD<Judged> judged;

  /**
   * @param members how many there are
   * @param shuffled by partition of the layout
   * @param judged lines that are not used after all; null for none
   */
  FoundLines(
      JavaSparkContext spark,
      SalesRules rules,
      Plan plan,
      int members,
      ShuffledSales shuffled,
      JavaRDD<Judged> judged) {
    this.spark = spark;
    this.rules = rules;
    this.plan = plan;
    this.layout = rules.layout();
    this.members = members;
    this.shuffled = shuffled;
    this.judged = judged;
  }

  /** What the lines of one range come to. */
  private interface RangeReader<T> extends Serializable {
    T read(int range, SalesRules rules, int members, Iterator<byte[]> blocks);
  }

  /** A partition a range. */
  private <T> JavaRDD<T> byRange(RangeReader<T> reader) {
    SalesRules rules = this.rules;
    int count = members;
    return lines()
        .mapPartitionsWithIndex(
            (range, part) -> List.of(
                    reader.read(range, rules, rules.layout().membersIn(range, count), part))
                .iterator(),
            true);
  }

  /** The sums of all ranges. */
  List<RangeSums> sums() {
    long[] thresholds = Quantities.customerThresholds(plan);
    RangeReader<RangeSums> reader =
        (range, rules, members, part) -> RangeSums.of(range, rules, thresholds, members, part);
    return byRange(reader).collect();
  }

  /** The volumes by day, a partition a range. */
  JavaRDD<DayVolumes> dayVolumes() {
    return byRange(DayTable::of);
  }

  /** The sales by their keys, a partition a range; nothing where the plan reverses no returns. */
  JavaRDD<IndexedSales> index() {
    return rules.reversesReturns() ? byRange(IndexedSales::of) : spark.emptyRDD();
  }

  /** Returns of sales of closed periods, by their keys. */
  List<ReturnedLine> returned() {
    return judged == null || !rules.reversesReturns()
        ? List.of()
        : judged
            .filter(line -> line.fate() == Fate.REVERSES)
            .map(Judged::toReturn)
            .collect()
            .stream()
            .sorted(Comparator.comparing(ReturnedLine::key))
            .toList();
  }

  /** Lines by range, those that were taken back at the end. */
  private JavaRDD<byte[]> lines() {
    JavaRDD<byte[]> lines = shuffled.partitions(layout.firstRange(), layout.ranges());
    if (judged == null) {
      return lines;
    }
    ShuffledSales takenBack = ShuffledSales.of(
        judged.mapToPair(line -> new Tuple2<>(line.line().range(), line.code())), layout.ranges());
    return lines.zipPartitions(takenBack.partitions(0, layout.ranges()), InTurn::new);
  }

  /** Lines that were rejected. */
  JavaRDD<Reject> rejects() {
    JavaRDD<Reject> first = shuffled
        .partitions(layout.firstReject(), layout.rejects())
        .flatMap(block -> RejectCode.read(block).iterator());
    return judged == null
        ? first
        : first.union(judged.filter(line -> line.fate() == Fate.REJECTED).map(Judged::toReject));
  }
}
