package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules over a delivery with two markets, two currencies, stock that came back and a catalog that says what it costs; every figure worked out by hand. */
class SafeguardDeliveryIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private Path folder;

  private Path input;

  /**
   * M2 (ID) buys ten pieces for 100.00, gives four back for 36.00 and resells three for 60.00. M3 (KR) is paid in euro at 1.10: 50.00 for itself, of which 40.00 is
   * refunded later, and 100.00 to a customer. Own sales pay 10 %, the first level 10 %: M1 24.50, M2 12.40, M3 12.10.
   */
  @BeforeEach
  void delivery() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("members.csv"), """
        member_id,sponsor_id,market
        M1,,ID
        M2,M1,ID
        M3,M1,KR
        """);
    Files.writeString(input.resolve("sales.csv"), """
        sale_id,member_id,buyer_id,buyer,paid_at,net,quantity,currency,sku,kind,returns_sale_id,resale_of_sale_id
        S1,M2,M2,stock,2026-10-05T03:00:00Z,100.00,10,USD,A,sale,,
        S2,M2,M2,stock,2026-10-12T03:00:00Z,-36.00,-4,USD,A,return,S1,
        S3,M2,c1,retail,2026-10-20T03:00:00Z,60.00,3,USD,A,sale,,S1
        S4,M3,M3,self,2026-10-06T03:00:00Z,50.00,1,EUR,B,sale,,
        S5,M3,c2,retail,2026-10-07T03:00:00Z,100.00,1,EUR,B,sale,,
        S6,M3,M3,self,2026-10-30T03:00:00Z,-40.00,-1,EUR,B,return,S4,
        """);
    Files.writeString(input.resolve("catalog.csv"), "sku,price\nA,10.00\nB,50.00\n");
    Files.writeString(input.resolve("fx_rates.csv"), "period,from,to,rate\n2026-10,EUR,USD,1.10\n");
    Files.createDirectory(folder.resolve("safeguards"));
    set(
        "house",
        List.of(
            "id = H-1, measure = retail-sales-share, scope = period, at-least = 0.5",
            "id = H-2, measure = buy-back-refund, scope = period, at-least = 0.90",
            "id = H-3, measure = buy-back-refund, scope = member, at-least = 0.90",
            "id = H-4, measure = resold-share, scope = period, at-least = 0.70",
            "id = H-5, measure = stock-not-resold, scope = period, at-most = 0.30, days = 14"));
    set("idn", List.of("id = I-1, measure = payout-ratio, scope = period, at-most = 0.25"));
    set(
        "kor",
        List.of(
            "id = K-1, measure = payout-ratio, scope = period, at-most = 0.35",
            "id = K-2, measure = retail-sales-share, scope = member, at-least = 0.95"));
    Files.writeString(folder.resolve("plan.conf"), """
        plan {
          id = two-markets, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = UTC }
          period-by = paid_at
          trees = [sponsor]
          volumes { cv { sum = cv } }
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.10 }
            { code = first, type = unilevel, basis = cv, levels = [0.10] }
          ]
          safeguards { sets = [house], markets { ID = [idn], KR = [kor] } }
        }
        """);
  }

  private void set(String name, List<String> rules) throws IOException {
    StringBuilder text =
        new StringBuilder("rule-set { name = " + name + ", jurisdiction = x, rules = [\n");
    for (String rule : rules) {
      text.append("{ ")
          .append(rule)
          .append(", severity = warn, says = a, source = b, sure = policy }\n");
    }
    Files.writeString(folder.resolve("safeguards").resolve(name + ".conf"), text + "] }");
  }

  private List<String> outcomes(OutputFolder tables) {
    return tables
        .select(
            "rule, market, member_id, CAST(value AS DECIMAL(18, 6)) AS value, outcome",
            "safeguards",
            PERIOD)
        .rows()
        .stream()
        .map(row -> String.join(
            " ",
            row.get("rule"),
            row.get("market"),
            row.get("member_id"),
            row.get("value"),
            row.get("outcome")))
        .filter(row -> row.matches("[HIK]-.*"))
        .toList();
  }

  @Test
  void returnsCurrenciesAndMarketsAreMeasured() {
    OutputFolder tables = new OutputFolder(folder.resolve("output"));
    CommandLineRun.period(PERIOD, input, folder.resolve("plan.conf"), tables.root());
    // 170 of 245; refunds 36 + 44 of 40 + 55, of M2 36 of 40, of M3 40 of 50; 3 of 6 pieces.
    // ID: 36.90 of 124. KR: 12.10 of 121, 110 of it to customers.
    assertThat(outcomes(tables))
        .containsExactly(
            "H-1   0.693878 PASS",
            "H-2   0.842105 WARN",
            "H-3   0.8 WARN",
            "H-3  M3 0.8 WARN",
            "H-4   0.5 WARN",
            "H-5   0.5 WARN",
            "I-1 ID  0.297581 WARN",
            "K-1 KR  0.1 PASS",
            "K-2 KR  0.909091 WARN",
            "K-2 KR M3 0.909091 WARN");
    assertThat(tables.select("control, passed", "controls", PERIOD).rows())
        .filteredOn(row -> row.get("control").equals("paid = traced to its origins"))
        .extracting(row -> row.get("passed"))
        .containsExactly("true", "true");
  }

  @Test
  void aRuleOfAMarketCutsItsMembersOnly() throws IOException {
    Path file = folder.resolve("safeguards/idn.conf");
    Files.writeString(
        file, Files.readString(file).replace("severity = warn", "severity = cut, cut = 0.20"));
    OutputFolder tables = new OutputFolder(folder.resolve("output"));
    CommandLineRun.period(PERIOD, input, folder.resolve("plan.conf"), tables.root());
    // 20 % of 36.90 is 7.38: 4.90 from M1 and 2.48 from M2.
    assertThat(tables
            .select("member_id, CAST(amount AS DECIMAL(18, 2)) AS amount, reason", "unpaid", PERIOD)
            .rows())
        .filteredOn(row -> row.get("reason").equals("SAFEGUARD"))
        .extracting(row -> row.get("member_id") + " " + row.get("amount"))
        .containsExactlyInAnyOrder("M1 4.9", "M2 2.48");
    assertThat(tables.table("controls", PERIOD).rows())
        .extracting(row -> row.get("passed"))
        .containsOnly("true");
  }

  /** Without the columns that a rule needs nothing is looked through for it, and it says so. */
  @Test
  void whatIsNotDeliveredIsNotComputed() throws IOException {
    Files.delete(input.resolve("catalog.csv"));
    Path sales = input.resolve("sales.csv");
    Files.writeString(
        sales,
        Files.readString(sales)
            .replace(",resale_of_sale_id", "")
            .replace(",S1\n", "\n")
            .replace("return,S1,\n", "return,S1\n")
            .replace("return,S4,\n", "return,S4\n")
            .replace("sale,,\n", "sale,\n"));
    OutputFolder tables = new OutputFolder(folder.resolve("output"));
    CommandLineRun.period(PERIOD, input, folder.resolve("plan.conf"), tables.root());
    assertThat(outcomes(tables))
        .contains(
            "H-1   0.693878 PASS",
            "H-2    NOT_COMPUTED",
            "H-3    NOT_COMPUTED",
            "H-4    NOT_COMPUTED",
            "H-5    NOT_COMPUTED");
  }
}
