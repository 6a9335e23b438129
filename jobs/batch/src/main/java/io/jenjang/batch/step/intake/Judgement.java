package io.jenjang.batch.step.intake;

import io.jenjang.batch.step.intake.EarlierSales.Sold;
import io.jenjang.batch.step.intake.SuspectLine.Fate;
import io.jenjang.batch.step.intake.SuspectLine.Judged;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Judges suspect lines by their real keys. Of identical lines with one key one is kept; of differing ones all that were used are rejected, whatever is
 * wrong with the others; then a return whose sale was not kept is looked
 * up among the sales of earlier periods, and rejected if it is not there either. An element is a line that is not used after all; shuffles by key, then by the key of the sale.
 */
final class Judgement {
  private static final Comparator<SuspectLine> BY_PLACE = Comparator.comparing(
          (SuspectLine line) -> line.reject().file())
      .thenComparing(line -> line.reject().line());

  private Judgement() {}

  /**
   * @param earlier knows the sales of earlier periods
   * @param rules whether a return must have its sale
   */
  static JavaRDD<Judged> of(
      JavaRDD<SuspectLine> lines, int partitions, EarlierSales earlier, SalesRules rules) {
    JavaRDD<Judged> byKey = lines
        .groupBy(SuspectLine::key, partitions)
        .values()
        .flatMap(group -> judge(group).iterator())
        .persist(StorageLevel.MEMORY_AND_DISK());
    JavaPairRDD<SaleKey, KeyKind> sales = byKey
        .filter(judged -> judged.fate() == Fate.KEPT && judged.line().kind().isSale())
        .mapToPair(judged -> new Tuple2<>(judged.line().key(), judged.line().kind()))
        .reduceByKey((one, other) -> one == KeyKind.SALE ? one : other, partitions);
    JavaRDD<Return> open = byKey
        .filter(judged -> judged.fate() == Fate.KEPT && judged.line().sale() != null)
        .mapToPair(judged -> new Tuple2<>(judged.line().sale(), judged.line()))
        .leftOuterJoin(sales, partitions)
        .values()
        .map(pair -> new Return(pair._1(), pair._2().orElse(KeyKind.REFERENCE)))
        .filter(one -> one.sale() != KeyKind.SALE)
        .persist(StorageLevel.MEMORY_AND_DISK());
    Map<SaleKey, Sold> found =
        new HashMap<>(rules.reversesReturns() ? found(open, earlier) : Map.of());
    boolean mustHaveSale = rules.checksReturns();
    JavaRDD<Judged> returns = open.filter(one ->
            found.containsKey(one.line().sale()) || mustHaveSale && one.sale() == KeyKind.REFERENCE)
        .map(one -> found.containsKey(one.line().sale())
            ? ofEarlier(one.line(), found.get(one.line().sale()))
            : withoutSale(one.line()));
    return byKey.filter(judged -> judged.fate().takesBack()).union(returns);
  }

  /**
   * A return whose sale is not one of the period.
   *
   * @param sale OUTSIDE for a sound sale of another period in the delivery, REFERENCE for none
   */
  private record Return(SuspectLine line, KeyKind sale) implements Serializable {}

  private static Map<SaleKey, Sold> found(JavaRDD<Return> returns, EarlierSales earlier) {
    List<SaleKey> keys = returns.map(one -> one.line().sale()).distinct().collect().stream()
        .sorted()
        .toList();
    return keys.isEmpty() ? Map.of() : earlier.among(keys);
  }

  /** A return of a closed period; of money in a currency that had no rate then it cannot be said what it takes back. */
  private static Judged ofEarlier(SuspectLine line, Sold sold) {
    String currency = line.reject().currency();
    boolean isMoney = line.reversal().cv() != 0 || line.reversal().net() != 0;
    return !isMoney || sold.takes(currency)
        ? new Judged(line, Fate.REVERSES, null, "")
        : new Judged(
            line,
            Fate.REJECTED,
            RejectReason.UNKNOWN_CURRENCY,
            "it is in " + currency + " and returns '" + line.sale().saleId() + "' line "
                + line.sale().lineNo() + " of period " + sold.period()
                + ", whose run has no rate from that; expected one of "
                + String.join(", ", new TreeSet<>(sold.currencies())));
  }

  private static Judged withoutSale(SuspectLine line) {
    return new Judged(
        line,
        Fate.REJECTED,
        RejectReason.RETURN_WITHOUT_SALE,
        "it returns '" + line.sale().saleId() + "' line " + line.sale().lineNo()
            + ", which is in no closed period that can be looked up, and not in the delivery or was rejected itself");
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
    } else if (judged.fate() == Fate.REJECTED) {
      totals.reject(
          judged.reason(),
          reject.currency(),
          reject.money(),
          SalesScan.SaleRejects.example(judged.toReject()));
    }
    return totals;
  }
}
