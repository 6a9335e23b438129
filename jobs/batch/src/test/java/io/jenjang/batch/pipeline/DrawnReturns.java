package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Dice;
import io.jenjang.oracle.Person;
import io.jenjang.oracle.SaleLine;
import io.jenjang.oracle.Trial;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A company with a random plan that sells in October and gets goods back in the two months after, in parts of any size and in any order; of every third seed all of it. With
 * {@code as-of = sale} some members moved in October.
 */
final class DrawnReturns {
  static final String SOLD_IN = "2026-10";
  static final List<String> BACK_IN = List.of("2026-11", "2026-12");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 31;

  private final long seed;
  private final Dice dice;
  private final String text;
  private final Plan plan;
  private final List<Person> people;
  private final Map<String, Move> moves = new HashMap<>();
  private final List<SaleLine> sales = new ArrayList<>();
  private final List<Back> returns = new ArrayList<>();

  /** @param until first day on which the member stands where it stands at the close */
  private record Move(String sponsor, LocalDate until) {}

  /** What comes back of a sale in one month, by column; above zero. */
  record Back(String period, SaleLine sale, Map<SaleColumn, BigDecimal> amounts) {}

  DrawnReturns(Trial trial) {
    this.seed = trial.seed();
    this.dice = new Dice(seed + 77_000_000L);
    this.text = withoutHistory(trial)
        .replaceFirst("}\\s*$", "  returns { closed-period = reverse-original }\n}\n");
    this.plan = PlanReader.read("seed-" + seed, text);
    this.people = trial.month().people();
    if (plan.asOf() == Plan.AsOf.SALE) {
      move();
    }
    sell();
    takeBack();
  }

  /** What depends on the seller's other sales, and where a volume is rolled up to, {@link ReturnsIT} works out. */
  private static String withoutHistory(Trial trial) {
    return trial
        .text()
        .replace(", within-days-of-joining = 60", "")
        .replace(", first-order = true", "")
        .replaceAll("basis = rolled-\\w+", "basis = cv");
  }

  /** Each once at most, and to nobody who stands below at any time: upwards in an order that has sponsors before sponsored. */
  private void move() {
    List<String> order = sponsorsFirst();
    for (int i = 1; i < order.size(); i++) {
      if (dice.chance(35)) {
        LocalDate until = FIRST.plusDays(dice.between(1, DAYS - 1));
        moves.put(order.get(i), new Move(order.get(dice.between(0, i - 1)), until));
      }
    }
  }

  private List<String> sponsorsFirst() {
    List<String> order = new ArrayList<>();
    while (order.size() < people.size()) {
      for (Person person : people) {
        String sponsor = person.parents().get("sponsor");
        if (!order.contains(person.id()) && (sponsor == null || order.contains(sponsor))) {
          order.add(person.id());
        }
      }
    }
    return order;
  }

  private void sell() {
    for (int i = 1; i <= Math.min(40, 3 * people.size()); i++) {
      sales.add(line(
          "S" + i,
          dice.pick(people).id(),
          FIRST.plusDays(dice.between(0, DAYS - 1)),
          Map.of(SaleColumn.QV, volume(), SaleColumn.CV, volume(), SaleColumn.NET, volume()),
          ""));
    }
  }

  private BigDecimal volume() {
    return new BigDecimal(
        dice.pick("50", "100", "0.0003", "133.3333", "10.5", "1000", "12345.6789"));
  }

  private SaleLine line(
      String id,
      String member,
      LocalDate day,
      Map<SaleColumn, BigDecimal> amounts,
      String returns) {
    Instant at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new SaleLine(
        id,
        1,
        member,
        "",
        dice.pick("self", "stock", "preferred", "retail"),
        at,
        at,
        dice.pick(List.of(List.of(), List.of("a"), List.of("b", "c"))),
        dice.pick("", "web", "shop"),
        amounts.get(SaleColumn.NET),
        plan.currency(),
        amounts.get(SaleColumn.QV),
        amounts.get(SaleColumn.CV),
        dice.chance(50),
        returns.isEmpty() ? "sale" : "return",
        returns,
        null);
  }

  private void takeBack() {
    boolean everything = seed % 3 == 0;
    for (SaleLine sale : sales) {
      Map<SaleColumn, BigDecimal> left = amounts(sale);
      int parts = dice.between(everything ? 1 : 0, 4);
      for (int part = 1; part <= parts; part++) {
        boolean rest = part == parts && (everything || dice.chance(50));
        Map<SaleColumn, BigDecimal> now = new EnumMap<>(SaleColumn.class);
        left.forEach((column, amount) -> now.put(column, rest ? amount : some(amount)));
        now.forEach((column, amount) -> left.merge(column, amount.negate(), BigDecimal::add));
        returns.add(new Back(dice.pick(BACK_IN), sale, now));
      }
    }
  }

  /** From nothing to all of it. */
  private BigDecimal some(BigDecimal amount) {
    return amount
        .multiply(new BigDecimal(dice.between(0, 1000)))
        .movePointLeft(3)
        .setScale(4, RoundingMode.DOWN);
  }

  static Map<SaleColumn, BigDecimal> amounts(SaleLine sale) {
    Map<SaleColumn, BigDecimal> amounts = new EnumMap<>(SaleColumn.class);
    amounts.put(SaleColumn.QV, sale.qv());
    amounts.put(SaleColumn.CV, sale.cv());
    amounts.put(SaleColumn.NET, sale.net());
    return amounts;
  }

  /** Writes the files of a month, with nothing of the months before; the returns in no order. */
  void deliver(String period, Path folder) throws IOException {
    Files.createDirectories(folder);
    CompanyFiles files = new CompanyFiles(folder);
    files.sales(period.equals(SOLD_IN) ? sales : back(period));
    files.members(plan, people, this::earlier);
  }

  private List<SaleLine> back(String period) {
    List<SaleLine> lines = new ArrayList<>();
    for (Back back : returns) {
      if (back.period().equals(period)) {
        Map<SaleColumn, BigDecimal> amounts = new EnumMap<>(back.amounts());
        amounts.replaceAll((column, amount) -> amount.negate());
        lines.add(
            dice.between(0, lines.size()),
            line(
                "R" + (lines.size() + 1) + "-" + period,
                back.sale().member(),
                LocalDate.parse(period + "-01").plusDays(dice.between(0, 29)),
                amounts,
                back.sale().saleId()));
      }
    }
    return lines;
  }

  /** The row that stands before that of the close. */
  private List<CompanyFiles.Earlier> earlier(Person person) {
    Move move = moves.get(person.id());
    if (move == null) {
      return List.of();
    }
    Map<String, String> parents = new HashMap<>(person.parents());
    parents.put("sponsor", move.sponsor());
    return List.of(new CompanyFiles.Earlier(person.under(parents), move.until()));
  }

  /** All sponsors above a member on a day, the nearest first. */
  List<String> uplines(String member, LocalDate day) {
    List<String> uplines = new ArrayList<>();
    for (String at = sponsor(member, day); at != null; at = sponsor(at, day)) {
      uplines.add(at);
    }
    return uplines;
  }

  private String sponsor(String member, LocalDate day) {
    Move move = moves.get(member);
    return move != null && day.isBefore(move.until())
        ? move.sponsor()
        : people.stream()
            .filter(person -> person.id().equals(member))
            .findFirst()
            .orElseThrow()
            .parents()
            .get("sponsor");
  }

  Plan plan() {
    return plan;
  }

  String text() {
    return text;
  }

  List<SaleLine> sales() {
    return sales;
  }

  /** What came back by the end of a month. */
  List<Back> backBy(String period) {
    return returns.stream().filter(back -> back.period().compareTo(period) <= 0).toList();
  }

  /** What to say when something is wrong with this company. */
  String name(String period) {
    return "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + "), back by " + period
        + ", plan:\n" + text;
  }
}
