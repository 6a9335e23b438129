package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.pipeline.ReturnWeeks.Back;
import io.jenjang.batch.pipeline.ReturnWeeks.Sale;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns of closed weeks in any order and in parts, whose sales are in no file any more, against what the definition says of every line. */
class ReturnsIT {
  @TempDir
  private Path folder;

  private ReturnWeeks weeks;
  private PublishedTables tables;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void takesBackWhatTheSalesPaid(long seed) throws IOException {
    weeks = ReturnWeeks.draw(folder.resolve("in"), seed);
    tables = new PublishedTables(folder.resolve("out").toString());
    Path plan = weeks.plan("reverse-original");
    Path settings = Files.writeString(
        folder.resolve("settings.conf"),
        "jenjang { intake { max-rejects { count = 10, share = 1.0 } } }");
    for (int week = 0; week < ReturnWeeks.WEEKS.size(); week++) {
      String period = ReturnWeeks.WEEKS.get(week);
      String run = EngineRun.run(period, weeks.input(week), plan, folder.resolve("out"), settings)
          .run();
      if (week < 3) {
        close(period, run);
        Files.delete(weeks.input(week).resolve("sales.csv"));
      }
    }
    for (int until = 2; until <= 3; until++) {
      assertThat(takenBack(until))
          .as("seed %d, until week %d", seed, until)
          .isNotEmpty()
          .isEqualTo(expected(until));
    }
    assertThat(takenBack(3).keySet())
        .as("seed %d: lines of matching bonuses, of those that match them too", seed)
        .anySatisfy(key -> assertThat(key).contains(" match "))
        .anySatisfy(key -> assertThat(key).contains(" lead "));
    for (int week = 2; week <= 3; week++) {
      judgedByWhatCameBack(week);
      assertThat(tables.rows("rejects", ReturnWeeks.WEEKS.get(week)))
          .extracting(row -> row.get("key") + " " + row.get("reason"))
          .containsExactly("X" + week + " RETURN_WITHOUT_SALE", "Y" + week + " UNKNOWN_CURRENCY");
      inTheCurrencyOfTheSale(week);
      assertThat(tables.rows("returns", ReturnWeeks.WEEKS.get(week)))
          .hasSize(back(week, week, sale -> true).size());
    }
    assertThat(EngineRun.verify(ReturnWeeks.WEEKS.get(2), folder.resolve("out")).problems())
        .isEmpty();
  }

  /** Bonuses of the week are those of its new sale alone, and volumes are less what came back. */
  private void judgedByWhatCameBack(int week) {
    String period = ReturnWeeks.WEEKS.get(week);
    assertThat(tables.rows("statement_lines", period))
        .filteredOn(row -> row.get("kind").equals("bonus"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("source_member_id")).isIn("M3", "M1", "M0"));
    BigDecimal came = back(week, week, sale -> sale.member().equals("M3")).stream()
        .map(back -> inDollars(back, week))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, Object> judged = tables.rows("qualifications", period).stream()
        .filter(row -> row.get("member_id").equals("M3"))
        .findFirst()
        .orElseThrow();
    BigDecimal cv = (BigDecimal) ((Map<?, ?>) judged.get("volumes")).get("cv");
    assertThat(cv.subtract(new BigDecimal("333.3333").subtract(came)).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0010"));
  }

  private BigDecimal inDollars(Back back, int week) {
    return back.currency().equals("EUR")
        ? back.given().multiply(ReturnWeeks.euro(week)).setScale(4, RoundingMode.HALF_UP)
        : back.given();
  }

  /** What the table says that came back of every sale. */
  private void inTheCurrencyOfTheSale(int week) {
    Map<String, BigDecimal> came = new TreeMap<>();
    for (Map<String, Object> row : tables.rows("returns", ReturnWeeks.WEEKS.get(week))) {
      came.put(
          (String) row.get("sale_id"), (BigDecimal) ((Map<?, ?>) row.get("volumes")).get("cv"));
    }
    Map<String, BigDecimal> expected = new TreeMap<>();
    back(week, week, sale -> true).forEach(back -> expected.put(back.id(), back.cv()));
    assertThat(came).as("week %d", week).isEqualTo(expected);
    assertThat(tables.rows("rejects", ReturnWeeks.WEEKS.get(week)))
        .filteredOn(row -> row.get("reason").equals("UNKNOWN_CURRENCY"))
        .singleElement()
        .satisfies(row -> assertThat((String) row.get("detail"))
            .isEqualTo("it is in SGD and returns 'S0' line 1 of period "
                + ReturnWeeks.WEEKS.get(weeks.sales().get(0).week())
                + ", whose run has no rate from that; expected one of EUR, USD"))
        .satisfies(row ->
            assertThat(row.get("money") + " " + row.get("currency")).isEqualTo("-0.0001 SGD"));
  }

  private List<Back> back(int from, int until, Predicate<Sale> of) {
    return weeks.returns().stream()
        .filter(back -> back.week() >= from && back.week() <= until && of.test(back.sale()))
        .toList();
  }

  /** By reference: what the weeks took back up to one, without zeros. */
  private Map<String, BigDecimal> takenBack(int until) {
    Map<String, BigDecimal> taken = new TreeMap<>();
    for (int week = 2; week <= until; week++) {
      for (Map<String, Object> row : tables.rows("statement_lines", ReturnWeeks.WEEKS.get(week))) {
        if (row.get("kind").equals("clawback")) {
          taken.merge(
              row.get("member_id") + " " + row.get("bonus") + " " + row.get("source_member_id")
                  + " " + row.get("reference"),
              (BigDecimal) row.get("amount"),
              BigDecimal::add);
        }
      }
    }
    return taken;
  }

  private Map<String, BigDecimal> expected(int until) {
    Map<String, BigDecimal> expected = new TreeMap<>();
    for (int week = 0; week < 2; week++) {
      String period = ReturnWeeks.WEEKS.get(week);
      String run = tables.runs().require(period).runId();
      int ofWeek = week;
      List<Map<String, Object>> lines = tables.rows("statement_lines", period);
      LinesBack back = new LinesBack(lines, line -> part(line, ofWeek, until));
      for (Map<String, Object> line : lines) {
        if (line.get("kind").equals("bonus")) {
          BigDecimal taken = back.of(line).setScale(4);
          if (taken.signum() != 0) {
            expected.put(
                line.get("member_id") + " " + line.get("bonus") + " "
                    + line.get("source_member_id") + " " + period + "/" + run + "/"
                    + line.get("line_no"),
                taken.negate());
          }
        }
      }
    }
    return expected;
  }

  /** Which part of its basis had come back, of a line on volume. */
  private BigDecimal part(Map<String, Object> line, int week, int until) {
    String source = (String) line.get("source_member_id");
    Predicate<Sale> counts = sale -> holder((String) line.get("bonus"), sale).equals(source)
        && sale.week() == week
        && counts((String) line.get("bonus"), sale);
    BigDecimal basis = sum(
        weeks.sales().stream().filter(counts).toList().stream()
            .map(sale -> new Back("", 0, sale, sale.cv(), sale.currency(), sale.cv()))
            .toList(),
        week);
    return sum(back(0, until, counts), week).divide(basis, new MathContext(150));
  }

  /** Who has the volume: with {@code up} the nearest upline, or the member, with enough of its own in that week; empty for nobody. */
  private String holder(String bonus, Sale sale) {
    int member = Integer.parseInt(sale.member().substring(1));
    while (bonus.equals("up") && !isKept(member, sale.week())) {
      if (member == 0) {
        return "";
      }
      member = (member - 1) / 2;
    }
    return "M" + member;
  }

  private boolean isKept(int member, int week) {
    BigDecimal cv = sum(
        weeks.sales().stream()
            .filter(sale -> sale.week() == week && sale.member().equals("M" + member))
            .map(sale -> new Back("", 0, sale, sale.cv(), sale.currency(), sale.cv()))
            .toList(),
        week);
    return cv.compareTo(new BigDecimal("150")) >= 0;
  }

  private boolean counts(String bonus, Sale sale) {
    return switch (bonus) {
      case "blocks" -> sale.buyer().equals("retail");
      case "start" -> weeks.firstOrders().contains(sale);
      default -> true;
    };
  }

  /** Each member and currency converted once. */
  private static BigDecimal sum(List<Back> parts, int week) {
    return parts.stream()
        .collect(Collectors.groupingBy(part -> part.sale().member()))
        .values()
        .stream()
        .map(ofMember -> sumOfMember(ofMember, week))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sumOfMember(List<Back> parts, int week) {
    BigDecimal dollars = BigDecimal.ZERO;
    BigDecimal euros = BigDecimal.ZERO;
    for (Back part : parts) {
      boolean isEuro = part.sale().currency().equals("EUR");
      dollars = isEuro ? dollars : dollars.add(part.cv());
      euros = isEuro ? euros.add(part.cv()) : euros;
    }
    return dollars.add(euros.multiply(ReturnWeeks.euro(week)).setScale(4, RoundingMode.HALF_UP));
  }

  private void close(String period, String run) {
    EngineRun.close(period, run, folder.resolve("out"));
  }
}
