package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Seeds;
import io.jenjang.oracle.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goods of an earlier month come back in parts under random plans: every line that is taken back, to the last unit, against the definitions. */
class RandomReturnsIT {
  private static final int BY_THE_CLOSE = 10;
  private static final int BY_THE_SALE = 6;
  private static final int MOST_MEMBERS = 40;

  @TempDir
  private Path folder;

  static LongStream plansByTheClose() {
    return Seeds.of(BY_THE_CLOSE)
        .filter(seed -> Trial.of(seed).month().people().size() <= MOST_MEMBERS);
  }

  static LongStream plansByTheSale() {
    return Seeds.of(BY_THE_SALE);
  }

  @ParameterizedTest
  @MethodSource("plansByTheClose")
  void takesBackUnderTheTreesOfTheClose(long seed) throws IOException {
    takesBack(new DrawnReturns(Trial.of(seed)));
  }

  @ParameterizedTest
  @MethodSource("plansByTheSale")
  void takesBackUnderTheTreesOfTheSales(long seed) throws IOException {
    takesBack(new DrawnReturns(Trial.of(seed, SaleTimePlan.text(seed))));
  }

  private void takesBack(DrawnReturns company) throws IOException {
    PublishedTables tables = new PublishedTables(folder.resolve("out").toString());
    run(company, DrawnReturns.SOLD_IN);
    List<Map<String, Object>> lines = tables.rows("statement_lines", DrawnReturns.SOLD_IN);
    List<Map<String, Object>> unpaid = tables.rows("unpaid", DrawnReturns.SOLD_IN);
    Map<String, BigDecimal> taken = new TreeMap<>();
    for (String period : DrawnReturns.BACK_IN) {
      run(company, period);
      add(tables.rows("statement_lines", period), taken);
      Map<String, BigDecimal> expected =
          new ReversalOracle(company, lines, unpaid, company.backBy(period)).takenBack();
      assertThat(taken).as(company.name(period)).isEqualTo(expected);
    }
  }

  private void run(DrawnReturns company, String period) throws IOException {
    Path input = folder.resolve(period);
    company.deliver(period, input);
    Path plan = Files.writeString(folder.resolve("plan.conf"), company.text());
    EngineRun.run(period, input, plan, folder.resolve("out"), null);
    Files.delete(input.resolve("sales.csv"));
  }

  /** Adds up by the line that is taken back: its member, bonus and number. */
  private static void add(List<Map<String, Object>> lines, Map<String, BigDecimal> taken) {
    for (Map<String, Object> line : lines) {
      if (line.get("kind").equals("clawback")) {
        String reference = (String) line.get("reference");
        taken.merge(
            line.get("member_id") + " " + line.get("bonus") + " "
                + reference.substring(reference.lastIndexOf('/') + 1),
            ((BigDecimal) line.get("amount")).negate(),
            BigDecimal::add);
      }
    }
  }
}
