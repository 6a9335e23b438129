package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.job.PruneJob;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that is run every night over a growing folder: every table is, row for row, that of a run that reads everything. */
class NightlyRunsIT {
  private static final String LOOSE = "jenjang.intake.max-rejects { count = 1000000, share = 1 }\n";
  private static final int NIGHTS = 3;
  private static final int RULES = 9;
  private static final String PLAN = """
      plan {
        id = nights, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = paid_at
        trees = [sponsor]
        volumes { cv { sum = cv } }
        bonuses = [{ code = levels, type = unilevel, basis = cv, levels = [0.1, 0.05] }]
        %s
      }
      """;
  private static final String MOVING_PLAN =
      PLAN.formatted("as-of = sale, groups { gv { of = cv } }");
  private static final String TRADING_PLAN =
      PLAN.formatted("active { cv = 40 }, safeguards { sets = [house] }");
  private static final String TRADING_RULES =
      """
      rule-set { name = house, jurisdiction = x, rules = [
        { id = H-1, measure = resold-share, scope = period, %1$s }
        { id = H-2, measure = stock-not-resold, scope = period, days = 14, %1$s }
        { id = H-3, measure = mutual-buying, scope = period, %1$s }
        { id = H-4, measure = late-qualifiers, scope = period, days = 5, margin = 0.5, %1$s }
        { id = H-5, measure = buy-back-refund, scope = period, %1$s }
        { id = H-6, measure = stock-not-resold, scope = member, days = 14, at-most = 0, %1$s }
        { id = H-7, measure = mutual-buying, scope = member, at-most = 0, %1$s }
        { id = H-8, measure = circular-buying, scope = period, %1$s }
        { id = H-9, measure = circular-buying, scope = member, at-most = 0, %1$s }
      ] }
      """.formatted("severity = report, says = a, source = b, sure = policy");

  @TempDir
  private Path folder;

  private Path output;
  private PublishedTables tables;
  private Path plan;
  private Before before = night -> {};

  /** What else is delivered on a night. */
  private interface Before {
    void of(int night) throws IOException;
  }

  @Test
  void aDrawnCompany() throws IOException {
    long seed = LongStream.iterate(11, next -> next + 1)
        .filter(next -> new RandomCompany(next).size() > 30 && new RandomCompany(next).size() < 90)
        .findFirst()
        .orElseThrow();
    RandomCompany company = new RandomCompany(seed);
    plan = Files.writeString(folder.resolve("plan.conf"), company.text());
    prepare();
    Path first = Files.createDirectory(folder.resolve("first"));
    company.next("2026-10", first);
    run("2026-10", first, false);
    Path month = Files.createDirectory(folder.resolve("month"));
    company.next("2026-11", month);
    nights("2026-11", month, seed, NIGHTS);
    assertThat(states("sales")).isEqualTo(2);
    assertThat(states("members")).isEqualTo(1);
    Files.writeString(month.resolve("members.csv"), "\n", StandardOpenOption.APPEND);
    run("2026-11", month, true);
    assertThat(states("members")).isEqualTo(2);
    PruneJob.run(tables.runs(), null, 1);
    assertThat(states("sales")).isEqualTo(1);
    assertThat(states("members")).isEqualTo(1);
  }

  /** States that are kept of a table. */
  private long states(String table) throws IOException {
    try (Stream<Path> kept = Files.walk(output.resolve("cache").resolve(table))) {
      return kept.filter(file -> file.endsWith("state")).count();
    }
  }

  @Test
  void returnsOfClosedWeeks() throws IOException {
    long seed = 4;
    ReturnWeeks weeks = ReturnWeeks.draw(folder.resolve("in"), seed);
    plan = weeks.plan("reverse-original");
    prepare();
    for (int week = 0; week < 2; week++) {
      close(
          ReturnWeeks.WEEKS.get(week), run(ReturnWeeks.WEEKS.get(week), weeks.input(week), false));
    }
    String third = ReturnWeeks.WEEKS.get(2);
    String last = nights(third, weeks.input(2), seed, 2);
    assertThat(tables.rows("returns", third)).isNotEmpty();
    close(third, last);
    assertThat(EngineRun.verify(third, output).problems()).isEmpty();
  }

  /** All that rules ask about trades; a member moves on the last night, and with that members' numbers change. */
  @Test
  void tradesBetweenMembers() throws IOException {
    plan = Files.writeString(folder.resolve("plan.conf"), TRADING_PLAN);
    Files.createDirectory(folder.resolve("safeguards"));
    Files.writeString(folder.resolve("safeguards/house.conf"), TRADING_RULES);
    prepare();
    Path month = Files.createDirectory(folder.resolve("month"));
    Files.writeString(month.resolve("catalog.csv"), "sku,price\nA,10.00\nB,50.00\n");
    before = night -> Files.writeString(
        month.resolve("members.csv"), people("M5," + (night < 2 ? "M4" : "M1") + ",,\n"));
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder(
        "sale_id,line_no,member_id,buyer_id,buyer,paid_at,net,quantity,sku,kind,returns_sale_id,resale_of_sale_id\n");
    for (int sale = 0; sale < 60; sale++) {
      lines.append(trade(sale, random));
    }
    Files.writeString(month.resolve("sales.csv"), lines);
    String last = nights("2026-10", month, 5, NIGHTS);
    assertThat(tables.rows("safeguards", manifest("2026-10", last)))
        .filteredOn(row -> String.valueOf(row.get("rule")).startsWith("H-"))
        .hasSizeGreaterThanOrEqualTo(RULES)
        .noneMatch(row -> row.get("value") == null);
  }

  private static String trade(int sale, Random random) {
    boolean back = sale > 10 && random.nextInt(5) == 0;
    int pieces = 1 + random.nextInt(9);
    String buyer = List.of("M1", "M2", "M3", "M4", "M5", "c1").get(random.nextInt(6));
    return String.join(
            ",",
            "S" + sale,
            "1",
            "M" + (1 + random.nextInt(5)),
            buyer,
            List.of("stock", "self", "retail").get(random.nextInt(3)),
            "2026-10-%02dT03:00:00Z".formatted(1 + random.nextInt(31)),
            (back ? "-" : "") + pieces * 9 + ".50",
            (back ? "-" : "") + pieces,
            random.nextBoolean() ? "A" : "B",
            back ? "return,S" + random.nextInt(sale) : "sale,",
            !back && random.nextInt(3) == 0 ? "S" + random.nextInt(sale + 1) : "")
        + "\n";
  }

  /** Sales go up the trees as they stood on the day of payment; every night brings a move of members whose sales were kept. */
  @Test
  void salesThatGoUpTheTreesOfTheirDay() throws IOException {
    plan = Files.writeString(folder.resolve("plan.conf"), MOVING_PLAN);
    prepare();
    Path month = Files.createDirectory(folder.resolve("month"));
    before = night -> Files.writeString(
        month.resolve("members.csv"),
        people(List.of(
                "M5,M4,,2026-10-15\nM5,M3,2026-10-15,\n",
                "M5,M4,,2026-10-15\nM5,M3,2026-10-15,2026-10-21\nM5,M1,2026-10-21,\n",
                "M5,M2,,2026-10-18\nM5,M3,2026-10-18,\n")
            .get(night)));
    Random random = new Random(6);
    StringBuilder lines = new StringBuilder("sale_id,member_id,sold_at,paid_at,cv\n");
    for (int sale = 0; sale < 60; sale++) {
      lines.append("S%d,M%d,2026-10-%02dT03:00:00Z,2026-10-%02dT03:00:00Z,%d.25%n"
          .formatted(
              sale,
              1 + random.nextInt(5),
              1 + random.nextInt(9),
              10 + random.nextInt(21),
              random.nextInt(500)));
    }
    Files.writeString(month.resolve("sales.csv"), lines);
    String last = nights("2026-10", month, 6, NIGHTS);
    assertThat(tables.rows("statement_lines", manifest("2026-10", last)))
        .filteredOn(row -> "M5".equals(row.get("source_member_id")))
        .extracting(row -> row.get("member_id"))
        .contains("M2", "M3");
  }

  private static String people(String more) {
    return "member_id,sponsor_id,valid_from,valid_to\nM1,,,\nM2,M1,,\nM3,M1,,\nM4,M2,,\n" + more;
  }

  private void prepare() {
    output = folder.resolve("out");
    tables = new PublishedTables(output.toString());
  }

  /** Delivers the lines of a month in files, one a night, and runs every night; tells the last run. */
  private String nights(String period, Path month, long seed, int count) throws IOException {
    List<String> lines = Files.readAllLines(month.resolve("sales.csv"));
    Files.delete(month.resolve("sales.csv"));
    List<List<String>> days = new ArrayList<>();
    for (int night = 0; night < count; night++) {
      days.add(new ArrayList<>(List.of(lines.get(0))));
    }
    Random random = new Random(seed);
    lines
        .subList(1, lines.size())
        .forEach(line -> days.get(random.nextInt(count)).add(line));
    Files.createDirectory(month.resolve("sales"));
    String last = null;
    byte[] members = null;
    for (int night = 0; night < count; night++) {
      Files.write(month.resolve("sales/day" + night + ".csv"), days.get(night));
      before.of(night);
      String whole = run(period, month, false);
      last = run(period, month, true);
      String what = "seed " + seed + ", night " + night;
      for (Table table : OutputTables.ALL) {
        assertThat(tables.rows(table.name(), manifest(period, last)))
            .as("%s, table %s", what, table.name())
            .isEqualTo(tables.rows(table.name(), manifest(period, whole)));
      }
      assertThat(manifest(period, last).counters().get("sales_files_reused"))
          .as(what)
          .isEqualTo(night);
      assertThat(manifest(period, last).counters().get("members_files_reused"))
          .as(what)
          .isEqualTo(isSame(members, month) ? 1 : 0);
      members = Files.readAllBytes(month.resolve("members.csv"));
    }
    return last;
  }

  private static boolean isSame(byte[] before, Path month) throws IOException {
    return Arrays.equals(before, Files.readAllBytes(month.resolve("members.csv")));
  }

  private Manifest manifest(String period, String run) {
    return tables.runs().require(period, run);
  }

  private String run(String period, Path input, boolean keeps) throws IOException {
    Path config = folder.resolve("settings-" + keeps + ".conf");
    Files.writeString(
        config, LOOSE + "jenjang.cache { sales = %1$s, members = %1$s }".formatted(keeps));
    return EngineRun.run(period, input, plan, output, config).run();
  }

  private void close(String period, String run) {
    EngineRun.close(period, run, output);
  }
}
