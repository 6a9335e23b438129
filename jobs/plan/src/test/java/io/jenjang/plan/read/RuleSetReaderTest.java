package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.safeguard.Measure;
import io.jenjang.safeguard.Rule;
import io.jenjang.safeguard.RuleSet;
import io.jenjang.safeguard.Scope;
import io.jenjang.safeguard.Severity;
import io.jenjang.safeguard.Span;
import io.jenjang.safeguard.Sure;
import io.jenjang.safeguard.Threshold;
import io.jenjang.safeguard.Threshold.Comparison;
import io.jenjang.safeguard.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetReaderTest {
  @Test
  void aRuleIsReadWithAllItsWords() {
    RuleSet set = RuleSetReader.read(
        "s",
        "s.conf",
        "rule-set { name = s, jurisdiction = J, rules = [ { id = A-1, says = \"a b\", measure = own-use-pay-share, scope = member,"
            + " at-most = \"1/3\", severity = warn, effective-from = 2026-01-15, effective-to = 2026-12-31, source = x, sure = secondary, beware = \"b c\" } ] }");
    assertThat(set.rules())
        .containsExactly(new Rule(
            "A-1",
            "s",
            "J",
            "a b",
            Measure.OWN_USE_PAY_SHARE,
            Scope.MEMBER,
            Span.NONE,
            new Threshold(Comparison.AT_MOST, 1, 3, "1/3"),
            Severity.WARN,
            0,
            LocalDate.of(2026, 1, 15),
            LocalDate.of(2026, 12, 31),
            "x",
            Sure.SECONDARY,
            "b c",
            Wording.NONE));
    Rule rule = set.rules().get(0);
    assertThat(rule.isInForce(LocalDate.of(2026, 1, 14))).isFalse();
    assertThat(rule.isInForce(LocalDate.of(2026, 1, 15))).isTrue();
    assertThat(rule.isInForce(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(rule.isInForce(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String text = """
        rule-set {
          name = other, jurisdiction = J
          rules = [
            { id = A, says = x, measure = gini, scope = member, severity = report, source = x, sure = policy }
            { id = A, says = x, measure = payout-ratoi, scope = period, severity = warn, source = x, sure = policy }
            { id = B, says = x, measure = gini, scope = period, at-most = 0.3, below = -1, severity = stop, source = x, sure = rumour }
            { id = C, says = x, measure = gini, scope = period, at-most = "1/0", severity = warn, source = x, sure = policy, threshhold = 1 }
            { id = D, says = x, measure = late-qualifiers, scope = period, severity = report, days = 0, source = x, sure = policy }
            { id = E, says = x, measure = gini, scope = period, severity = report, days = 3, source = x, sure = policy }
            { id = F, says = x, measure = gini, scope = period, at-most = 0.5, severity = warn, cut = 0.1, source = x, sure = policy }
            { id = G, says = x, measure = gini, scope = period, at-most = 0.5, severity = cut, source = x, sure = policy }
            { id = H, says = x, measure = gini, scope = period, at-most = 0.5, severity = cut, cut = 2, source = x, sure = policy }
          ]
        }
        """;
    assertThatThrownBy(() -> RuleSetReader.read("s", "s.conf", text))
        .isInstanceOfSatisfying(
            JenjangException.class,
            stop -> assertThat(stop.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .message()
        .contains("s.conf line 2: rule-set.name = \"other\": expected the name of its file, s")
        .contains(
            "s.conf line 4: rule-set.rules[1].scope = \"member\": unknown word; expected period")
        .contains(
            "s.conf line 5: rule-set.rules[2].id = \"A\": another rule of this file has this id; rename one")
        .contains("did you mean \"payout-ratio\"?")
        .contains(
            "s.conf line 5: rule-set.rules[2]: expected one of at-most, at-least, below and above; only a rule with severity = report may go without")
        .contains("s.conf line 6: rule-set.rules[3].below = -1: expected a number of at least 0")
        .contains(
            "s.conf line 6: rule-set.rules[3].severity = \"stop\": unknown word; expected one of block, cut, warn, report")
        .contains("s.conf line 6: rule-set.rules[3].sure = \"rumour\": unknown word")
        .contains("s.conf line 7: rule-set.rules[4].at-most = \"1/0\": expected a number")
        .contains("s.conf line 7: rule-set.rules[4].threshhold = 1: unknown key")
        .contains(
            "s.conf line 8: rule-set.rules[5].days = 0: expected a whole number from 1 to 366")
        .contains(
            "rule-set.rules[5].margin is missing: expected how far above, as a share of the threshold")
        .contains("s.conf line 9: rule-set.rules[6].days = 3: unknown key")
        .contains("s.conf line 10: rule-set.rules[7].cut = 0.1: unknown key")
        .contains("rule-set.rules[8].cut is missing: expected the share of pay that is cut")
        .contains("s.conf line 12: rule-set.rules[9].cut = 2: expected a share above 0, up to 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indonesia",
        "south-korea",
        "viet-nam",
        "china",
        "eu",
        "us-orders",
        "company-policy",
        "trade-patterns"
      })
  void theSetsThatComeWithTheProjectAreRight(String name) throws IOException {
    Path file = Path.of("../../conf/safeguards").resolve(name + ".conf");
    RuleSet set = RuleSetReader.read(name, file.toString(), Files.readString(file));
    assertThat(set.rules()).isNotEmpty();
    for (Rule rule : set.rules()) {
      Wording indonesian = rule.indonesian();
      assertThat(rule.says()).as(rule.id()).isNotBlank();
      assertThat(indonesian.says()).as(rule.id()).isNotBlank().isNotEqualTo(rule.says());
      assertThat(indonesian.jurisdiction()).as(rule.id()).isNotBlank();
      assertThat(indonesian.beware().isEmpty())
          .as(rule.id())
          .isEqualTo(rule.beware().isEmpty());
      assertThat(figures(indonesian.says())).as(rule.id()).isEqualTo(figures(rule.says()));
    }
  }

  /** The numbers that a sentence writes as digits, in any order: a translation has the same. */
  private static List<String> figures(String sentence) {
    return Pattern.compile("[0-9]+")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void aRuleSpeaksIndonesianWhereItsSetDoes() {
    String rule =
        "{ id = %s, says = a, measure = gini, scope = period, severity = report, source = x, sure = policy%s }";
    RuleSet set = RuleSetReader.read(
        "s",
        "s.conf",
        "rule-set { name = s, jurisdiction = J, indonesian { jurisdiction = K }, rules = ["
            + rule.formatted("A", ", indonesian { says = b, source = y, beware = c }") + ", "
            + rule.formatted("B", "") + "] }");
    assertThat(set.rules())
        .extracting(Rule::indonesian)
        .containsExactly(new Wording("K", "b", "y", "c"), new Wording("K", "", "", ""));
    assertThatThrownBy(() -> RuleSetReader.read(
            "s",
            "s.conf",
            "rule-set { name = s, jurisdiction = J, indonesian { says = b }, rules = ["
                + rule.formatted("A", ", indonesian { source = y, severity = warn }") + "] }"))
        .message()
        .contains("rule-set.indonesian.jurisdiction is missing: expected whose rules these are")
        .contains("rule-set.indonesian.says = \"b\": unknown key")
        .contains("rules[1].indonesian.says is missing: expected the rule in one sentence")
        .contains("rules[1].indonesian.severity = \"warn\": unknown key");
  }
}
