package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.SuspectLine.Reversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Which files of sales have to be read, and what earlier runs kept of the others.
 *
 * @param table all files
 * @param fresh the files that are read
 * @param cache null where nothing is kept
 * @param state of an earlier run; null where everything is read
 * @param now by lasting number of a member: the number now; null without a state
 * @param kept the segments of the state, none without one
 */
record Night(
    TableScan table,
    TableScan fresh,
    CacheFolder cache,
    NightState state,
    int[] now,
    List<KeptSegment> kept) {

  /** A night on which every file is read. */
  static Night full(TableScan table, CacheFolder cache) {
    return new Night(table, table, cache, null, null, List.of());
  }

  /** A night on which only the files are read that the state does not know. */
  static Night after(
      NightState state, int[] now, List<KeptSegment> kept, TableScan table, CacheFolder cache) {
    Set<String> known = state.segments().stream()
        .flatMap(segment -> segment.files().stream())
        .map(Segment.Source::name)
        .collect(Collectors.toSet());
    return new Night(
        table, table.withFiles(file -> !known.contains(file.name())), cache, state, now, kept);
  }

  /** The same night with every file read. */
  Night again() {
    return full(table, cache);
  }

  List<Segment> segments() {
    return state == null ? List.of() : state.segments();
  }

  /** Lines that are not read again. */
  long lines() {
    return segments().stream().mapToLong(Segment::lines).sum();
  }

  /** Files that are not read again. */
  long files() {
    return segments().stream().mapToLong(segment -> segment.files().size()).sum();
  }

  /** What was counted in the files that are not read again, before any second look. */
  ScanTotals totals() {
    ScanTotals totals = new ScanTotals();
    segments().forEach(segment -> totals.add(segment.totals()));
    return totals;
  }

  /** The files that are read, with the columns that are. */
  TableScan scanned(SalesRules rules) {
    return rules.readsSoldAt() ? fresh : fresh.without(SalesInput.SOLD_AT);
  }

  /** Blocks of all files: of those that are read through the shuffle, of the others from where they were kept. */
  ShuffledSales blocks(JavaSparkContext spark, SalesRules rules) {
    JavaRDD<Tuple2<Integer, byte[]>> read = scanned(rules).map(new SalesScan(rules, cache));
    return ShuffledSales.of(
        JavaPairRDD.fromJavaRDD(read),
        rules.layout().partitions(),
        kept.isEmpty() ? null : KeptBlocks.of(spark, cache, rules, kept));
  }

  /** Fingerprints of which all lines were kept, ascending. */
  long[] known() {
    return state == null ? new long[0] : state.suspects();
  }

  /** Kept lines that are suspects still, as a second pass over their files would pick them now. */
  List<SuspectLine> picks(SalesRules rules, List<Suspects> suspects) {
    List<SuspectLine> picks = new ArrayList<>();
    if (state == null) {
      return picks;
    }
    NightState.Picks picked = state.picks();
    Renumbering numbers = picked.numbers().then(picked.members(), Renumbering.of(now));
    LineMove move = new LineMove(rules, picked.layout(), numbers);
    for (SuspectLine line : picked.lines()) {
      boolean lost = line.sale() != null && isAmong(line.sale(), rules, suspects);
      if (lost || isAmong(line.key(), rules, suspects)) {
        picks.add(moved(line, lost, move));
      }
    }
    return picks;
  }

  private static boolean isAmong(SaleKey key, SalesRules rules, List<Suspects> suspects) {
    long fingerprint = LineCode.fingerprint(UTF8String.fromString(key.saleId()), key.lineNo());
    Layout layout = rules.layout();
    return suspects.get(layout.bucket(fingerprint)).has(fingerprint);
  }

  private static SuspectLine moved(SuspectLine line, boolean lost, LineMove move) {
    Reversal reversal = line.reversal();
    return new SuspectLine(
        line.key(),
        line.kind(),
        lost ? line.sale() : null,
        line.reject(),
        move.range(line.range(), line.code()),
        move.code(line.range(), line.code()),
        lost && reversal != null
            ? new Reversal(
                move.code(line.range(), reversal.code()),
                reversal.qv(),
                reversal.cv(),
                reversal.net())
            : null);
  }
}
