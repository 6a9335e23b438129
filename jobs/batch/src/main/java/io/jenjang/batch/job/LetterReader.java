package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.report.letter.Letter;
import io.jenjang.batch.report.letter.Letter.Balance;
import io.jenjang.batch.report.letter.Letter.Kept;
import io.jenjang.batch.report.letter.Letter.Need;
import io.jenjang.batch.report.letter.Letter.Sold;
import io.jenjang.batch.report.letter.Letter.Standing;
import io.jenjang.batch.report.letter.Letter.Went;
import io.jenjang.batch.schema.Origins;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import io.jenjang.plan.words.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a run knows of one member, by the filters and indexes of its files; the lines of the member pass by one after another. */
final class LetterReader {
  private static final List<String> BUYERS = List.of("retail", "preferred", "self", "stock");
  private static final List<String> BALANCE = List.of(
      "opening_balance",
      "earned",
      "adjustments",
      "clawback",
      "withheld_tax",
      "fees",
      "payable",
      "closing_balance",
      "held",
      "debt");

  private final Runs runs;
  private final Manifest run;
  private final Plan plan;
  private final Letter.Head head;
  private Sold sold;
  private Integer customers;
  private Map<String, BigDecimal> volumes;
  private Standing standing;
  private Balance balance;

  LetterReader(Runs runs, Manifest run, Plan plan, Letter.Head head) {
    this.runs = runs;
    this.run = run;
    this.plan = plan;
    this.head = head;
  }

  /** What a letter is read from: where the plan names sets of rules, also who bought. */
  static List<Table> tables(Plan plan) {
    List<Table> tables = new ArrayList<>(
        List.of(Qualifications.TABLE, Statements.TABLE, StatementLines.TABLE, Unpaid.TABLE));
    if (plan.safeguards().isNamed()) {
      tables.add(Origins.TABLE);
    }
    return tables;
  }

  /** Stops with USAGE where the run has no such member. */
  Letter read() {
    rows(Qualifications.TABLE, this::standing);
    if (standing == null) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--member " + head.member() + ": run " + head.run() + " of period " + head.period()
              + " has no such member; ids are compared exactly");
    }
    rows(Origins.TABLE, this::sold);
    if (sold == null
        && plan.safeguards().isNamed()
        && !run.output(Origins.TABLE.name()).files().isEmpty()) {
      sold = new Sold(Map.of(), Map.of(), customers);
    }
    LetterLines lines = new LetterLines();
    rows(StatementLines.TABLE, lines::add);
    Map<String, Kept> kept = new LinkedHashMap<>();
    rows(Unpaid.TABLE, row -> kept(row, kept));
    rows(Statements.TABLE, this::balance);
    return new Letter(
        head,
        sold,
        volumes,
        lines.bonuses(plan),
        lines.others(),
        List.copyOf(kept.values()),
        balance,
        standing);
  }

  private interface Taker {
    void row(TableRow row);
  }

  private void rows(Table table, Taker taker) {
    TableReader.of(table, runs, run).where("member_id", head.member()).forEach(row -> {
      taker.row(row);
      return true;
    });
  }

  private void standing(TableRow row) {
    Table table = Qualifications.TABLE;
    int counted = table.index("customers");
    customers = row.isNull(counted) ? null : row.integer(counted);
    volumes = new LinkedHashMap<>();
    row.map(table.index("volumes"))
        .forEach((name, amount) -> volumes.put(name, (BigDecimal) amount));
    String next = row.text(table.index("next_rank"));
    List<Need> missing = new ArrayList<>();
    for (Map<String, Object> one : row.list(table.index("missing"))) {
      String requirement = (String) one.get("requirement");
      missing.add(new Need(
          Asked.of(plan, next, requirement),
          requirement,
          (BigDecimal) one.get("needed"),
          (BigDecimal) one.get("has"),
          (BigDecimal) one.get("short_by")));
    }
    missing.sort(Comparator.comparing(Need::asked));
    standing = new Standing(
        row.flag(table.index("active")),
        row.text(table.index("paid_as")),
        row.text(table.index("title")),
        next,
        List.copyOf(missing));
  }

  private void sold(TableRow row) {
    Map<String, BigDecimal> bought = new LinkedHashMap<>();
    Map<String, BigDecimal> paid = new LinkedHashMap<>();
    for (String buyer : BUYERS) {
      bought.put(buyer, row.decimal(Origins.TABLE.index("sold_" + buyer)));
      paid.put(buyer, row.decimal(Origins.TABLE.index("paid_" + buyer)));
    }
    paid.put("none", row.decimal(Origins.TABLE.index("paid_none")));
    sold = new Sold(bought, paid, customers);
  }

  private void kept(TableRow row, Map<String, Kept> kept) {
    Table table = Unpaid.TABLE;
    String wentTo = row.text(table.index("went_to"));
    Went went =
        wentTo == null ? Went.NOWHERE : wentTo.equals(head.member()) ? Went.LEGS : Went.ELSEWHERE;
    Kept one = new Kept(
        row.text(table.index("bonus")),
        row.text(table.index("reason")),
        went,
        1,
        row.decimal(table.index("amount")));
    kept.merge(
        one.bonus() + " " + one.reason() + " " + went,
        one,
        (left, right) -> new Kept(
            left.bonus(),
            left.reason(),
            went,
            left.rows() + right.rows(),
            left.amount().add(right.amount())));
  }

  private void balance(TableRow row) {
    Table table = Statements.TABLE;
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    BALANCE.forEach(column -> amounts.put(column, row.decimal(table.index(column))));
    balance = new Balance(
        amounts,
        row.text(table.index("payout_currency")),
        row.decimal(table.index("payout_amount")));
  }
}
