package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.restate.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of a closed month is the cause of what plain runs say that it makes on top of the changes before it. */
class CausesIT {
  private static final String MONTH = "2026-09";
  private static final String NEXT = "2026-10";
  private static final String HEAD = "sale_id,member_id,paid_at,cv,kind,returns_sale_id,currency";
  private static final List<String> SOLD = List.of(
      "S1,A,2026-09-02T10:00:00Z,100,sale,,USD",
      "S2,B,2026-09-03T10:00:00Z,200,sale,,USD",
      "S3,C,2026-09-04T10:00:00Z,300,sale,,USD",
      "S4,D,2026-09-05T10:00:00Z,400,sale,,USD",
      "S5,E,2026-09-06T10:00:00Z,500,sale,,USD",
      "S6,X,2026-09-06T10:00:00Z,40,sale,,USD");
  private static final String BACK = "R4,D,2026-09-20T10:00:00Z,-150,return,S4,USD";
  private static final String LATE = "S7,E,2026-09-21T10:00:00Z,70,sale,,USD";
  private static final String BAD = "S8,C,2026-09-22T10:00:00Z,11.11111,sale,,USD";
  private static final String MENDED = "S8,C,2026-09-22T10:00:00Z,90,sale,,USD";
  private static final List<String> MEMBERS = List.of("A,", "B,A", "C,B", "D,C", "E,D", "F,A");
  private static final List<String> MOVED = List.of("A,", "B,A", "C,B", "D,F", "E,D", "F,A", "X,E");

  @TempDir
  private Path folder;

  private Path plan;
  private Path better;

  @Test
  void isTheCauseOfWhatItMakesOnTopOfTheOthers() throws IOException {
    plan = plan("plan", "0.05");
    better = plan("better", "0.06");
    close(input("then", sales(BAD), MEMBERS, false));
    List<Path> grown = List.of(
        input("returns", sales(BAD, BACK), MEMBERS, false),
        input("sales", sales(BAD, BACK, LATE), MEMBERS, false),
        input("moved", known(sales(BAD, BACK, LATE)), MOVED, false),
        input("moved", known(sales(BAD, BACK, LATE)), MOVED, false),
        input("forced", known(sales(BAD, BACK, LATE)), MOVED, true),
        input("all", sales(MENDED, BACK, LATE), MOVED, true));
    List<String> causes =
        List.of("return", "late sale", "tree move", "plan change", "override", "released reject");
    Map<String, BigDecimal> expected = new TreeMap<>();
    Map<String, BigDecimal> then = earned("out");
    Map<String, BigDecimal> before = then;
    for (int i = 0; i < causes.size(); i++) {
      run(grown.get(i), i < 3 ? plan : better, "stage" + i);
      Map<String, BigDecimal> after = earned("stage" + i);
      put(before, after, causes.get(i), expected);
      before = after;
    }
    Map<String, BigDecimal> last = before;
    expected.keySet().removeIf(key -> {
      String of = key.substring(0, key.lastIndexOf('/'));
      return amount(then, of).compareTo(amount(last, of)) == 0;
    });
    RestateJob.Period restated = restate(grown.get(5), better);
    assertThat(restated.cause())
        .isEqualTo(
            "return and late sale and tree move and plan change and override and released reject");
    assertThat(amounts(restated.differences())).isEqualTo(expected);
    assertThat(restated.byCause().keySet()).containsExactlyInAnyOrderElementsOf(causes);
    provesTheRestatedRun();
    run(NEXT, next(), better, "out");
    assertThat(posted()).isEqualTo(expected);
  }

  /** The run that restated is worked out again, its causes too, and has the same rows. */
  private void provesTheRestatedRun() {
    List<String> stages = new ArrayList<>();
    VerifyJob.Verified verified = VerifyJob.run(
        new VerifyRequest(
            MONTH,
            null,
            folder.resolve("out/restated").toString(),
            List.of(),
            false,
            null,
            null,
            "local[2]"),
        Progress.telling(stages::add));
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.notes()).isEmpty();
    assertThat(verified.again()).isTrue();
    assertThat(stages).contains("causes", "rows");
  }

  /** Where one kind of thing changed there is one cause, and the period is worked out once. */
  @Test
  void tellsReturnsFromSalesThatCameLate() throws IOException {
    plan = plan("plan", "0.05");
    close(input("then", sales(BAD), MEMBERS, false));
    List<String> stages = new ArrayList<>();
    RestateJob.Period back =
        restate(input("back", sales(BACK, BAD), MEMBERS, false), null, stages).get(0);
    assertThat(back.cause()).isEqualTo("return");
    assertThat(back.byCause()).containsOnlyKeys("return");
    assertThat(stages).containsOnlyOnce("payout");
    assertThat(restate(input("late", sales(LATE, BAD), MEMBERS, false), null).byCause())
        .containsOnlyKeys("late sale");
    assertThat(restate(input("mended", sales(MENDED), MEMBERS, false), null).byCause())
        .containsOnlyKeys("released reject");
    assertThat(restate(input("mended and late", sales(MENDED, LATE), MEMBERS, false), null)
            .byCause())
        .containsOnlyKeys("late sale", "released reject");
    List<String> joined = new ArrayList<>(MEMBERS);
    joined.add("X,E");
    RestateJob.Period known = restate(input("joined", sales(BAD), joined, false), null);
    assertThat(known.cause()).isEqualTo("tree move and released reject");
    assertThat(known.byCause()).containsOnlyKeys("released reject");
    assertThat(
            restate(input("taken out", known(sales(BAD)), MEMBERS, false), null).cause())
        .as("a reject that is not delivered any more changes nothing")
        .isEqualTo("recalculation");
    RestateJob.Period same = restate(input("other-order", sales(BAD), MEMBERS, true), null);
    assertThat(same.cause()).isEqualTo("override");
    stages.clear();
    List<String> turned = new ArrayList<>(sales(BAD));
    Collections.reverse(turned);
    RestateJob.Period none =
        restate(input("turned", turned, MEMBERS, false), null, stages).get(0);
    assertThat(none.differences()).isEmpty();
    assertThat(none.cause()).isEqualTo("recalculation");
    assertThat(stages).containsOnlyOnce("payout");
    run(NEXT, next(), plan, "out");
    assertThat(posted()).isEmpty();
  }

  private static void put(
      Map<String, BigDecimal> before,
      Map<String, BigDecimal> after,
      String cause,
      Map<String, BigDecimal> into) {
    Map<String, BigDecimal> all = new TreeMap<>(before);
    all.putAll(after);
    for (String key : all.keySet()) {
      BigDecimal moved = amount(after, key).subtract(amount(before, key));
      if (moved.signum() != 0) {
        into.put(key + "/" + cause, moved);
      }
    }
  }

  private static BigDecimal amount(Map<String, BigDecimal> amounts, String key) {
    return amounts.getOrDefault(key, BigDecimal.ZERO);
  }

  private static Map<String, BigDecimal> amounts(List<Posting> postings) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    postings.forEach(one -> amounts.put(
        one.memberId() + "/" + one.bonus() + "/" + one.cause(),
        BigDecimal.valueOf(one.amount(), 4)));
    return amounts;
  }

  private Map<String, BigDecimal> posted() {
    Map<String, BigDecimal> posted = new TreeMap<>();
    for (Map<String, Object> row :
        new PublishedTables(folder.resolve("out").toString()).rows("statement_lines", NEXT)) {
      if (row.get("kind").equals("restatement")) {
        String reference = (String) row.get("reference");
        posted.put(
            row.get("member_id") + "/" + row.get("bonus") + "/"
                + reference.substring(reference.indexOf(": ") + 2),
            (BigDecimal) row.get("amount"));
      }
    }
    return posted;
  }

  private Map<String, BigDecimal> earned(String output) {
    Map<String, BigDecimal> earned = new TreeMap<>();
    for (Map<String, Object> row :
        new PublishedTables(folder.resolve(output).toString()).rows("statement_lines", MONTH)) {
      if (row.get("kind").equals("bonus")) {
        earned.merge(
            row.get("member_id") + "/" + row.get("bonus"),
            (BigDecimal) row.get("amount"),
            BigDecimal::add);
      }
    }
    return earned;
  }

  private RestateJob.Period restate(Path input, Path plan) {
    return restate(input, plan, new ArrayList<>()).get(0);
  }

  private List<RestateJob.Period> restate(Path input, Path plan, List<String> stages) {
    return RestateJob.run(
        new RestateRequest(
            MONTH,
            folder.resolve("out").toString(),
            input.toString(),
            null,
            plan == null ? null : plan.toString(),
            null,
            null,
            "local[2]"),
        Progress.telling(stages::add));
  }

  private void close(Path input) {
    EngineRun.close(MONTH, run(input, plan, "out"), folder.resolve("out"));
  }

  private String run(Path input, Path plan, String output) {
    return run(MONTH, input, plan, output);
  }

  private String run(String period, Path input, Path plan, String output) {
    return EngineRun.run(period, input, plan, folder.resolve(output), config()).run();
  }

  private Path config() {
    try {
      return Files.writeString(
          folder.resolve("settings.conf"),
          "jenjang { intake { max-rejects { count = 10, share = 0.5 } } }");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sales(String... more) {
    List<String> sales = new ArrayList<>(SOLD);
    sales.addAll(List.of(more));
    return sales;
  }

  /** Without the sale whose member nobody knew. */
  private static List<String> known(List<String> sales) {
    return sales.stream().filter(sale -> !sale.startsWith("S6,")).toList();
  }

  private Path next() throws IOException {
    return input("next", List.of("N1,A,2026-10-02T10:00:00Z,10,sale,,USD"), MOVED, false);
  }

  private Path input(String name, List<String> sales, List<String> members, boolean forced)
      throws IOException {
    Path into = Files.createDirectories(folder.resolve("in").resolve(name));
    write(into.resolve("sales.csv"), HEAD, sales);
    write(into.resolve("members.csv"), "member_id,sponsor_id", members);
    if (forced) {
      write(
          into.resolve("overrides.csv"),
          "member_id,period,rank,reason,approved_by",
          List.of("B," + MONTH + ",gold,agreed,Ani"));
    }
    return into;
  }

  private static void write(Path file, String head, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    Files.write(file, lines);
  }

  private Path plan(String name, String rate) throws IOException {
    return Files.writeString(folder.resolve(name + ".txt"), """
        plan {
          id = causes, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = UTC }
          trees = [sponsor]
          volumes { cv { sum = cv } }
          groups { gv { of = cv } }
          ranks = [ { name = member }, { name = silver, require { gv = 900 } }, { name = gold, require { gv = 1400 } } ]
          bonuses = [
            { code = own, type = personal, basis = cv, by = gv, brackets = [ { from = 0, rate = 0.0333 }, { from = 600, rate = 0.0555 } ] }
            { code = levels, type = unilevel, basis = cv, levels = [0.0777, %s, 0.0101] }
            { code = team, type = differential, basis = cv, by-rank { silver = 0.02, gold = 0.03 } }
          ]
        }
        """.formatted(rate));
  }
}
