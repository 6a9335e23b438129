package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Month;
import io.jenjang.oracle.Person;
import io.jenjang.oracle.SaleLine;
import io.jenjang.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes what the oracle is given as the input tables of the engine, in CSV. */
final class CompanyFiles {
  private final Path folder;

  CompanyFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * How a member stood before.
   *
   * @param until first day that is no longer so
   */
  record Earlier(Person person, LocalDate until) {}

  void members(Plan plan, List<Person> people) {
    members(plan, people, person -> List.of());
  }

  /** @param earlier one after the other; none for who has not moved */
  void members(Plan plan, List<Person> people, Function<Person, List<Earlier>> earlier) {
    List<String> rows = new ArrayList<>();
    List<String> uplines = plan.trees().stream().map(tree -> tree + "_id").toList();
    rows.add("member_id," + String.join(",", uplines)
        + ",placement_leg,kind,status,joined_on,market,owner_id,valid_from,valid_to");
    for (Person person : people) {
      LocalDate from = null;
      for (Earlier before : earlier.apply(person)) {
        rows.add(member(plan, before.person(), from, before.until()));
        from = before.until();
      }
      rows.add(member(plan, person, from, null));
    }
    write("members.csv", rows);
  }

  private static String member(Plan plan, Person person, LocalDate from, LocalDate to) {
    List<String> uplines = plan.trees().stream()
        .map(tree -> person.parents().getOrDefault(tree, ""))
        .toList();
    return row(
        person.id(),
        String.join(",", uplines),
        person.leg() == 0 ? "" : person.leg(),
        person.kind().name().toLowerCase(Locale.ROOT),
        person.status().name().toLowerCase(Locale.ROOT),
        person.joinedOn(),
        person.market(),
        person.owner(),
        from,
        to);
  }

  void sales(List<SaleLine> lines) {
    List<String> rows = new ArrayList<>();
    rows.add("sale_id,line_no,member_id,buyer_id,buyer,sold_at,paid_at,tags,channel,net,currency,"
        + "qv,cv,verified,kind,returns_sale_id,returns_line_no");
    for (SaleLine line : lines) {
      rows.add(row(
          line.saleId(),
          line.lineNo(),
          line.member(),
          line.buyerId(),
          line.buyer(),
          line.soldAt(),
          line.paidAt(),
          String.join(" ", line.tags()),
          line.channel(),
          line.net(),
          line.currency(),
          line.qv(),
          line.cv(),
          line.verified(),
          line.kind(),
          line.returnsSaleId(),
          line.returnsLineNo()));
    }
    write("sales.csv", rows);
  }

  void rates(Plan plan, List<String> periods, Map<String, BigDecimal> rates) {
    List<String> rows = new ArrayList<>(List.of("period,from,to,rate"));
    for (String period : periods) {
      rates.forEach((from, rate) -> rows.add(row(period, from, plan.currency(), rate)));
    }
    write("fx_rates.csv", rows);
  }

  void overrides(Plan plan, String period, Month.Forced forced) {
    TreeSet<String> members = new TreeSet<>(forced.ranks().keySet());
    members.addAll(forced.active().keySet());
    members.addAll(forced.keep().keySet());
    List<String> rows = new ArrayList<>(List.of("member_id,period,rank,active,keep,reason"));
    for (String member : members) {
      Integer rank = forced.ranks().get(member);
      rows.add(row(
          member,
          period,
          rank == null ? "" : plan.rankName(rank),
          forced.active().get(member),
          forced.keep().get(member),
          "drawn"));
    }
    write("overrides.csv", rows);
  }

  private static String row(Object... values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value == null ? "" : value.toString());
    }
    return String.join(",", texts);
  }

  private void write(String name, List<String> rows) {
    try {
      Files.write(folder.resolve(name), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
