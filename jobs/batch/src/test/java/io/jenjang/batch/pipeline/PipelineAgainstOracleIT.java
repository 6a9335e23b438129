package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Differences;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.Seeds;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Companies drawn from seeds, from their files through the whole engine over consecutive periods, against the second calculator: every volume, rank, line,
 * refusal and statement, to the last unit, and which sale lines are left out for which reason.
 */
class PipelineAgainstOracleIT {
  private static final int SEEDS = 18;
  private static final int MOST_MEMBERS = 60;
  private static final List<String> PERIODS = List.of("2026-10", "2026-11");

  @TempDir
  private Path temporary;

  static LongStream seeds() {
    return Seeds.of(SEEDS).filter(seed -> new RandomCompany(seed).size() <= MOST_MEMBERS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSame(long seed) throws IOException {
    RandomCompany company = new RandomCompany(seed);
    Path plan = Files.writeString(temporary.resolve("plan.conf"), company.text());
    Path config = Files.writeString(
        temporary.resolve("settings.conf"),
        "jenjang.intake.max-rejects { count = 1000000, share = 1 }");
    PublishedTables tables = new PublishedTables(temporary.resolve("output").toString());
    Map<String, BigDecimal> balances = new HashMap<>();
    for (String period : PERIODS) {
      Path input = Files.createDirectory(temporary.resolve(period));
      RandomCompany.Drawn drawn = company.next(period, input);

      EngineRun.run(period, input, plan, temporary.resolve("output"), config);

      String name = company.name(period);
      assertThat(rejects(tables, period))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(drawn.rejects());
      Outcome written = WrittenOutcome.read(tables, company.plan(), period);
      assertThat(Differences.between(WrittenOutcome.asWritten(drawn.outcome()), written))
          .as(name)
          .isEmpty();
      statements(tables.rows("statements", period), drawn, balances, name);
    }
  }

  /** Which lines were left out, and why. */
  private static List<String> rejects(PublishedTables tables, String period) {
    return tables.rows("rejects", period).stream()
        .filter(row -> row.get("table").equals("sales"))
        .map(row -> row.get("key") + " line " + row.get("line_no") + " " + row.get("reason"))
        .toList();
  }

  /** The drawn plans have no minimum payout and recover all of a debt: what is owed is paid, what is below zero is carried. */
  private static void statements(
      List<Map<String, Object>> rows,
      RandomCompany.Drawn drawn,
      Map<String, BigDecimal> balances,
      String name) {
    List<String> found = rows.stream().map(PipelineAgainstOracleIT::text).toList();
    Set<String> members = new HashSet<>(drawn.credited());
    drawn
        .outcome()
        .bonuses()
        .forEach(bonus -> bonus.lines().forEach(line -> members.add(line.earner())));
    members.addAll(balances.keySet());
    List<String> expected = new ArrayList<>();
    for (String member : members) {
      BigDecimal opening = balances.getOrDefault(member, BigDecimal.ZERO);
      BigDecimal earned = drawn.outcome().earned(member);
      BigDecimal balance = opening.add(earned);
      BigDecimal closing = balance.min(BigDecimal.ZERO);
      balances.remove(member);
      if (closing.signum() != 0) {
        balances.put(member, closing);
      }
      expected.add(member + ": " + plain(opening) + " + " + plain(earned) + " - "
          + plain(balance.max(BigDecimal.ZERO)) + " = " + plain(closing));
    }
    assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String text(Map<String, Object> row) {
    return row.get("member_id") + ": " + plain(row.get("opening_balance")) + " + "
        + plain(row.get("earned")) + " - " + plain(row.get("payable")) + " = "
        + plain(row.get("closing_balance"));
  }

  private static String plain(Object value) {
    BigDecimal number = (BigDecimal) value;
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
