package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look for patterns in who the members are and what they buy: what they find is in the table, with the members. */
class SafeguardPatternsIT {
  private static final String PERIOD = "2026-10";

  @TempDir
  private Path temporary;

  private Path input;

  @BeforeEach
  void company() throws IOException {
    input = WarnedCompany.lay(temporary);
  }

  @Test
  void membersWhoShareALegalIdAreNamed() throws IOException {
    Files.writeString(temporary.resolve("safeguards/house.conf"), """
        rule-set {
          name = house, jurisdiction = x
          rules = [
            { id = L-1, measure = memberships-per-legal-id, scope = period, at-most = 1, severity = warn, says = a, source = b, sure = policy }
            { id = L-2, measure = memberships-per-legal-id, scope = member, at-most = 1, severity = report, says = a, source = b, sure = policy, beware = "families" }
          ]
        }
        """);
    Path people = Files.createDirectory(temporary.resolve("people"));
    Files.copy(input.resolve("sales.csv"), people.resolve("sales.csv"));
    String row = "%s,%s,%s%n";
    Files.writeString(
        people.resolve("members.csv"),
        row.formatted("member_id", "sponsor_id", "legal_id_hash")
            + row.formatted("M1", "", "h1")
            + row.formatted("M2", "M1", "h2")
            + row.formatted("M3", "M2", "h1")
            + row.formatted("M4", "M2", ""));
    OutputFolder tables = new OutputFolder(temporary.resolve("shared"));
    CommandLineRun.period(PERIOD, people, temporary.resolve("plan.conf"), tables.root());
    assertThat(rows(tables))
        .containsExactly(
            "L-1  2 WARN ", "L-2  2 WARN families", "L-2 M1 2 WARN ", "L-2 M3 2 WARN ");

    OutputFolder without = new OutputFolder(temporary.resolve("unknown"));
    CommandLineRun.period(PERIOD, input, temporary.resolve("plan.conf"), without.root());
    assertThat(rows(without))
        .containsExactly(
            "L-1   NOT_COMPUTED no members file has the column legal_id_hash",
            "L-2   NOT_COMPUTED no members file has the column legal_id_hash; families");
  }

  @Test
  void whatMembersBuyAndResellIsFoundInTheLines() throws IOException {
    String rule =
        "{ id = %s, measure = %s, scope = %s, %s, severity = report, says = a, source = b, sure = policy }%n";
    StringBuilder rules = new StringBuilder();
    int number = 1;
    for (String measure : List.of(
        "resold-share, at-least = 0.7",
        "stock-not-resold, at-most = 0, days = 14",
        "mutual-buying, at-most = 0",
        "late-qualifiers, at-most = 0, days = 3, margin = 0.05")) {
      String[] parts = measure.split(", ", 2);
      rules.append(rule.formatted("L-" + number, parts[0], "period", parts[1]));
      rules.append(rule.formatted("L-" + number + "-M", parts[0], "member", parts[1]));
      number++;
    }
    Files.writeString(
        temporary.resolve("safeguards/house.conf"),
        "rule-set { name = house, jurisdiction = x, rules = [\n" + rules + "] }");
    String plan = Files.readString(temporary.resolve("plan.conf"));
    Path file = Files.writeString(
        temporary.resolve("active.conf"),
        plan.replace("safeguards {", "active { cv = 100 }\n  safeguards {"));
    Path traded = Files.createDirectory(temporary.resolve("traded"));
    Files.copy(input.resolve("members.csv"), traded.resolve("members.csv"));
    Files.writeString(traded.resolve("sales.csv"), """
        sale_id,member_id,buyer_id,buyer,paid_at,cv,quantity,resale_of_sale_id
        S1,M1,M1,stock,2026-10-05T03:00:00Z,60.00,6,
        S2,M1,c1,retail,2026-10-20T03:00:00Z,20.00,2,S1
        S3,M1,M1,self,2026-10-31T03:00:00Z,22.00,1,
        S4,M2,M3,self,2026-10-10T03:00:00Z,50.00,1,
        S5,M3,M2,self,2026-10-11T03:00:00Z,80.00,1,
        S6,M2,c2,retail,2026-10-30T03:00:00Z,150.00,1,
        S6,M2,c2,retail,2026-10-30T03:00:00Z,150.00,1,
        """);
    OutputFolder tables = new OutputFolder(temporary.resolve("trades"));
    CommandLineRun.period(PERIOD, traded, file, tables.root());
    // 2 of 6 pieces; 4 of 6; 50 both ways of 382, of 200 and of 80; M1 has 102 and M2 200.
    assertThat(tables
            .select(
                "rule, member_id, CAST(value AS DECIMAL(18, 6)) AS value, outcome",
                "safeguards",
                PERIOD)
            .rows())
        .extracting(row -> String.join(
            " ", row.get("rule"), row.get("member_id"), row.get("value"), row.get("outcome")))
        .filteredOn(row -> row.startsWith("L-"))
        .containsExactly(
            "L-1  0.333333 WARN",
            "L-1-M  0.333333 WARN",
            "L-1-M M1 0.333333 WARN",
            "L-2  0.666667 WARN",
            "L-2-M  0.666667 WARN",
            "L-2-M M1 0.666667 WARN",
            "L-3  0.26178 WARN",
            "L-3-M  0.625 WARN",
            "L-3-M M2 0.25 WARN",
            "L-3-M M3 0.625 WARN",
            "L-4  0.5 WARN",
            "L-4-M  1 WARN",
            "L-4-M M1 1 WARN");
  }

  /** M1 sold M2 60, M2 sold M3 50, M3 sold M1 40 and took 10 back: at most 30, 50 and 30 of the 150 can have gone round. */
  @Test
  void aRingOfThreeIsFoundInTheLines() throws IOException {
    Files.writeString(temporary.resolve("safeguards/house.conf"), """
        rule-set {
          name = house, jurisdiction = x
          rules = [
            { id = L-1, measure = circular-buying, scope = period, at-most = 0, severity = report, says = a, source = b, sure = policy }
            { id = L-2, measure = circular-buying, scope = member, at-most = 0.6, severity = report, says = a, source = b, sure = policy }
          ]
        }
        """);
    Path traded = Files.createDirectory(temporary.resolve("ring"));
    Files.copy(input.resolve("members.csv"), traded.resolve("members.csv"));
    Files.writeString(traded.resolve("sales.csv"), """
        sale_id,member_id,buyer_id,buyer,paid_at,cv,kind,returns_sale_id
        S1,M1,M2,self,2026-10-05T03:00:00Z,60.00,sale,
        S2,M2,M3,self,2026-10-10T03:00:00Z,20.00,sale,
        S3,M2,M3,self,2026-10-11T03:00:00Z,30.00,sale,
        S4,M3,M1,self,2026-10-12T03:00:00Z,40.00,sale,
        S5,M3,M1,self,2026-10-13T03:00:00Z,-10.00,return,S4
        S6,M1,M1,self,2026-10-14T03:00:00Z,10.00,sale,
        """);
    OutputFolder tables = new OutputFolder(temporary.resolve("rings"));
    CommandLineRun.period(PERIOD, traded, temporary.resolve("plan.conf"), tables.root());
    assertThat(rows(tables, 6))
        .containsExactly("L-1  0.733333 WARN ", "L-2  1 WARN ", "L-2 M2 1 WARN ", "L-2 M3 1 WARN ");
  }

  private static List<String> rows(OutputFolder tables) {
    return rows(tables, 0);
  }

  private static List<String> rows(OutputFolder tables, int places) {
    return tables
        .select(
            "rule, member_id, CAST(value AS DECIMAL(18, " + places + ")) AS value, outcome, note",
            "safeguards",
            PERIOD)
        .rows()
        .stream()
        .filter(row -> row.get("rule").startsWith("L-"))
        .map(row -> String.join(
            " ",
            row.get("rule"),
            row.get("member_id"),
            row.get("value"),
            row.get("outcome"),
            row.get("note")))
        .toList();
  }
}
