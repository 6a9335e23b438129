package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.bench.Took;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Machine MACHINE = new Machine(
      "a <fast> & small processor", 2, 24_000, "Linux", "17", "4.1.3", "2.0", "2026-11-25");
  private static final Totals TOTALS = totals("10.00");

  private static Totals totals(String money) {
    BigDecimal amount = new BigDecimal(money);
    return new Totals(3, amount, BigInteger.ONE, 2, amount, BigInteger.TWO);
  }

  private static Measured run(String contender, int round, long workSeconds, Totals totals) {
    Took start = new Took(1_000_000_000L, 1_000_000_000L);
    Took work = new Took(workSeconds * 1_000_000_000L, workSeconds * 1_000_000_000L);
    return new Measured(
        contender,
        round,
        0.5,
        start,
        work,
        work.plus(start),
        300_000_000,
        0,
        new Measured.Bytes(5_000_000, 4_000_000, new Volume(3_000_000, 6_000_000)),
        Map.of("lines", work),
        totals);
  }

  private static Result result(Measured... runs) {
    return new Result(
        "a month",
        new Volume(7_000_000, 10_000_000),
        new Rates(7e6, 1.5e6, 5e6, 1e6),
        new Limits(2, 5600),
        MACHINE,
        List.of(runs));
  }

  @Test
  void ratiosAreThoseOfTheMedianRounds() {
    String page = Report.of(result(
        run("duckdb", 1, 9, TOTALS),
        run("jenjang", 1, 50, TOTALS),
        run("jenjang", 2, 4, TOTALS),
        run("jenjang", 3, 5, TOTALS)));

    assertThat(page)
        .contains(
            "All agree: 3 lines of 10.00 in all, 2 statements of 10.00.",
            "| duckdb | 1 | 10.0 | 1.00 | 9.0 | 1.00 | 10.0 | 7.0 | 300 | 5 | 4 | 3 |",
            "| jenjang | 3 | 6.0 | 0.60 | 5.0 | 0.56 | 6.0 | 7.0 | 300 | 5 | 4 | 3 |",
            "- jenjang: start 1.0, lines 5.0 (5.0)");
  }

  @Test
  void theLimitIsTakenApart() {
    assertThat(Report.of(result(run("duckdb", 1, 14, TOTALS))))
        .contains("| duckdb | 1.0 | 1.0 | 3.0 | 2.0 | 7.0 | 14.0 | 2.0 |");
  }

  @Test
  void whoDiffersIsTold() {
    String page =
        Report.of(result(run("duckdb", 1, 9, TOTALS), run("jenjang", 1, 5, totals("10.01"))));

    assertThat(page)
        .contains("**They differ**: 3 lines of 10.00 in all", "3 lines of 10.01 in all");
  }

  @Test
  void withoutTheYardstickThereAreNoRatios() {
    assertThat(Report.of(result(run("jenjang", 1, 5, TOTALS))))
        .contains("| jenjang | 1 | 6.0 |  | 5.0 |  |");
  }

  @Test
  void whatAWarmProcessIsIsSaidWhereOneRan() {
    assertThat(Report.of(result(run("duckdb", 1, 9, TOTALS), run("jenjang-warm", 1, 5, TOTALS))))
        .contains("without the start of Java and Spark, when nearly all is compiled");
    assertThat(Report.of(result(run("duckdb", 1, 9, TOTALS)))).doesNotContain("jenjang-warm");
  }

  @Test
  void theChartIsWellFormedAndHasABarForEverybody() throws Exception {
    String chart = Chart.of(result(run("duckdb", 1, 9, TOTALS), run("jenjang", 1, 5, TOTALS)));

    var document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(chart)));
    // The ground; a bar of two parts and three simple ones for both.
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 * (2 + 3));
    assertThat(document.getElementsByTagName("text").item(1).getTextContent())
        .contains("a <fast> & small processor");
  }
}
