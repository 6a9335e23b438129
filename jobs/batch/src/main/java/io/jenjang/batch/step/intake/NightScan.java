package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.step.intake.SuspectLine.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * The passes over the sale lines of a night: all of them once, those with a doubtful key a second time.
 *
 * @param keeps whether what is found is kept for later runs
 */
record NightScan(JavaSparkContext spark, SalesRules rules, EarlierSales earlier, boolean keeps) {

  /**
   * What the passes found.
   *
   * @param blocks by partition of the layout
   * @param totals what was counted, after the second look
   * @param reports of all tasks that read files
   * @param suspects by bucket
   * @param lines that got a second look; null for none
   * @param judged those of them that are not used after all; null for none
   */
  record Result(
      ShuffledSales blocks,
      ScanTotals totals,
      List<ScanReport> reports,
      List<Suspects> suspects,
      JavaRDD<SuspectLine> lines,
      JavaRDD<Judged> judged) {}

  /** Stops with damage if something that was kept is not as it was written. */
  Result run(Night night) {
    ShuffledSales blocks = night.blocks(spark, rules);
    List<ScanReport> reports = reports(blocks);
    ScanTotals totals = night.totals();
    reports.forEach(report -> totals.add(report.totals()));
    List<Suspects> suspects = suspects(blocks, night);
    if (!night.segments().isEmpty()) {
      // Nobody may ask for them before the tables are written, and then it is too late to read all
      // files.
      blocks.partitions(rules.layout().firstReject(), rules.layout().rejects()).count();
    }
    if (suspects.stream().allMatch(bucket -> bucket.count() == 0)) {
      return new Result(blocks, totals, reports, suspects, null, null);
    }
    JavaRDD<SuspectLine> lines = lines(night, suspects);
    JavaRDD<Judged> judged = Judgement.of(
            lines, Math.min(rules.layout().fingerprints() * 2, 200), earlier, rules)
        .persist(StorageLevel.MEMORY_AND_DISK());
    totals.takeBack(ReadFailures.told(() -> Judgement.totals(judged)));
    return new Result(blocks, totals, reports, suspects, lines, judged);
  }

  private static List<ScanReport> reports(ShuffledSales blocks) {
    List<ScanReport> reports = new ArrayList<>();
    for (byte[] block : ReadFailures.told(() -> blocks.collect(Layout.TOTALS, 1))) {
      Bytes.Reader in = new Bytes.Reader(block);
      while (in.hasMore()) {
        reports.add(Blocks.deserialize(ScanReport.class, in.readBytes()));
      }
    }
    return reports;
  }

  private List<Suspects> suspects(ShuffledSales blocks, Night night) {
    Layout layout = rules.layout();
    int buckets = layout.fingerprints();
    Set<KeyKind> settles = rules.reversesReturns() ? KeyKind.OF_PERIOD : KeyKind.SALES;
    Shared<long[]> known = Shared.with(spark, night.known());
    return blocks
        .partitions(layout.firstFingerprint(), buckets, (bucket, fresh, kept) -> {
          long[] here = layout.inBucket(bucket, known.value());
          return List.of(Suspects.find(fresh, kept, buckets, settles, here)).iterator();
        })
        .collect();
  }

  /** The lines that get a second look; files that were not read are read for it only if a line of them has become a suspect. */
  private JavaRDD<SuspectLine> lines(Night night, List<Suspects> suspects) {
    SuspectScan scan =
        new SuspectScan(rules, Shared.with(spark, suspects.toArray(Suspects[]::new)));
    boolean again = suspects.stream().anyMatch(Suspects::again);
    JavaRDD<SuspectLine> read = (again ? night.table() : night.fresh()).map(scan);
    List<SuspectLine> kept = again ? List.of() : night.picks(rules, suspects);
    JavaRDD<SuspectLine> lines =
        kept.isEmpty() ? read : read.union(spark.parallelize(kept, spark.defaultParallelism()));
    return keeps ? lines.persist(StorageLevel.MEMORY_AND_DISK()) : lines;
  }
}
