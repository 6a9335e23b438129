package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.report.page.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jenjang explain}, by the command line: a letter worked out by hand. */
class ExplainIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private Path folder;

  @BeforeEach
  void month() throws IOException {
    Path rules = Checkout.samples("bad").resolve("safeguard-blocks/safeguards/house.conf");
    Files.createDirectory(folder.resolve("safeguards"));
    Files.writeString(
        folder.resolve("safeguards/house.conf"),
        Files.readString(rules).replace("severity = block", "severity = warn"));
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("members.csv"), """
        member_id,sponsor_id
        M1,
        "M<2>",M1
        M3,"M<2>"
        M4,M3
        """);
    // M1: 100 to retail, 20 to a preferred customer, 10 of its own; M3 sells 300 to retail, M4 buys
    // 400 for itself.
    Files.writeString(input.resolve("sales.csv"), """
        sale_id,member_id,buyer,buyer_id,paid_at,cv
        S1,M1,retail,C1,2026-10-01T03:00:00Z,100.00
        S2,M1,preferred,C2,2026-10-01T03:00:00Z,20.00
        S3,M1,self,M1,2026-10-01T03:00:00Z,10.00
        S4,M3,retail,C3,2026-10-02T03:00:00Z,300.00
        S5,M4,self,M4,2026-10-03T03:00:00Z,400.00
        """);
  }

  private void run(String safeguards) throws IOException {
    Files.writeString(folder.resolve("plan.conf"), """
        plan {
          id = small, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = "UTC" }
          period-by = paid_at
          trees = [sponsor]
          volumes { cv { sum = cv } }
          groups { gv { of = cv } }
          active { cv = 50 }
          ranks = [
            { name = silver, require { cv = 100 } }
            { name = gold, require { legs = [ { count = 2, having { rank = silver } } ], gv = 5000, cv = 200, customers { min = 5, volume = 1 } } }
          ]
          %s
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.1, when { active = true } }
            { code = levels, type = unilevel, basis = cv, levels = [0.10, 0.05], compression = none, when { active = true } }
          ]
        }
        """.formatted(safeguards));
    CommandLineRun.period(
        PERIOD, folder.resolve("input"), folder.resolve("plan.conf"), folder.resolve("output"));
  }

  private CommandLineRun explain(String member, String... more) {
    List<String> arguments = new ArrayList<>(List.of("explain", "--period", PERIOD));
    arguments.addAll(
        List.of("--member", member, "--output", folder.resolve("output").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments);
  }

  @Test
  void theLetterOpensWithCustomersAndAdvisesSellingFirst() throws IOException {
    run("safeguards { sets = [house] }");
    CommandLineRun letter = explain("M1");
    assertThat(letter.exit()).as(letter.err()).isZero();
    // M1 earns 13.00 on its own 130, and 5 % of M3's 300.
    assertThat(letter.out().lines())
        .containsSubsequence(
            "Statement of M1 for 2026-10",
            "What you sold to customers",
            "sold to retail customers: 100.00 USD",
            "sold to preferred customers: 20.00 USD",
            "bought for your own use: 10.00 USD",
            "Customers of your own who bought in this period: 2",
            "What that earned",
            "What was not paid, and why",
            "How your balance came about",
            "The next rank: sell first")
        .contains(
            "retail customers                          100.00                           25.00",
            "preferred customers                        20.00                            2.00",
            "participants, for their own use            10.00                            1.00",
            "own         1   13.00",
            "levels      1   15.00",
            "M3        2    300   5 %   15.00",
            "yourself      0    130  10 %   13.00",
            "Earned                        28.00",
            "You are active; paid as: silver; highest title: silver.");
    assertThat(letter.out().lines().filter(line -> line.startsWith("- ")).toList())
        .containsExactly(
            "- Win customers who buy for themselves: at least 5 customers with 1 or more (needed 5, there is 2, missing 3)",
            "- Sell more yourself, to customers first: cv at least 200 (needed 200, there is 130, missing 70)",
            "- Help your team sell to its customers: gv at least 5000 (needed 5,000, there is 830, missing 4,170)",
            "- After that, help those in your team to get there by selling: 2 legs over sponsor with somebody at any depth (paid as silver or above) (needed 2, there is 1, missing 1)",
            "- All of it: the run is preview and may still change.");
    assertThat(letter.out()).contains("This is no legal advice");
  }

  @Test
  void whatWasNotPaidHasItsReasonAndHtmlIsEscaped() throws Exception {
    run("safeguards { sets = [house] }");
    CommandLineRun letter = explain("M<2>", "--lang", "id", "--format", "html");
    assertThat(letter.exit()).as(letter.err()).isZero();
    Markup page = Markup.of(letter.out());
    assertThat(page.texts("h1")).containsExactly("Laporan bonus M<2> untuk 2026-10");
    // It sold nothing and was not active: 10 % of M3's 300, 5 % of M4's 400.
    assertThat(page.texts("td")).containsSequence("levels", "Anda tidak aktif", "2", "50,00");
    assertThat(page.texts("b")).containsExactly("0,00 USD", "0,00 USD", "0,00 USD");
    assertThat(page.texts("p")).contains("Tidak ada yang diperoleh dalam periode ini.");
  }

  @Test
  void withoutRulesNobodyKnowsWhoBought() throws IOException {
    run("");
    assertThat(explain("M1").out())
        .contains("Who bought is not known", "- cv: 130")
        .doesNotContain("sold to retail customers");
    CommandLineRun nobody = explain("M9");
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("--member M9: run", "of period 2026-10 has no such member");
  }
}
