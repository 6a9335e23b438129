package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jenjang preview-move} over the Harmoni sample: what a move would change, by hand and against runs over a changed members file. */
class PreviewMoveIT {
  private static final Path SAMPLE = Checkout.samples("harmoni");
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";
  private static final List<String> BONUSES =
      List.of("retail", "personal", "fast-start", "team", "leader", "mentor");
  private static final List<String> GROUPS = List.of("gpv", "team1", "gpv2");

  @TempDir
  private static Path folder;

  private static Path output;

  @BeforeAll
  static void runBothMonths() {
    output = folder.resolve("output");
    for (String period : List.of(SEPTEMBER, OCTOBER)) {
      CommandLineRun.period(period, SAMPLE, Checkout.plan("harmoni.conf"), output);
    }
  }

  /**
   * HM-0049 bought 355,850 CV and 36 PV in October. It stands under HM-0032, HM-0015, HM-0005 and HM-0001, of whom HM-0001 alone has a rank with a rate of
   * {@code leader}: emas, 9 per cent, 32,026.5 or 32,027 rupiah. Under HM-0008 it has HM-0002 above that one, who is perak and takes 6 per cent, 21,351; 3
   * per cent are left for HM-0001, 10,675.5 or 10,676: 21,351 less. HM-0008 is not active and was never perak, so that no other bonus over the sponsor tree
   * moves, and {@code team} goes along placement. The 36 points leave the groups of HM-0032, HM-0015 and HM-0005 and come to those of HM-0008 and HM-0002;
   * HM-0001 has both lines. Nobody's rank hangs on them.
   */
  @Test
  void tellsWhatWasWorkedOutByHand() throws IOException {
    List<String> before = files();
    CommandLineRun run = preview(OCTOBER, "HM-0049", "HM-0008");
    assertThat(run.exit()).as(run.err()).isZero();
    List<String> lines =
        run.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertThat(lines)
        .startsWith("member_id what name before after difference")
        .contains(
            "HM-0001 earned - 3813257 3791906 -21351",
            "HM-0001 bonus leader 2229866 2208515 -21351",
            "HM-0001 payable - 3813257 3791906 -21351",
            "HM-0002 earned - 1553028 1574379 21351",
            "HM-0002 bonus leader 553715 575066 21351",
            "HM-0002 payable - 1553028 1574379 21351",
            "HM-0002 group gpv 1694 1730 36",
            "HM-0002 group gpv2 3466 3502 36",
            "HM-0005 group gpv 420 384 -36",
            "HM-0008 group team1 10 46 36",
            "HM-0015 group gpv2 398 362 -36",
            "HM-0032 group team1 94 58 -36",
            "- earned - 12992740 12992740 0",
            "- bonus leader 4116362 4116362 0",
            "- members_who_gain 1 - - 21351",
            "- members_who_lose 1 - - -21351")
        .endsWith(
            "members for whom anything changes: 6; who earn more: 1 (21351 in all); who earn less: 1 (-21351 in all); all together: 0. Nothing was published.");
    assertThat(run.out())
        .contains("HM-0049 from HM-0032 to HM-0008 in the sponsor tree, period 2026-10, run ")
        .contains(" (preview), money in IDR");
    assertThat(lines.stream().filter(line -> line.startsWith("HM-") && !line.contains(" from ")))
        .hasSize(18);
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "sponsor, HM-0011, HM-0009",
    "sponsor, HM-0047, HM-0010",
    "sponsor, HM-0002, HM-0003",
    "placement, HM-0021, HM-0024"
  })
  void isWhatARunOverTheChangedFileComesTo(String tree, String member, String to)
      throws IOException {
    Path right = folder.resolve(tree + member);
    Path input = copy(right.resolve("input"));
    CommandLineRun.period(SEPTEMBER, SAMPLE, Checkout.plan("harmoni.conf"), right.resolve("out"));
    move(input.resolve("members.csv"), tree, member, to);
    CommandLineRun.period(OCTOBER, input, Checkout.plan("harmoni.conf"), right.resolve("out"));
    CommandLineRun run = preview(OCTOBER, member, to, "--tree", tree, "--format", "csv");
    assertThat(run.exit()).as(run.err()).isZero();
    Rows rows = Rows.read(Files.writeString(right.resolve("preview.csv"), run.out()));
    List<String> wanted = differences(values(output), values(right.resolve("out")));
    assertThat(wanted).anyMatch(change -> change.contains(" bonus "));
    assertThat(rows.where(row -> !row.get("member_id").isEmpty()).rows().stream()
            .map(row -> String.join(" ", rows.columns().stream().map(row::get).toList()))
            .toList())
        .containsExactlyInAnyOrderElementsOf(wanted);
    BigDecimal earned = new BigDecimal(
        rows.where("member_id", "").where("what", "earned").column("difference").get(0));
    BigDecimal all =
        rows.where(row -> row.get("what").startsWith("members_who_")).column("difference").stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(earned).isEqualByComparingTo(all);
    assertThat(earned)
        .isEqualByComparingTo(rows
            .where("what", "earned")
            .where(row -> !row.get("member_id").isEmpty())
            .column("difference")
            .stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void findsInputsThatLieElsewhereAndThoseOfAClosedPeriod() throws IOException {
    Path landing = copy(folder.resolve("landing"));
    Path out = folder.resolve("closed");
    CommandLineRun.period(SEPTEMBER, landing, Checkout.plan("harmoni.conf"), out);
    Path away = folder.resolve("away");
    Files.move(landing, away);
    List<String> arguments = List.of("--output", out.toString(), "--format", "json");
    CommandLineRun lost = command(SEPTEMBER, "HM-0049", "HM-0008", arguments);
    assertThat(lost.exit()).isEqualTo(5);
    assertThat(lost.err())
        .contains(
            "the input members.csv of members of period 2026-09 is nowhere with the digest that it had; name its folder with --input",
            "the input sales.csv of sales");
    List<String> found = new ArrayList<>(arguments);
    found.addAll(List.of("--input", away.toString()));
    CommandLineRun elsewhere = command(SEPTEMBER, "HM-0049", "HM-0008", found);
    assertThat(elsewhere.exit()).as(elsewhere.err()).isZero();
    Files.move(away, landing);
    close(out);
    Files.move(landing, away);
    CommandLineRun closed = command(SEPTEMBER, "HM-0049", "HM-0008", arguments);
    assertThat(closed.exit()).as(closed.err()).isZero();
    assertThat(closed.out())
        .isEqualTo(elsewhere.out())
        .startsWith("[\n {\"member_id\":")
        .contains("\"what\":\"members_who_gain\"");
    assertThat(command(
                SEPTEMBER,
                "HM-0049",
                "HM-0008",
                List.of("--output", out.toString(), "--limit", "1"))
            .out())
        .contains("(closed), money in IDR");
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    List<String> before = files();
    assertStops(2, "--member HM-9999: run ", OCTOBER, "HM-9999", "HM-0001");
    assertStops(
        2,
        " of period 2026-10 has no such member in the sponsor tree; ids are compared exactly",
        OCTOBER,
        "HM-0049",
        "hm-0008");
    assertStops(
        10,
        "HM-0049 is in the downline of HM-0015, and the tree would become a circle",
        OCTOBER,
        "HM-0015",
        "HM-0049");
    assertStops(10, "nobody stands under itself", OCTOBER, "HM-0015", "HM-0015");
    assertStops(10, "HM-0049 stands under HM-0032 already", OCTOBER, "HM-0049", "HM-0032");
    assertStops(
        2,
        "--tree binary: plan harmoni version 3 has no such tree of the members; expected one of sponsor, placement",
        OCTOBER,
        "HM-0049",
        "HM-0008",
        "--tree",
        "binary");
    assertStops(
        8,
        "has no published run of period 2026-11; published are: ",
        "2026-11",
        "HM-0049",
        "HM-0008");
    assertThat(files()).isEqualTo(before);
  }

  private static void assertStops(
      int exit, String message, String period, String member, String to, String... more) {
    CommandLineRun run = preview(period, member, to, more);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
  }

  private static CommandLineRun preview(String period, String member, String to, String... more) {
    List<String> all = new ArrayList<>(List.of("--output", output.toString()));
    all.addAll(List.of(more));
    return command(period, member, to, all);
  }

  private static CommandLineRun command(
      String period, String member, String to, List<String> more) {
    List<String> arguments = new ArrayList<>(
        List.of("preview-move", "--period", period, "--member", member, "--to", to));
    arguments.addAll(List.of("--master", "local[2]"));
    arguments.addAll(more);
    return CommandLineRun.of(arguments);
  }

  private static void close(Path out) throws IOException {
    Path run;
    try (Stream<Path> runs = Files.list(out.resolve("runs/period=" + SEPTEMBER))) {
      run = runs.findFirst().orElseThrow();
    }
    List<String> arguments = new ArrayList<>(List.of("close", "--period", SEPTEMBER, "--run"));
    arguments.add(run.getFileName().toString().substring("run=".length()));
    arguments.addAll(List.of("--output", out.toString(), "--master", "local[2]"));
    arguments.addAll(List.of("--prepared-by", "Ani", "--approved-by", "Budi"));
    CommandLineRun closed = CommandLineRun.of(arguments);
    assertThat(closed.exit()).as(closed.err()).isZero();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  private static Path copy(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(SAMPLE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void move(Path members, String tree, String member, String to) throws IOException {
    List<String> lines = new ArrayList<>();
    int column = List.of("member_id", "sponsor_id", "placement_id").indexOf(tree + "_id");
    for (String line : Files.readAllLines(members)) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(member)) {
        cells[column] = to;
      }
      lines.add(String.join(",", cells));
    }
    Files.write(members, lines);
  }

  /** By member, what and name, as DuckDB reads it. */
  private static Map<String, String> values(Path out) {
    OutputFolder tables = new OutputFolder(out);
    Map<String, String> values = new TreeMap<>();
    List<String> pay = new ArrayList<>(List.of("member_id", "earned", "payable"));
    pay.add("closing_balance");
    BONUSES.forEach(
        code -> pay.add("coalesce(bonuses['" + code + "'], 0) AS \"bonus " + code + "\""));
    put(tables.select(String.join(", ", pay), "statements", OCTOBER), values);
    List<String> judged = new ArrayList<>(List.of("member_id", "paid_as", "title", "active"));
    GROUPS.forEach(
        name -> judged.add("coalesce(groups['" + name + "'], 0) AS \"group " + name + "\""));
    put(tables.select(String.join(", ", judged), "qualifications", OCTOBER), values);
    return values;
  }

  private static void put(Rows rows, Map<String, String> values) {
    for (Map<String, String> row : rows.rows()) {
      row.forEach((column, value) -> {
        if (!column.equals("member_id")) {
          String key = row.get("member_id") + " " + column + (column.contains(" ") ? "" : " ");
          values.put(key, value);
        }
      });
    }
  }

  private static List<String> differences(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      boolean standing =
          key.contains(" paid_as") || key.contains(" title") || key.contains(" active");
      String was = before.getOrDefault(key, standing ? "" : "0");
      String is = after.getOrDefault(key, standing ? "" : "0");
      if (!was.equals(is)) {
        String less = standing
            ? ""
            : Rows.plain(new BigDecimal(is).subtract(new BigDecimal(was)).toPlainString());
        differences.add(String.join(" ", key, was, is, less));
      }
    }
    return differences;
  }
}
