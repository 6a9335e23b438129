package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From sale lines to personal volumes, one line at a time.
 *
 * <p>Readings:
 * <ul>
 *   <li>A record is judged in this order: whether its order is unpaid, whether it lies in another period (then it is left alone), what is wrong with it by itself
 *       (fields in the order of the columns, then what they say together), whether a differing or identical record has its key, whether a return finds its sale.
 *   <li>Differing records with one key contradict each other, whatever is wrong with any of them and whatever period it is of: nothing of them is paid. Each that is
 *       refused by itself keeps that reason.
 *   <li>A return finds its sale if one record has the key, or several identical ones, and if that is a sale that its own period takes: judged as one of this period
 *       would be, but by that period's last day its member must have joined.
 *   <li>No line tagged {@code joining-kit} counts into a volume on which a bonus is paid or that fills its fund, be it rolled up; into others it counts as any line.
 *   <li>The first order is looked for among the sales of the period that are used; who ordered in an earlier period has none. A return belongs to the order of the sale
 *       that it returns.
 *   <li>Who is a customer is looked at by buyer: {@code retail} and {@code preferred} lines of one {@code buyer_id}, returns taken off.
 * </ul>
 */
public final class SalesOracle {
  private final Delivery delivery;
  private final Plan plan;
  private final Map<String, Person> people = new HashMap<>();
  private final List<SaleFate> fates = new ArrayList<>();
  private final List<SaleLine> used = new ArrayList<>();

  /** Judges every record. */
  public SalesOracle(Delivery delivery) {
    this.delivery = delivery;
    this.plan = delivery.plan();
    delivery.people().forEach(person -> people.put(person.id(), person));
    delivery.lines().forEach(line -> fates.add(alone(line)));
    sameKey();
    returnsWithoutSale();
    for (int i = 0; i < fates.size(); i++) {
      if (fates.get(i) == SaleFate.USED) {
        used.add(delivery.lines().get(i));
      }
    }
  }

  /** What became of each record, in the order of the records. */
  public List<SaleFate> fates() {
    return List.copyOf(fates);
  }

  private SaleFate alone(SaleLine line) {
    Instant instant = instant(line);
    if (instant == null) {
      return SaleFate.UNPAID_ORDER;
    }
    long micros = instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1000;
    boolean inside =
        delivery.window().startMicros() <= micros && micros < delivery.window().endMicros();
    return inside ? wrong(line) : SaleFate.OUTSIDE;
  }

  /** By which a line is in a period; null for an order that is unpaid. */
  private Instant instant(SaleLine line) {
    return plan.periodBy() == Plan.PeriodBy.PAID_AT ? line.paidAt() : line.soldAt();
  }

  /** Among the records that could count: differing ones with one key are all refused, of identical ones the first counts. */
  private void sameKey() {
    List<SaleFate> before = List.copyOf(fates);
    Set<SaleLine> seen = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      SaleLine line = delivery.lines().get(i);
      if (before.get(i) == SaleFate.USED) {
        boolean again = !seen.add(line);
        fates.set(
            i, differs(line) ? SaleFate.DUPLICATE_KEY : again ? SaleFate.DUPLICATE : SaleFate.USED);
      }
    }
  }

  private boolean differs(SaleLine line) {
    return delivery.lines().stream()
        .anyMatch(other -> other.key().equals(line.key()) && !other.equals(line));
  }

  /** What is wrong with a record by itself; USED for nothing. */
  private SaleFate wrong(SaleLine line) {
    if (!List.of("self", "stock", "preferred", "retail").contains(line.buyer())) {
      return SaleFate.UNKNOWN_BUYER;
    } else if (!List.of("sale", "return").contains(line.kind())) {
      return SaleFate.UNKNOWN_VALUE;
    } else if (delivery.joinedLater().contains(line.member())) {
      return SaleFate.JOINED_LATER;
    } else if (!people.containsKey(line.member())) {
      return SaleFate.UNKNOWN_MEMBER;
    } else if (!line.currency().equals(plan.currency())
        && !delivery.rates().containsKey(line.currency())) {
      return SaleFate.UNKNOWN_CURRENCY;
    }
    int forbidden = line.isReturn() ? 1 : -1;
    boolean wrongSign = List.of(line.netPrice(), line.points(), line.commissionable()).stream()
        .anyMatch(value -> value.signum() == forbidden);
    boolean unnamed = line.isReturn() && line.returnsSaleId().isEmpty();
    return wrongSign ? SaleFate.WRONG_SIGN : unnamed ? SaleFate.RETURN_WITHOUT_SALE : SaleFate.USED;
  }

  private void returnsWithoutSale() {
    Set<SaleLine.Key> sold = new HashSet<>();
    for (int i = 0; i < fates.size(); i++) {
      SaleLine line = delivery.lines().get(i);
      boolean taken = fates.get(i) == SaleFate.OUTSIDE
          ? isTakenByItsPeriod(line) && !differs(line)
          : !fates.get(i).isReject();
      if (!line.isReturn() && taken) {
        sold.add(line.key());
      }
    }
    for (int i = 0; i < fates.size(); i++) {
      SaleLine line = delivery.lines().get(i);
      int number = line.returnsLineNo() == null ? 1 : line.returnsLineNo();
      boolean found = sold.contains(new SaleLine.Key(line.returnsSaleId(), number));
      if (line.isReturn() && fates.get(i) == SaleFate.USED && !found) {
        fates.set(i, SaleFate.RETURN_WITHOUT_SALE);
      }
    }
  }

  private boolean isTakenByItsPeriod(SaleLine line) {
    if (wrong(line) != SaleFate.USED) {
      return false;
    }
    Instant instant = instant(line);
    LocalDate joined = people.get(line.member()).joinedOn();
    YearMonth month = YearMonth.from(instant.atZone(plan.calendar().zone()));
    return joined == null || !joined.isAfter(month.atEndOfMonth());
  }

  /** Every personal volume by name, then by member; in the plan's currency, 4 places. */
  public Map<String, Map<String, BigDecimal>> volumes() {
    return volumes(line -> true);
  }

  /**
   * The same of some days of the period.
   *
   * @param until the first day that is none of them
   */
  Map<String, Map<String, BigDecimal>> volumes(LocalDate from, LocalDate until) {
    return volumes(line -> {
      LocalDate day = LocalDate.ofInstant(instant(line), plan.calendar().zone());
      return !day.isBefore(from) && day.isBefore(until);
    });
  }

  private Map<String, Map<String, BigDecimal>> volumes(Predicate<SaleLine> counts) {
    Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
    for (Quantity.Sum sum : plan.sums()) {
      Map<String, BigDecimal> values = new LinkedHashMap<>();
      people.keySet().forEach(member -> values.put(member, volume(sum, member, counts)));
      volumes.put(sum.name(), values);
    }
    return volumes;
  }

  private BigDecimal volume(Quantity.Sum sum, String member, Predicate<SaleLine> counts) {
    List<SaleLine> lines = used.stream()
        .filter(counts)
        .filter(line -> line.member().equals(member))
        .filter(line -> passes(sum.filter(), line))
        .filter(line -> !isPaidOn(sum) || !line.tags().contains("joining-kit"))
        .toList();
    return switch (sum.column()) {
      case QV -> lines.stream().map(SaleLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
      case CV -> money(lines, SaleLine::commissionable);
      case NET -> money(lines, SaleLine::netPrice);
    };
  }

  /** Summed by currency, then converted once. */
  private BigDecimal money(List<SaleLine> lines, Function<SaleLine, BigDecimal> column) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.currency(), column.apply(line), BigDecimal::add));
    BigDecimal total = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      BigDecimal rate = sum.getKey().equals(plan.currency())
          ? BigDecimal.ONE
          : delivery.rates().get(sum.getKey());
      total = total.add(sum.getValue().multiply(rate).setScale(4, RoundingMode.HALF_UP));
    }
    return total;
  }

  private boolean passes(Quantity.Filter filter, SaleLine line) {
    return (filter.buyers().isEmpty() || filter.buyers().contains(line.buyer()))
        && (filter.tags().isEmpty() || line.tags().stream().anyMatch(filter.tags()::contains))
        && line.tags().stream().noneMatch(filter.withoutTags()::contains)
        && (filter.channels().isEmpty() || filter.channels().contains(line.channel()))
        && (filter.verified() == null || filter.verified() == line.verified())
        && (filter.withinDaysOfJoining() == 0 || newcomer(line, filter.withinDaysOfJoining()))
        && (!filter.firstOrder() || firstOrder(line));
  }

  private boolean isPaidOn(Quantity.Sum sum) {
    return plan.bonuses().stream()
        .map(Bonus::terms)
        .flatMap(terms -> terms.bounds().fund() == null
            ? Stream.of(terms.basis())
            : Stream.of(terms.basis(), terms.bounds().fund().of()))
        .anyMatch(name -> name.equals(sum.name()) || isRolledUp(sum.name(), name));
  }

  private boolean isRolledUp(String sum, String basis) {
    return plan.quantities().stream()
        .anyMatch(one -> one instanceof Quantity.Rolled rolled
            && rolled.name().equals(basis)
            && rolled.of().equals(sum));
  }

  private boolean newcomer(SaleLine line, int days) {
    LocalDate joined = people.get(line.member()).joinedOn();
    LocalDate sold = LocalDate.ofInstant(line.soldAt(), plan.calendar().zone());
    return joined != null && !sold.isBefore(joined) && sold.isBefore(joined.plusDays(days));
  }

  private boolean firstOrder(SaleLine line) {
    return !delivery.orderedBefore().contains(line.member())
        && used.stream()
            .filter(other -> other.member().equals(line.member()) && !other.isReturn())
            .min(Comparator.comparing(SaleLine::soldAt).thenComparing(SaleLine::saleId))
            .filter(first -> first.saleId().equals(line.order()))
            .isPresent();
  }

  /** The net cv of every buyer who is no participant, by credited member, in the plan's currency. */
  public Map<String, List<BigDecimal>> customers() {
    Map<String, List<BigDecimal>> customers = new LinkedHashMap<>();
    for (String member : people.keySet()) {
      Map<String, List<SaleLine>> buyers = new LinkedHashMap<>();
      used.stream()
          .filter(line -> line.member().equals(member) && !line.buyerId().isEmpty())
          .filter(line -> List.of("retail", "preferred").contains(line.buyer()))
          .forEach(line ->
              buyers.computeIfAbsent(line.buyerId(), any -> new ArrayList<>()).add(line));
      customers.put(
          member,
          buyers.values().stream()
              .map(lines -> money(lines, SaleLine::commissionable))
              .toList());
    }
    return customers;
  }
}
