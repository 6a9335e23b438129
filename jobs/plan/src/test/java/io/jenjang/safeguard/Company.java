package io.jenjang.safeguard;

import io.jenjang.oracle.Month;
import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.Person;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Safeguards;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A company written by hand: who sponsors whom, and who bought what of whom. */
final class Company {
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final PeriodWindow OCTOBER =
      new PeriodWindow("2026-10", LAST.withDayOfMonth(1), LAST, 0, 1);
  private static final List<String> BUYERS = List.of("self", "stock", "preferred", "retail");

  private final Plan plan;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Sale> sales = new ArrayList<>();
  private YearSoFar year = YearSoFar.NONE;
  private final Map<String, Integer> legalIds = new HashMap<>();
  private Trades trades;
  private Delivered delivered = new Delivered(true, true, true);

  private record Sale(String member, String buyer, boolean verified, String customer, long net) {}

  private Company(Plan plan) {
    this.plan = plan;
  }

  /** @param body everything but the head of the plan */
  static Company of(String body) {
    String head = """
        plan {
          id = c, version = 1, effective-from = 2020-01-01
          currency = USD, payout-exponent = 2
          calendar { every = month, zone = UTC }
          trees = [sponsor]
          safeguards { sets = [s] }
        """;
    return new Company(PlanReader.read("company", head + body + "\n}\n"));
  }

  /** @param joined null for long ago */
  Company member(String id, String sponsor, LocalDate joined, String market) {
    Map<String, String> parents = sponsor.isEmpty() ? Map.of() : Map.of("sponsor", sponsor);
    people.put(
        id, new Person(id, parents, Person.Kind.SELLER, Person.Status.ACTIVE, joined, market));
    return this;
  }

  Company member(String id, String sponsor) {
    return member(id, sponsor, null, "");
  }

  /** {@code buyer} may be followed by {@code +verified}. */
  Company sale(String member, String buyer, String customer, long net) {
    String kind = buyer.replace("+verified", "");
    sales.add(new Sale(member, kind, !kind.equals(buyer), customer, net));
    return this;
  }

  Company delivered(Delivered what) {
    delivered = what;
    return this;
  }

  /** Whoever has one: all others are delivered without. */
  Company legalId(String member, int number) {
    legalIds.put(member, number);
    return this;
  }

  Company status(String member, Person.Status status) {
    Person one = people.get(member);
    people.put(
        member,
        new Person(member, one.parents(), one.kind(), status, one.joinedOn(), one.market()));
    return this;
  }

  Company trades(Trades what) {
    trades = what;
    return this;
  }

  Company year(YearSoFar before) {
    year = before;
    return this;
  }

  Outcome outcome() {
    return Engine.compute(numbered().period());
  }

  private Numbered numbered() {
    Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
    for (Quantity.Sum sum : plan.sums()) {
      Map<String, BigDecimal> byMember = new HashMap<>();
      sales.stream()
          .filter(sale -> counts(sum, sale))
          .forEach(sale ->
              byMember.merge(sale.member(), BigDecimal.valueOf(sale.net()), BigDecimal::add));
      volumes.put(sum.name(), byMember);
    }
    Map<String, Map<String, BigDecimal>> buyers = new HashMap<>();
    sales.stream()
        .filter(sale -> BUYERS.indexOf(sale.buyer()) >= 2)
        .forEach(sale -> buyers
            .computeIfAbsent(sale.member(), any -> new HashMap<>())
            .merge(sale.customer(), BigDecimal.valueOf(sale.net()), BigDecimal::add));
    Map<String, List<BigDecimal>> customers = new HashMap<>();
    buyers.forEach((member, nets) -> customers.put(member, List.copyOf(nets.values())));
    return Numbered.of(new Month(
        plan,
        OCTOBER,
        new ArrayList<>(people.values()),
        volumes,
        customers,
        Month.Past.NONE,
        Month.Forced.NONE));
  }

  private static boolean counts(Quantity.Sum sum, Sale sale) {
    List<String> wanted = sum.filter().buyers();
    return wanted.isEmpty() || wanted.contains(sale.buyer());
  }

  SalesByBuyer sales() {
    List<String> ids = numbered().ids();
    long[][][] volumes = new long[plan.sums().size()][Origin.OF_SALES][ids.size()];
    long[][] net = new long[Origin.OF_SALES][ids.size()];
    for (Sale sale : sales) {
      int origin = Origin.of(BUYERS.indexOf(sale.buyer()), sale.verified());
      int member = ids.indexOf(sale.member());
      net[origin][member] += sale.net() * 10_000;
      for (int i = 0; i < volumes.length; i++) {
        volumes[i][origin][member] += counts(plan.sums().get(i), sale) ? sale.net() * 10_000 : 0;
      }
    }
    return new SalesByBuyer(volumes, net, delivered);
  }

  /** By member number. */
  List<String> ids() {
    return numbered().ids();
  }

  Evidence evidence() {
    int[] numbers =
        numbered().ids().stream().mapToInt(id -> legalIds.getOrDefault(id, 0)).toArray();
    return new Evidence(sales(), legalIds.isEmpty() ? null : numbers, trades);
  }

  /** @param rules of one set, without source and sureness */
  Assessment assess(String rules) {
    RuleSet set = RuleSetReader.read(
        "s", "s.conf", "rule-set { name = s, jurisdiction = J, rules = [" + rules + "] }");
    return Assessment.of(
        outcome(), evidence(), new Rulebook(plan.safeguards(), Map.of("s", set)), year);
  }

  /** The same, for members of one market. */
  Assessment assess(String market, RuleSet set) {
    return Assessment.of(
        outcome(),
        evidence(),
        new Rulebook(
            new Safeguards(List.of(), Map.of(market, List.of(set.name()))),
            Map.of(set.name(), set)),
        year);
  }

  /** A rule with everything that it needs. */
  static String rule(String measure, String scope, String threshold) {
    return "{ id = R, says = x, source = x, sure = policy, severity = "
        + (threshold.isEmpty() ? "report" : "block") + ", measure = " + measure + ", scope = "
        + scope + (threshold.isEmpty() ? "" : ", " + threshold) + " }";
  }
}
