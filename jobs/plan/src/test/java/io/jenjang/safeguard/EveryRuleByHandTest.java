package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Safeguards;
import io.jenjang.plan.read.RuleSetReader;
import io.jenjang.safeguard.Finding.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that ships, held against a {@link HandCompanies company} whose figure was worked out by hand: where it holds, and where it does not. */
class EveryRuleByHandTest {
  private static final Path FOLDER = Path.of("../../conf/safeguards");
  private static final List<RuleSet> SETS = sets();

  /** Rule, company, value, what becomes of it; of a rule by member the value is the worst one, and how many of how many break it follows. */
  private static final String CASES = """
      ID-1   sellers      0         PASS
      ID-1   joined-10    30        FAIL
      ID-2   two-people   1         PASS
      ID-2   one-person   2         WARN
      ID-3   sellers      0         PASS
      ID-3   all-returned 35        FAIL
      ID-4   sellers      0.116667  PASS
      ID-4   pays-36      0.366667  PASS
      ID-4   pays-43      0.433333  WARN
      ID-5   refunds-90   0.9       PASS
      ID-5   refunds-89   0.89      WARN
      KR-1   sellers      0.116667  PASS
      KR-1   pays-36      0.366667  WARN
      VN-1   sellers      0.116667  PASS
      VN-1   pays-43      0.433333  WARN
      CN-1   own-30       0.3       PASS 0/2
      CN-1   sellers      250000    FAIL 1/2
      CN-2   own-30       0         PASS
      CN-2   sellers      35        FAIL
      US-1   own-30       0         PASS
      US-1   sellers      5         WARN
      US-1   joined-10    35        WARN
      US-2   resold-7     0.7       PASS 0/1
      US-2   resold-6     0.6       WARN 1/1
      US-3   ten          10        PASS 0/1
      US-3   sellers      0         WARN 2/2
      US-5a  ten          1         PASS 0/1
      US-5a  sellers      0         WARN 2/2
      US-5b  ten          0         PASS 0/1
      US-5b  sellers      0.4       WARN 1/2
      US-6   end-users-80 0.8       PASS
      US-6   sellers      0.5       CUT
      US-9   sellers      0         PASS
      US-9   active-100   1         WARN
      US-10  sellers      0.533333  PASS 0/2
      US-10  more-own-use 0.457143  WARN 2/2
      EU-1   joined-10    0.461538  PASS
      EU-1   joined-20    0.631579  FAIL
      EU-1-ALARM sellers  0         PASS
      EU-1-ALARM joined-10 0.461538 WARN
      CP-1   sellers      0.542857  REPORT
      CP-2   sellers      0         REPORT
      CP-3   sellers      0.333333  REPORT
      CP-4   sellers      0.533333  PASS
      CP-4   more-own-use 0.457143  WARN
      CP-5   sellers      0.857143  PASS
      CP-5   loaded       0.461538  WARN
      CP-6   sellers      0.171429  PASS
      CP-6   loaded       0.553846  WARN
      CP-7   sellers      0         PASS
      CP-7   joined-10    30        FAIL
      CP-8   sellers      0.116667  REPORT
      CP-9   sellers      0.47619   REPORT
      CP-10  sellers      0.714286  REPORT
      CP-11  sellers      0.333333  REPORT
      CP-12  sellers      0         PASS
      CP-12  recruiters   0.5       WARN
      CP-13  sellers      0         PASS 0/2
      CP-13  recruiters   1         WARN 1/2
      CP-14  recruiters   0.666667  PASS
      CP-14  none-sells   1         WARN
      CP-15  recruiters   2         PASS 0/1
      CP-15  eleven-join  11        WARN 1/1
      CP-16  two-people   1         PASS 0/2
      CP-16  one-person   2         WARN 2/2
      TP-1   shelf-1-of-4 0.25      PASS
      TP-1   shelf-2-of-5 0.4       WARN
      TP-2   shelf-1-of-4 0.25      PASS 0/1
      TP-2   shelf-2-of-5 0.4       WARN 1/1
      TP-3   early        0         PASS
      TP-3   late         0.5       WARN
      TP-4   early        0         PASS 0/2
      TP-4   late         1         WARN 1/2
      TP-5   one-way      0         PASS
      TP-5   both-ways    0.266667  WARN
      TP-6   one-way      0         PASS 0/2
      TP-6   both-ways    0.4       WARN 2/2
      TP-7   line         0         PASS
      TP-7   ring         0.366667  WARN
      TP-8   line         0         PASS 0/3
      TP-8   ring         0.5       WARN 3/3
      """;

  private static Stream<String> cases() {
    return CASES.lines();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesToWhatWasWorkedOut(String line) {
    String[] words = line.split(" +", -1);
    Finding whole = finding(words[0], HandCompanies.of(words[1]));
    assertThat(whole.value()).as("%s: %s", line, whole.note()).isNotNull();
    assertThat(whole.value().rounded()).as(line).isEqualByComparingTo(words[2]);
    assertThat(whole.result()).as(line).isEqualTo(Result.valueOf(words[3]));
    if (words.length > 4) {
      assertThat(whole.failed() + "/" + whole.judged()).as(line).isEqualTo(words[4]);
    }
  }

  /** Where it holds, and where it does not; a figure without a threshold once. */
  @Test
  void noRuleIsLeftOut() {
    Set<String> held = new TreeSet<>();
    Set<String> broken = new TreeSet<>();
    cases().map(line -> line.split(" +", -1)).forEach(words -> {
      Result result = Result.valueOf(words[3]);
      if (result == Result.PASS || result == Result.REPORT) {
        held.add(words[0]);
      }
      if (result != Result.PASS) {
        broken.add(words[0]);
      }
    });
    Set<String> ids = new TreeSet<>();
    for (RuleSet set : SETS) {
      set.rules().forEach(rule -> ids.add(rule.id()));
    }
    assertThat(held).isEqualTo(ids);
    assertThat(broken).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "ID-2, no members file has the column legal_id_hash",
    "ID-5, 'there is no catalog, or no sales file has the columns buyer, sku and net'",
    "US-2, no sales file has the columns buyer and resale_of_sale_id",
    "CP-16, no members file has the column legal_id_hash",
    "TP-1, no sales file has the columns buyer and resale_of_sale_id",
    "TP-2, no sales file has the columns buyer and resale_of_sale_id",
    "TP-3, no sales file has the column buyer",
    "TP-4, no sales file has the column buyer",
    "TP-5, no sales file has the column buyer_id",
    "TP-6, no sales file has the column buyer_id",
    "TP-7, no sales file has the column buyer_id",
    "TP-8, no sales file has the column buyer_id",
  })
  void withoutItsDataItIsNotComputed(String id, String why) {
    Finding finding = finding(id, HandCompanies.of("sellers"));
    assertThat(finding.result()).isEqualTo(Result.NOT_COMPUTED);
    assertThat(finding.value()).isNull();
    assertThat(finding.note()).isEqualTo(why);
  }

  /** The law, orders and policy as they are meant: what is measured, of what, how it must stand, and how sure it is. */
  @ParameterizedTest
  @CsvSource({
    "ID-1, Indonesia, R_none + R from kits, PERIOD, at most 0, BLOCK, SECONDARY",
    "ID-2, Indonesia, active memberships of one legal id, PERIOD, at most 1, WARN, SECONDARY",
    "ID-3, Indonesia, R where S = 0, PERIOD, at most 0, BLOCK, SECONDARY",
    "ID-4, Indonesia, R / S, PERIOD, at most 0.40, WARN, UNCONFIRMED",
    "ID-5, Indonesia, refund / price, PERIOD, at least 0.90, WARN, SECONDARY",
    "KR-1, South Korea, R / S, PERIOD, at most 0.35, WARN, SECONDARY",
    "VN-1, Viet Nam, R / S, YEAR, at most 0.40, WARN, SECONDARY",
    "CN-1, China, R / S_ret, MEMBER, at most 0.30, BLOCK, LAW_TEXT",
    "CN-2, China, R from other members' sales, PERIOD, at most 0, BLOCK, LAW_TEXT",
    "US-1, United States (orders), R_none + R_stock, PERIOD, at most 0, WARN, COURT_TEXT",
    "US-2, United States (orders), resold / bought, MEMBER, at least 0.70, REPORT, SECONDARY",
    "US-3, United States (orders), distinct retail buyers, MEMBER, at least 10, REPORT, SECONDARY",
    "US-5a, United States (orders), R_ret verified / R, MEMBER, at least 2/3, REPORT, SECONDARY",
    "US-5b, United States (orders), R_self / R, MEMBER, at most 1/3, REPORT, SECONDARY",
    "US-6, United States (orders), (S_ret verified + S_self) / S, PERIOD, at least 0.80, CUT, SECONDARY",
    "US-9, United States (orders), qualifications that own purchases alone can meet, PERIOD, at most 0, WARN, SECONDARY",
    "US-10, United States (orders), S_ret / S, DOWNLINE, above 0.50, REPORT, SECONDARY",
    "EU-1, European Union, R_none / R, PERIOD, below 0.5, BLOCK, LAW_TEXT",
    "EU-1-ALARM, European Union, R_none / R, PERIOD, at most 0, WARN, POLICY",
  })
  void saysWhatTheLawSays(
      String id,
      String jurisdiction,
      String formula,
      Scope scope,
      String threshold,
      Severity severity,
      Sure sure) {
    Rule rule = rule(id);
    assertThat(rule.jurisdiction()).isEqualTo(jurisdiction);
    assertThat(rule.measure().formula()).isEqualTo(formula);
    assertThat(rule.scope()).isEqualTo(scope);
    assertThat(rule.threshold().words()).isEqualTo(threshold);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.sure()).isEqualTo(sure);
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.from()).as("effective-from").isAfter(LocalDate.of(1950, 1, 1));
  }

  @Test
  void theHerbalifeOrderCutsATenth() {
    assertThat(rule("US-6").cut()).isEqualTo(100_000);
  }

  /** What looks for a pattern finds other things, too, and says so. */
  @Test
  void everyDetectorSaysWhatElseItFinds() {
    Set<Measure> detectors = EnumSet.of(
        Measure.STOCK_NOT_RESOLD,
        Measure.MUTUAL_BUYING,
        Measure.CIRCULAR_BUYING,
        Measure.LATE_QUALIFIERS,
        Measure.PAY_TO_LINES_WITHOUT_RETAIL,
        Measure.NEW_SELLERS_WITHOUT_RETAIL_SALE,
        Measure.JOINING_BURST);
    Set<Measure> found = EnumSet.noneOf(Measure.class);
    for (RuleSet set : SETS) {
      for (Rule rule : set.rules()) {
        if (detectors.contains(rule.measure()) || rule.id().equals("CP-16")) {
          assertThat(rule.beware()).as(rule.id()).isNotBlank();
          found.add(rule.measure());
        }
      }
    }
    detectors.add(Measure.MEMBERSHIPS_PER_LEGAL_ID);
    assertThat(found).isEqualTo(detectors);
  }

  private static Finding finding(String id, Company company) {
    Rule rule = rule(id);
    RuleSet alone = new RuleSet(rule.set(), rule.jurisdiction(), List.of(rule));
    Rulebook book =
        new Rulebook(new Safeguards(List.of(rule.set()), Map.of()), Map.of(rule.set(), alone));
    return Assessment.of(company.outcome(), company.evidence(), book, YearSoFar.NONE)
        .findings()
        .get(0);
  }

  private static Rule rule(String id) {
    return SETS.stream()
        .flatMap(set -> set.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleSet> sets() {
    List<RuleSet> sets = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".conf", "");
        sets.add(RuleSetReader.read(name, name, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(sets);
  }
}
