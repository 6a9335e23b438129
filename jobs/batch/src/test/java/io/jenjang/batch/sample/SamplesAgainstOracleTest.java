package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.BonusOutcome;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.PaidLine;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the samples promise, against the second calculator: so that no golden file rests on the engine alone. */
class SamplesAgainstOracleTest {
  private static final List<String> COLUMNS =
      List.of("member_id", "bonus", "source_member_id", "level", "amount");

  static Stream<String> examples() {
    return Checkout.folders(Checkout.samples("published")).stream()
        .map(folder -> folder.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void calculatesThePublishedLines(String example) {
    Path folder = Checkout.samples("published").resolve(example);
    OracleSample sample = new OracleSample(folder, PlanReader.read(folder.resolve("plan.conf")));
    Rows expected = Rows.read(folder.resolve("expected_lines.csv"))
        .where(row -> row.getOrDefault("kind", "bonus").equals("bonus"));
    for (String period : periods(folder, expected)) {
      assertThat(lines(sample.next(period)))
          .isEqualTo(expected.where("period", period).texts(COLUMNS));
    }
  }

  /** A period of which only what is carried is told comes into it, too. */
  private static Set<String> periods(Path folder, Rows lines) {
    Set<String> periods = new TreeSet<>(lines.column("period"));
    Path carry = folder.resolve("expected_carry.csv");
    if (Files.exists(carry)) {
      periods.addAll(Rows.read(carry).column("period"));
    }
    return periods;
  }

  @Test
  void calculatesTheGoldenMonthsOfHarmoni() {
    Path folder = Checkout.samples("harmoni");
    Plan plan = PlanReader.read(Checkout.plan("harmoni.conf"));
    OracleSample sample = new OracleSample(folder, plan);
    for (String period : List.of("2026-09", "2026-10")) {
      Outcome outcome = sample.next(period);
      Rows lines = Rows.read(folder.resolve("golden/lines-" + period + ".csv"));
      assertThat(lines(outcome)).as(period).isEqualTo(lines.texts(COLUMNS));
      Rows statements = Rows.read(folder.resolve("golden/statements-" + period + ".csv"));
      for (String member : statements.column("member_id")) {
        String found = member + ", paid as " + plan.rankName(outcome.paidAs().get(member))
            + ", title " + plan.rankName(outcome.titles().get(member))
            + ", active " + outcome.active().get(member);
        Rows golden = statements.where("member_id", member);
        assertThat(found)
            .as(period)
            .isEqualTo(member + ", paid as " + golden.column("paid_as").get(0)
                + ", title " + golden.column("title").get(0)
                + ", active " + golden.column("active").get(0));
      }
    }
  }

  private static List<String> lines(Outcome outcome) {
    return outcome.bonuses().stream()
        .flatMap(bonus ->
            Stream.concat(bonus.lines().stream().map(SamplesAgainstOracleTest::text), cuts(bonus)))
        .sorted()
        .toList();
  }

  private static Stream<String> cuts(BonusOutcome bonus) {
    return bonus.capped().entrySet().stream()
        .map(cut -> text(cut.getKey(), bonus.code(), "", "", cut.getValue().negate()));
  }

  private static String text(PaidLine line) {
    String level = line.source().isEmpty() ? "" : String.valueOf(line.level());
    return text(line.earner(), line.bonus(), line.source(), level, line.amount());
  }

  private static String text(
      String earner, String bonus, String source, String level, BigDecimal amount) {
    return "member_id " + earner + " | bonus " + bonus + " | source_member_id " + source
        + " | level " + level + " | amount " + Rows.plain(amount.toPlainString());
  }
}
