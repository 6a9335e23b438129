package io.jenjang.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.report.Summary.ControlCount;
import io.jenjang.batch.report.Summary.RejectLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void showsWhatAPersonAsksFirst() {
    StringWriter page = new StringWriter();
    new Summary(
            "harmoni version 3, period 2026-10",
            "20261101T000000Z-ab12cd",
            "IDR",
            1234,
            5678,
            new BigDecimal("100000000.0000"),
            new BigDecimal("33333000.0000"),
            Map.of("retail", new BigDecimal("33333000.0000")),
            Map.of("pv", new BigDecimal("12.5000")),
            List.of(new RejectLine("sales UNKNOWN_MEMBER", 2, new BigDecimal("150000"), "IDR")),
            new ControlCount(9, 9, 2),
            List.of(new Summary.Labelled("pay from retail", "61.0 % of all pay")),
            List.of("a note"),
            "output",
            new Summary.Moved(12_345_678, 1_000_000, 40_000, 512_000_000, 1_400_000_000),
            Map.of("sales", 1_250_000_000L))
        .print(new PrintWriter(page));

    assertThat(page.toString())
        .contains("harmoni version 3, period 2026-10")
        .containsPattern("pay from retail +61\\.0 % of all pay\nmembers +1,234")
        .containsPattern("sale lines +5,678")
        .containsPattern("volume pv +12\\.5\n")
        .containsPattern("payout +33,333,000 IDR \\(33\\.33 % of sales\\)")
        .containsPattern("sales UNKNOWN_MEMBER +2, 150,000 IDR at stake")
        .containsPattern("controls +9 of 9 passed, 2 not made, as they need what was left out")
        .containsPattern("note +a note")
        .containsPattern(
            "moved +broadcast 12\\.3 MB, shuffled 1 MB, collected 0 MB, driver's heap at most 512 MB, its process 1,400 MB")
        .containsPattern("time +sales 1\\.3, in all 1\\.3 s");
  }
}
