package io.jenjang.batch.step.returns;

import io.jenjang.batch.schema.Returns;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.step.intake.ReturnedLine;
import io.jenjang.batch.step.intake.SaleKey;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.SaleColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What came back of sales of earlier periods, in this period and in those before, sale by sale. */
final class ReturnedVolumes {
  private static final String COLUMNS =
      "returns_sale_id string, returns_line_no bigint, closed_run string, member_id string, currency string, volumes map<string,decimal(18,4)>, "
          + ClosedTables.ROLLED;

  /** Stands for the currency of the plan of the time. */
  static final String PLANS = "";

  private final Map<Volume, Amounts> before = new HashMap<>();
  private final Map<Volume, Amounts> now = new TreeMap<>();
  private final Map<SaleKey, Map<String, BigDecimal>> taken = new HashMap<>();
  private final List<ReversedReturn> returns = new ArrayList<>();
  private int converted;

  /** A personal volume of a member in an earlier run: of a rolled-up one who has it. */
  record Volume(String run, String memberId, String name) implements Comparable<Volume> {
    @Override
    public int compareTo(Volume other) {
      int order = run.compareTo(other.run);
      order = order == 0 ? memberId.compareTo(other.memberId) : order;
      return order == 0 ? name.compareTo(other.name) : order;
    }
  }

  /**
   * The volume of one credited member in one currency and below the same uplines.
   *
   * @param uplines as {@link ClosedSale#uplines}
   */
  record Part(String memberId, String currency, Map<String, String> uplines) {}

  /** Volume by its parts; exact. */
  static final class Amounts {
    private final Map<Part, BigDecimal> parts = new HashMap<>();

    void add(Part part, BigDecimal amount) {
      parts.merge(part, amount, BigDecimal::add);
    }

    Map<Part, BigDecimal> parts() {
      return parts;
    }
  }

  /** Adds up the returns of a period, the smallest key first, after those of the periods before. */
  static ReturnedVolumes of(ClosedSales sales, List<ReturnedLine> lines) {
    ReturnedVolumes volumes = new ReturnedVolumes();
    volumes.readEarlier(sales, lines);
    for (ReturnedLine line : lines) {
      ClosedSale sale = sales.get(line.sale());
      volumes.add(line, sale, sales.rates(sale.run()));
    }
    return volumes;
  }

  private void readEarlier(ClosedSales sales, List<ReturnedLine> lines) {
    List<String> runs = lines.stream()
        .map(line -> sales.get(line.sale()).run().run())
        .distinct()
        .toList();
    Map<String, ClosedRun> known = new HashMap<>();
    sales.runs().forEach(run -> known.put(run.run(), run));
    List<Row> rows = new ClosedTables(sales.session())
        .rows(sales.runs(), Returns.TABLE.name(), COLUMNS, "closed_run", runs);
    Map<SaleKey, Map<String, String>> uplines =
        sales.uplines(rows.stream().map(ReturnedVolumes::key).distinct().toList());
    for (Row row : rows) {
      SaleKey key = key(row);
      String currency = row.isNullAt(4) ? PLANS : row.getString(4);
      Map<String, BigDecimal> volumes = row.getJavaMap(5);
      Credit credit = new Credit(
          known.get(row.getString(2)),
          row.getString(3),
          currency,
          ClosedTables.pairs(row, 6),
          uplines.getOrDefault(key, Map.of()));
      volumes.forEach((name, amount) -> {
        take(key, name, amount);
        credit.add(name, amount, before);
      });
    }
  }

  private static SaleKey key(Row row) {
    return new SaleKey(row.getString(0), row.getLong(1));
  }

  /** Where what comes back of a sale was counted. */
  private record Credit(
      ClosedRun run,
      String memberId,
      String currency,
      Map<String, String> rolled,
      Map<String, String> uplines) {
    /** Adds to the personal volume, and to those that it was rolled up to. */
    void add(String name, BigDecimal amount, Map<Volume, Amounts> to) {
      add(memberId, name, uplines, amount, to);
      for (Quantity quantity : run.plan().quantities()) {
        if (quantity instanceof Quantity.Rolled up && up.of().equals(name)) {
          add(up, amount, to);
        }
      }
    }

    private void add(Quantity.Rolled up, BigDecimal amount, Map<Volume, Amounts> to) {
      boolean isOwn = !rolled.containsKey(up.name());
      String holder = isOwn ? memberId : rolled.get(up.name());
      add(holder, up.name(), isOwn ? uplines : uplinesOf(up), amount, to);
    }

    /** Those of who has the volume, by tree. */
    private Map<String, String> uplinesOf(Quantity.Rolled up) {
      String prefix = SalesIndex.tree(up.name(), "");
      Map<String, String> found = new HashMap<>();
      uplines.forEach((tree, until) -> {
        if (tree.startsWith(prefix)) {
          found.put(tree.substring(prefix.length()), until);
        }
      });
      return Map.copyOf(found);
    }

    private void add(
        String holder,
        String name,
        Map<String, String> below,
        BigDecimal amount,
        Map<Volume, Amounts> to) {
      to.computeIfAbsent(new Volume(run.run(), holder, name), volume -> new Amounts())
          .add(new Part(memberId, currency, below), amount);
    }
  }

  private void add(ReturnedLine line, ClosedSale sale, FrozenRates rates) {
    Credit credit = new Credit(
        sale.run(),
        sale.memberId(),
        sale.ownCurrency().orElse(PLANS),
        sale.rolled(),
        sale.uplines());
    Map<String, BigDecimal> back = new TreeMap<>();
    for (Quantity.Sum sum : sale.run().plan().sums()) {
      BigDecimal amount = left(sale, sum.name()).min(value(line, sum.column(), sale, rates));
      if (amount.signum() > 0) {
        back.put(sum.name(), amount);
        take(sale.key(), sum.name(), amount);
        credit.add(sum.name(), amount, now);
      }
    }
    converted += currency(line, sale).equals(sale.currency()) ? 0 : 1;
    returns.add(new ReversedReturn(line.key(), sale, Map.copyOf(back)));
  }

  private static String currency(ReturnedLine line, ClosedSale sale) {
    return line.currency().isEmpty() ? sale.run().plan().currency() : line.currency();
  }

  /** What the sale still has of a volume. */
  private BigDecimal left(ClosedSale sale, String name) {
    BigDecimal already =
        taken.getOrDefault(sale.key(), Map.of()).getOrDefault(name, BigDecimal.ZERO);
    return sale.volumes().getOrDefault(name, BigDecimal.ZERO).subtract(already);
  }

  /** What comes back, above zero: money in the currency of the sale, by the rates of the run that paid on it. */
  private static BigDecimal value(
      ReturnedLine line, SaleColumn column, ClosedSale sale, FrozenRates rates) {
    long value = switch (column) {
      case QV -> line.qv();
      case CV -> line.cv();
      case NET -> line.net();
    };
    BigDecimal amount = BigDecimal.valueOf(value, 4).negate();
    return column == SaleColumn.QV || value == 0
        ? amount
        : rates.convert(amount, currency(line, sale), sale.currency());
  }

  private void take(SaleKey key, String name, BigDecimal amount) {
    taken.computeIfAbsent(key, sale -> new HashMap<>()).merge(name, amount, BigDecimal::add);
  }

  /** Volumes of a run of which something comes back now, in a fixed order. */
  List<Volume> nowIn(String run) {
    return in(run, now.keySet().stream());
  }

  /** Volumes of a run of which anything came back, now or before, in a fixed order. */
  List<Volume> everIn(String run) {
    return in(run, Stream.concat(before.keySet().stream(), now.keySet().stream()));
  }

  private static List<Volume> in(String run, Stream<Volume> volumes) {
    return volumes
        .filter(volume -> volume.run().equals(run))
        .distinct()
        .sorted()
        .toList();
  }

  /** What comes back of a volume now. */
  Amounts now(Volume volume) {
    return now.getOrDefault(volume, new Amounts());
  }

  /** What came back of a volume in earlier periods. */
  Amounts before(Volume volume) {
    return before.getOrDefault(volume, new Amounts());
  }

  List<ReversedReturn> returns() {
    return returns;
  }

  /** What people should know. */
  List<String> notes() {
    return converted == 0
        ? List.of()
        : List.of(converted
            + " returns of closed periods are in another currency than their sales; what they take back is worked out"
            + " by the rates of the runs that paid on the sales");
  }
}
