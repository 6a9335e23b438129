package io.jenjang.batch.step.intake;

import io.jenjang.batch.step.intake.SuspectLine.Fate;
import io.jenjang.batch.step.intake.SuspectLine.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Judges suspect lines by their real keys. Of identical lines with one key one is kept; of differing ones all that were used are rejected, whatever is
 * wrong with the others; then a return whose sale was not kept is rejected. An element is a line that is not used after all; shuffles by key, then by the key of the sale.
 */
final class Judgement {
  private static final Comparator<SuspectLine> BY_PLACE = Comparator.comparing(
          (SuspectLine line) -> line.reject().file())
      .thenComparing(line -> line.reject().line());

  private Judgement() {}

  static JavaRDD<Judged> of(JavaRDD<SuspectLine> lines, int partitions) {
    JavaRDD<Judged> byKey = lines
        .groupBy(SuspectLine::key, partitions)
        .values()
        .flatMap(group -> judge(group).iterator())
        .persist(StorageLevel.MEMORY_AND_DISK());
    JavaPairRDD<SuspectLine.Key, Boolean> sales = byKey
        .filter(judged -> judged.fate() == Fate.KEPT && judged.line().kind().isSale())
        .mapToPair(judged -> new Tuple2<>(judged.line().key(), true))
        .distinct(partitions);
    JavaRDD<Judged> returns = byKey
        .filter(judged -> judged.fate() == Fate.KEPT && judged.line().sale() != null)
        .mapToPair(judged -> new Tuple2<>(judged.line().sale(), judged.line()))
        .leftOuterJoin(sales, partitions)
        .values()
        .filter(pair -> !pair._2().isPresent())
        .map(pair -> withoutSale(pair._1()));
    return byKey.filter(judged -> judged.fate().takesBack()).union(returns);
  }

  private static Judged withoutSale(SuspectLine line) {
    return new Judged(
        line,
        Fate.REJECTED,
        RejectReason.RETURN_WITHOUT_SALE,
        "it returns '" + line.sale().saleId() + "' line " + line.sale().lineNo()
            + ", which is not in the delivery or was rejected itself");
  }

  /**
   * Judges the lines with one key. One outside the period stays outside, one rejected by itself keeps its reason; but if they differ from a line that was
   * used, it cannot be said which of them is right, so that nothing of them is paid and nothing can be returned of them.
   */
  private static List<Judged> judge(Iterable<SuspectLine> group) {
    List<SuspectLine> lines = new ArrayList<>();
    group.forEach(lines::add);
    lines.sort(BY_PLACE);
    boolean identical =
        lines.stream().map(line -> line.reject().record()).distinct().count() == 1;
    List<Judged> judged = new ArrayList<>();
    for (SuspectLine line : lines) {
      judged.add(
          identical
              ? copy(line, judged.size())
              : line.kind().isUsed() ? differing(line, lines.size()) : left(line));
    }
    return judged;
  }

  /** Identical lines are all of one kind. */
  private static Judged copy(SuspectLine line, int place) {
    boolean kept = place == 0 || !line.kind().isUsed();
    return new Judged(line, kept ? Fate.KEPT : Fate.COPY, null, "");
  }

  private static Judged left(SuspectLine line) {
    return new Judged(line, Fate.LEFT, null, "");
  }

  private static Judged differing(SuspectLine line, int count) {
    return new Judged(
        line,
        Fate.REJECTED,
        RejectReason.DUPLICATE_KEY,
        count + " differing lines have the key '" + line.key().saleId() + "' line "
            + line.key().lineNo());
  }

  /** What the judgement changes in the totals. */
  static ScanTotals totals(JavaRDD<Judged> judged) {
    return judged.aggregate(new ScanTotals(), Judgement::count, ScanTotals::add);
  }

  private static ScanTotals count(ScanTotals totals, Judged judged) {
    Reject reject = judged.line().reject();
    if (judged.fate() == Fate.COPY) {
      totals.duplicates.computeIfAbsent(reject.currency(), key -> new Money()).add(reject.money());
    } else {
      totals.reject(
          judged.reason(),
          reject.currency(),
          reject.money(),
          SalesScan.SaleRejects.example(judged.toReject()));
    }
    return totals;
  }
}
