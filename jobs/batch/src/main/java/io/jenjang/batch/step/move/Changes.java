package io.jenjang.batch.step.move;

import io.jenjang.batch.schema.Table;
import io.jenjang.batch.step.move.Change.What;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** What changes, member by member and in all, from one run of a period to another by the same plan. */
public final class Changes {
  private final List<String> bonuses;
  private final List<String> quantities;
  private final List<Change> found = new ArrayList<>();
  private final Map<Sum, BigDecimal[]> sums = new LinkedHashMap<>();
  private int gaining;
  private int losing;
  private BigDecimal gained = BigDecimal.ZERO;
  private BigDecimal lost = BigDecimal.ZERO;

  private record Sum(What what, String name) {}

  private Changes(Plan plan) {
    this.bonuses = plan.bonuses().stream().map(Bonus::code).toList();
    this.quantities = plan.quantities().stream().map(Quantity::name).toList();
  }

  /**
   * Reads both runs.
   *
   * @param before files of a table in the run that was
   * @param after files of a table in the run that would be
   */
  public static Changes of(
      Plan plan,
      Function<Table, List<Path>> before,
      Function<Table, List<Path>> after,
      Configuration configuration) {
    Changes changes = new Changes(plan);
    new PairedRows<>(Pay.TABLE, Pay::of, changes::pay)
        .visit(before.apply(Pay.TABLE), after.apply(Pay.TABLE), configuration);
    new PairedRows<>(Judged.TABLE, Judged::of, changes::judged)
        .visit(before.apply(Judged.TABLE), after.apply(Judged.TABLE), configuration);
    changes.found.sort(
        Comparator.comparing(Changes::bytes, Arrays::compareUnsigned).thenComparing(Change::what));
    return changes;
  }

  /** By member id as bytes; of a member pay first, bonuses, volumes and groups in the order of the plan. */
  public List<Change> byMember() {
    return List.copyOf(found);
  }

  /** What all members together are paid, bonus by bonus, and who earns more or less. */
  public List<Change> totals() {
    List<Change> totals = new ArrayList<>();
    sums.forEach((sum, both) ->
        totals.add(new Change.Amount(null, sum.what(), sum.name(), both[0], both[1])));
    totals.add(new Change.Count(What.MEMBERS_WHO_GAIN, gaining, gained));
    totals.add(new Change.Count(What.MEMBERS_WHO_LOSE, losing, lost));
    return List.copyOf(totals);
  }

  /** For whom anything changes. */
  public long members() {
    return found.stream().map(Change::member).distinct().count();
  }

  /** Who earns more. */
  public int gaining() {
    return gaining;
  }

  /** Who earns less. */
  public int losing() {
    return losing;
  }

  /** What those who earn more earn more, together. */
  public BigDecimal gained() {
    return gained;
  }

  /** What those who earn less earn less, together: zero or negative. */
  public BigDecimal lost() {
    return lost;
  }

  private static byte[] bytes(Change change) {
    return change.member().getBytes(StandardCharsets.UTF_8);
  }

  private void pay(String member, Pay before, Pay after) {
    Pay was = Objects.requireNonNullElse(before, Pay.NONE);
    Pay is = Objects.requireNonNullElse(after, Pay.NONE);
    money(member, What.EARNED, null, was.earned(), is.earned());
    for (String code : bonuses) {
      money(member, What.BONUS, code, was.bonus(code), is.bonus(code));
    }
    money(member, What.PAYABLE, null, was.payable(), is.payable());
    money(member, What.CLOSING_BALANCE, null, was.closing(), is.closing());
    BigDecimal more = is.earned().subtract(was.earned());
    if (more.signum() > 0) {
      gaining++;
      gained = gained.add(more);
    } else if (more.signum() < 0) {
      losing++;
      lost = lost.add(more);
    }
  }

  private void judged(String member, Judged before, Judged after) {
    Judged was = Objects.requireNonNullElse(before, Judged.NOBODY);
    Judged is = Objects.requireNonNullElse(after, Judged.NOBODY);
    standing(member, What.PAID_AS, was.paidAs(), is.paidAs());
    standing(member, What.TITLE, was.title(), is.title());
    standing(member, What.ACTIVE, String.valueOf(was.active()), String.valueOf(is.active()));
    for (String name : quantities) {
      amount(
          member, What.VOLUME, name, Judged.in(was.volumes(), name), Judged.in(is.volumes(), name));
      amount(member, What.GROUP, name, Judged.in(was.groups(), name), Judged.in(is.groups(), name));
    }
  }

  private void money(String member, What what, String name, BigDecimal before, BigDecimal after) {
    BigDecimal[] both = sums.computeIfAbsent(
        new Sum(what, name), sum -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    both[0] = both[0].add(before);
    both[1] = both[1].add(after);
    amount(member, what, name, before, after);
  }

  private void amount(String member, What what, String name, BigDecimal before, BigDecimal after) {
    if (before.compareTo(after) != 0) {
      found.add(new Change.Amount(member, what, name, before, after));
    }
  }

  private void standing(String member, What what, String before, String after) {
    if (!Objects.equals(before, after)) {
      found.add(new Change.Standing(member, what, before, after));
    }
  }
}
