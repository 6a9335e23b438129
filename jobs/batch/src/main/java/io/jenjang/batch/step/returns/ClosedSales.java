package io.jenjang.batch.step.returns;

import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.step.intake.EarlierSales;
import io.jenjang.batch.step.intake.SaleKey;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity.SaleColumn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The sales of the runs on which a period stands, looked up by their keys in the tables {@code sales_index}; remembers what it found. */
public final class ClosedSales implements EarlierSales {
  private static final String COLUMNS =
      "member_id string, sale_id string, line_no bigint, currency string, volumes map<string,decimal(18,4)>, "
          + ClosedTables.ROLLED + ", " + ClosedTables.UPLINES;

  private final SparkSession session;
  private final List<ClosedRun> runs;
  private final Map<SaleKey, ClosedSale> found = new HashMap<>();
  private final Map<String, FrozenRates> rates = new HashMap<>();

  /** @param runs the latest first */
  public ClosedSales(SparkSession session, List<ClosedRun> runs) {
    this.session = session;
    this.runs = List.copyOf(runs);
  }

  @Override
  public Map<SaleKey, Sold> among(List<SaleKey> keys) {
    Set<SaleKey> wanted = new HashSet<>(keys);
    List<String> ids = keys.stream().map(SaleKey::saleId).distinct().toList();
    Map<SaleKey, Integer> places = new HashMap<>();
    for (Row row :
        new ClosedTables(session).rows(runs, SalesIndex.TABLE.name(), COLUMNS, "sale_id", ids)) {
      SaleKey key = new SaleKey(row.getString(1), row.getLong(2));
      int place = row.getInt(7);
      if (wanted.contains(key) && places.getOrDefault(key, Integer.MAX_VALUE) > place) {
        places.put(key, place);
        found.put(key, sale(key, runs.get(place), row));
      }
    }
    Map<SaleKey, Sold> sold = new HashMap<>();
    places.forEach((key, place) -> sold.put(key, sold(runs.get(place))));
    return sold;
  }

  private Sold sold(ClosedRun run) {
    boolean isMoney = run.plan().sums().stream().anyMatch(sum -> sum.column() != SaleColumn.QV);
    return new Sold(run.period(), isMoney, rates(run).currencies());
  }

  /** The rates that a run froze. */
  FrozenRates rates(ClosedRun run) {
    return rates.computeIfAbsent(run.run(), id -> FrozenRates.of(new ClosedTables(session), run));
  }

  private static ClosedSale sale(SaleKey key, ClosedRun run, Row row) {
    Map<String, BigDecimal> volumes = row.getJavaMap(4);
    String currency = row.isNullAt(3) ? run.plan().currency() : row.getString(3);
    return new ClosedSale(
        run,
        key,
        row.getString(0),
        currency,
        Map.copyOf(volumes),
        ClosedTables.pairs(row, 5),
        ClosedTables.pairs(row, 6));
  }

  /** Below whom the members of sales stood, by key; of sales by plans that take trees as at the close nothing is looked up. */
  Map<SaleKey, Map<String, String>> uplines(List<SaleKey> keys) {
    boolean any = runs.stream().anyMatch(run -> run.plan().asOf() == Plan.AsOf.SALE);
    Map<SaleKey, Map<String, String>> uplines = new HashMap<>();
    if (any) {
      among(keys).keySet().forEach(key -> uplines.put(key, get(key).uplines()));
    }
    return uplines;
  }

  /** A sale that was found. */
  ClosedSale get(SaleKey key) {
    return found.get(key);
  }

  SparkSession session() {
    return session;
  }

  List<ClosedRun> runs() {
    return runs;
  }
}
