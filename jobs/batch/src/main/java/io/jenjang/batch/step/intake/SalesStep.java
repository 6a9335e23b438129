package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheDamage;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.CatalogInput;
import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.SuspectLine.Fate;
import io.jenjang.batch.step.intake.SuspectLine.Judged;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Quantities;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import io.jenjang.safeguard.Trades;
import io.jenjang.tree.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** Reads the sale lines in one pass, and those with a doubtful key in a second one; then adds them up by ranges of members. */
final class SalesStep {
  private static final int MOST_SUMS = 63;

  private final IntakeRequest request;
  private final Delivery delivery;
  private final TableScan table;
  private final MembersStep.Result members;
  private final JavaSparkContext spark;
  private final FxRates exchange;
  private final SalesRules rules;
  private final Layout layout;
  private ShuffledSales shuffled;
  private final EarlierSales earlier;
  private final Supplier<Map<String, String>> digests;
  private final List<String> notes = new ArrayList<>();
  private Night night;
  private NightScan.Result scanned;
  private JavaRDD<Judged> judged;

  SalesStep(
      IntakeRequest request,
      Delivery delivery,
      MembersStep.Result members,
      boolean[] orderedBefore,
      EarlierSales earlier,
      Supplier<Map<String, String>> digests) {
    this.earlier = earlier;
    this.digests = digests;
    this.request = request;
    this.delivery = delivery;
    this.table = delivery.get(SalesInput.SCHEMA);
    this.members = members;
    this.spark = JavaSparkContext.fromSparkContext(request.session().sparkContext());
    this.layout = Layout.of(table.rows(), members.intake().members().count());
    require();
    this.exchange = FxRates.of(
        request.plan(),
        request.window().name(),
        delivery.find(FxRatesInput.SCHEMA).map(SmallTable::read).orElse(List.of()));
    this.rules = rules(orderedBefore);
    this.night = request.cache() == null
        ? Night.full(table, null)
        : new NightFinder(request.cache(), table, rules, members, notes)
            .find(digests, this::dependencies);
  }

  private void require() {
    boolean byPayment = request.plan().periodBy() == Plan.PeriodBy.PAID_AT;
    table.require(
        "the plan's period-by names it", byPayment ? SalesInput.PAID_AT : SalesInput.SOLD_AT);
    if (delivery.find(CatalogInput.SCHEMA).isEmpty()) {
      table.require(
          "a sale line has one of them, or a catalog has its value",
          SalesInput.CV,
          SalesInput.QV,
          SalesInput.NET);
    }
    if (SalesSplit.sums(request.plan()).size() > MOST_SUMS) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "volumes: the plan has " + request.plan().sums().size() + " that sum sale lines, at most "
              + MOST_SUMS + " are possible");
    }
  }

  private SalesRules rules(boolean[] orderedBefore) {
    Plan plan = request.plan();
    List<Quantity.Sum> sums = SalesSplit.sums(plan).stream().map(this::asked).toList();
    var people = members.intake().members();
    Timeline timeline = members.intake().timeline();
    Catalog catalog = delivery
        .find(CatalogInput.SCHEMA)
        .map(found -> CatalogRows.of(SmallTable.read(found), people.countries()))
        .orElse(null);
    return new SalesRules(
        request.window(),
        plan.calendar(),
        plan.periodBy(),
        sums,
        sums.stream().map(sum -> new SumRule(sum.filter())).toList(),
        exchange.currencies(),
        Shared.with(
            spark,
            new MemberFacts(
                members.index(),
                members.later(),
                people.joinedOn(),
                people.country(),
                orderedBefore,
                timeline == null ? null : timeline.stretches())),
        catalog == null ? null : Shared.with(spark, catalog),
        Quantities.customerThresholds(plan).length > 0,
        request.settings().unknownReturnedSale(),
        plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL,
        timeline != null,
        layout,
        SalesSplit.of(plan),
        Trading.of(request.rules(), table, catalog != null));
  }

  /** A volume without what nothing in the delivery can fail: where no file has tags, no line is left out for its tags. */
  private Quantity.Sum asked(Quantity.Sum sum) {
    return table.has(SalesInput.TAGS)
        ? sum
        : new Quantity.Sum(sum.name(), sum.column(), sum.filter().withoutTags(List.of()));
  }

  /** What the delivery tells of buyers. */
  Delivered delivered() {
    return new Delivered(
        table.has(SalesInput.BUYER),
        table.has(SalesInput.BUYER_ID),
        table.has(SalesInput.VERIFIED));
  }

  /** What the delivery and the rules tell of trades between members; null where no rule asks. */
  Trades trades(List<RangeSums> ranges) {
    return TradeArrays.of(
        ranges,
        rules.trading(),
        members.intake().members().count(),
        rules.split().volumes());
  }

  List<ExchangeRate> rates() {
    return exchange.rates();
  }

  Currencies currencies() {
    return rules.currencies();
  }

  /** What a person should know of what was read and what was not. */
  List<String> notes() {
    return notes;
  }

  /** Scans, judges what is doubtful, and says what was counted; what was kept and is damaged is not used. */
  ScanTotals scan() {
    NightScan scan = new NightScan(spark, rules, earlier, request.cache() != null);
    try {
      scanned = scan.run(night);
    } catch (RuntimeException failure) {
      CacheDamage damage = CacheDamage.behind(failure).orElseThrow(() -> failure);
      notes.add(NightFinder.note(damage));
      night = night.again();
      scanned = scan.run(night);
    }
    shuffled = scanned.blocks();
    judged = scanned.judged();
    return scanned.totals();
  }

  private String dependencies() {
    String catalog = delivery.find(CatalogInput.SCHEMA).stream()
        .flatMap(table -> NightFinder.sources(table, digests.get()).values().stream())
        .map(Segment.Source::sha256)
        .sorted()
        .collect(Collectors.joining(","));
    return Dependencies.of(rules, request.cache().engine(), mapping(), catalog);
  }

  private String mapping() {
    return request.mapping() == null
        ? ""
        : TextFile.read(
            spark.hadoopConfiguration(), request.mapping(), "mapping", ErrorCode.CONFIGURATION);
  }

  /** Keeps for later runs what was found out; says what came of an earlier one. */
  Reused keep() {
    if (request.cache() != null) {
      String failure = new NightKeeper(
              request.cache(), night, rules, members.intake().members())
          .keep(scanned, digests.get(), dependencies());
      if (failure != null) {
        notes.add("nothing of the sales is kept for later runs: " + failure);
      }
    }
    return new Reused(night.files(), night.lines());
  }

  /** The sums of all ranges. */
  List<RangeSums> sums() {
    SalesRules rules = this.rules;
    int count = members.intake().members().count();
    long[] thresholds = Quantities.customerThresholds(request.plan());
    return lines()
        .mapPartitionsWithIndex(
            (range, part) -> List.of(RangeSums.of(
                    range, rules, thresholds, rules.layout().membersIn(range, count), part))
                .iterator(),
            true)
        .collect();
  }

  /** The volumes by day, a partition a range. */
  JavaRDD<DayVolumes> dayVolumes() {
    SalesRules rules = this.rules;
    int count = members.intake().members().count();
    return lines()
        .mapPartitionsWithIndex(
            (range, part) -> List.of(
                    DayTable.of(range, rules, rules.layout().membersIn(range, count), part))
                .iterator(),
            true);
  }

  /** The sales by their keys, a partition a range; nothing where the plan reverses no returns. */
  JavaRDD<IndexedSales> index() {
    if (!rules.reversesReturns()) {
      return spark.emptyRDD();
    }
    SalesRules rules = this.rules;
    int count = members.intake().members().count();
    return lines()
        .mapPartitionsWithIndex(
            (range, part) -> List.of(
                    IndexedSales.of(range, rules, rules.layout().membersIn(range, count), part))
                .iterator(),
            true);
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
    JavaRDD<byte[]> takenBack = judged
        .mapToPair(line -> new Tuple2<>(line.line().range(), line.code()))
        .partitionBy(new NamedPartition(layout.ranges()))
        .values();
    return lines.zipPartitions(takenBack, Chained::new);
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
