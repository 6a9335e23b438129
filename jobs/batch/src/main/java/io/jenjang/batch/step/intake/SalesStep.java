package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheDamage;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.CatalogInput;
import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import io.jenjang.safeguard.Trades;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads the sale lines in one pass, and those with a doubtful key in a second one, or takes over what an earlier run found. */
final class SalesStep {
  private final IntakeRequest request;
  private final Delivery delivery;
  private final TableScan table;
  private final MembersStep.Result members;
  private final JavaSparkContext spark;
  private final FxRates exchange;
  private final SalesRules rules;
  private final EarlierSales earlier;
  private final Supplier<Map<String, String>> digests;
  private final List<String> notes = new ArrayList<>();
  private Night night;
  private NightScan.Result scanned;

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
    LineRules lines = new LineRules(request, delivery, table, members);
    lines.require();
    this.exchange = FxRates.of(
        request.plan(),
        request.window().name(),
        delivery.find(FxRatesInput.SCHEMA).map(SmallTable::read).orElse(List.of()));
    this.rules = lines.of(exchange.currencies(), orderedBefore);
    this.night = request.caches().sales() == null
        ? Night.full(table, null)
        : new NightFinder(request.caches().sales(), table, rules, members, notes)
            .find(digests, this::dependencies);
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
    try {
      scanned = pass();
    } catch (RuntimeException failure) {
      scanAgain(failure);
    }
    return scanned.totals();
  }

  private NightScan.Result pass() {
    NightScan scan = new NightScan(spark, rules, earlier, request.caches().sales() != null);
    return ReadFailures.told(() -> scan.run(night));
  }

  /** Reads all files if something that was kept and is damaged has made the work fail. */
  private void scanAgain(RuntimeException failure) {
    CacheDamage damage = CacheDamage.behind(failure).orElseThrow(() -> failure);
    notes.add(NightFinder.note(damage));
    night = night.again();
    scanned = pass();
  }

  /** What the lines come to, by range; after {@link #scan}. All lines that were kept are looked at here for the first time, and may prove damaged. */
  List<RangeSums> sums() {
    try {
      return ReadFailures.told(found()::sums);
    } catch (RuntimeException failure) {
      scanAgain(failure);
      return ReadFailures.told(found()::sums);
    }
  }

  /** The lines that were found; after {@link #scan}. */
  FoundLines found() {
    return new FoundLines(
        spark,
        rules,
        request.plan(),
        members.intake().members().count(),
        scanned.blocks(),
        scanned.judged());
  }

  private String dependencies() {
    String catalog = delivery.find(CatalogInput.SCHEMA).stream()
        .flatMap(table -> NightFinder.sources(table, digests.get()).values().stream())
        .map(Segment.Source::sha256)
        .sorted()
        .collect(Collectors.joining(","));
    return Dependencies.of(
        rules, request.caches().sales().engine(), Dependencies.mapping(request), catalog);
  }

  /** Keeps for later runs what was found out; says what came of an earlier one. */
  Reused keep() {
    if (request.caches().sales() != null) {
      String failure = new NightKeeper(
              request.caches().sales(), night, rules, members.intake().members())
          .keep(scanned, digests.get(), dependencies());
      if (failure != null) {
        notes.add("nothing of the sales is kept for later runs: " + failure);
      }
    }
    return new Reused(night.files(), night.lines(), 0, 0);
  }
}
