package io.jenjang.batch.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A month in a folder, in which members move: its files, a run of it, and what the run wrote, in words. */
final class MovingMonth {
  static final String OCTOBER = "2026-10";
  static final String PLAN = """
      plan {
        id = moves, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = sold_at, as-of = sale
        trees = [sponsor]
        volumes { cv { sum = cv } }
        groups { gv { of = cv } }
        ranks = [ { name = seller }, { name = lead, require { gv = 260 } } ]
        bonuses = [
          { code = levels, type = unilevel, basis = cv, levels = [0.1, 0.05] }
          { code = team, type = differential, basis = cv, by-rank { seller = 0, lead = 0.02 } }
        ]
      }
      """;
  static final String MEMBERS = """
      member_id,sponsor_id,valid_from,valid_to
      A,,,
      B,A,,
      C,A,,
      """;
  static final String SALES = "sale_id,member_id,sold_at,paid_at,cv,kind,returns_sale_id\n";

  private final Path folder;
  private final Path plan;

  /** Starts with {@link #PLAN}, sales of D and E, and no members yet. */
  MovingMonth(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectory(input());
    plan = folder.resolve("plan.conf");
    plan(PLAN);
    sales("""
        S1,D,2026-10-14T23:59:59Z,,100,sale,
        S2,D,2026-10-15T00:00:00Z,,200,sale,
        S3,E,2026-10-02T10:00:00Z,,50,sale,
        S4,E,2026-10-30T10:00:00Z,,80,sale,
        """);
  }

  void plan(String text) throws IOException {
    Files.writeString(plan, text);
  }

  /** Writes a file of the input as a whole. */
  void file(String name, String text) throws IOException {
    Files.writeString(input().resolve(name), text);
  }

  Path input() {
    return folder.resolve("in");
  }

  String output() {
    return folder.resolve("out").toString();
  }

  void members(String rows) throws IOException {
    Files.writeString(input().resolve("members.csv"), MEMBERS + rows);
  }

  void sales(String rows) throws IOException {
    Files.writeString(input().resolve("sales.csv"), SALES + rows);
  }

  /** The id of a new run. */
  String run() {
    return EngineRun.run(OCTOBER, input(), plan, output(), null).run();
  }

  List<String> lines(String output, String bonus) {
    return new PublishedTables(output)
        .rows("statement_lines", OCTOBER).stream()
            .filter(row -> bonus.equals(row.get("bonus")))
            .map(row -> row.get("member_id") + " from " + row.get("source_member_id") + " level "
                + row.get("level") + ": " + plain(row.get("basis")) + " pays "
                + plain(row.get("amount")))
            .toList();
  }

  List<String> groups() {
    return new PublishedTables(output())
        .rows("qualifications", OCTOBER).stream()
            .map(row -> row.get("member_id") + " " + group((Map<?, ?>) row.get("groups")) + " "
                + row.get("paid_as"))
            .toList();
  }

  /** Zeros are not written. */
  private static String group(Map<?, ?> groups) {
    return groups.containsKey("gv") ? plain(groups.get("gv")) : "0";
  }

  private static String plain(Object value) {
    return ((BigDecimal) value).stripTrailingZeros().toPlainString();
  }
}
