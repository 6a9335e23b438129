package io.jenjang.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanWordsTest {
  private static final Path PLANS = Path.of("src/test/resources/plans");

  @Test
  void everyKeyInPlainWords() throws IOException {
    Plan plan = PlanReader.read(PLANS.resolve("everything.conf"));
    assertThat(PlanWords.lines(plan))
        .isEqualTo(Files.readAllLines(PLANS.resolve("everything.txt")));
  }

  @Test
  void whatThePlanLeftUnsaidIsSaid() {
    assertThat(PlanWords.lines(
            plan("", "{ code = u, type = unilevel, basis = retail, levels = [0.1] }")))
        .contains(
            "Money is IDR with 2 decimal places; each line is rounded once, HALF_UP",
            "One point of qv or cv is worth 1 IDR",
            "A sale belongs to the period of its paid_at; trees and status are taken as they stand at the close",
            "Active is every seller of status active",
            "There are no ranks",
            "    compression = none: the first upline stands at level 1, the next at 2; who does not qualify uses the level up, unpaid",
            "    paid to sellers who meet: status active",
            "Every amount above zero is paid out",
            "Up to 100 % of earnings goes towards a negative balance");
  }

  @Test
  void defaultsOfDifferential() {
    assertThat(
            PlanWords.lines(
                plan(
                    "",
                    "{ code = d, type = differential, basis = retail, by = retail, brackets = [ { from = 1, rate = 0.1 } ] }")))
        .contains(
            "    self = false: the source itself takes no part, its own rate is not covered",
            "    unqualified = pass-up: who does not qualify is invisible");
  }

  @Test
  void whoGivesAndGetsAGuaranteedShareAsOfTheSale() {
    String bonus =
        "{ code = g, type = generation, basis = retail, leader { retail = 1 }, generations = [0.1], nearest = 0, guarantee { volume = 5 } }";
    String always =
        "    guarantee: from the group of each leader the next leader gets at least as if its volume were 5; what is missing is taken from what that leader earned in this bonus, from the bottom up, as far as it goes";
    assertThat(PlanWords.lines(plan("", bonus))).contains(always);
    assertThat(PlanWords.lines(plan("as-of = sale", bonus)))
        .contains(
            always
                + "; the next leader is the one at the close, and what it got from the group on any day counts, not what others got who stood there before");
  }

  @Test
  void volumeThatGoesBackToTheSidesIsSaidByMode() {
    String keys =
        "type = binary, basis = retail, tree = placement, cap { per-earner = 9 }, over-cap = keep";
    assertThat(PlanWords.lines(plan(
            "trees = [sponsor, placement]",
            "{ code = b, mode = percent, rate = 0.1, " + keys + " }")))
        .contains("    over-cap = keep: volume beyond what a cap pays for goes back to both sides");
    assertThat(PlanWords.lines(plan(
            "trees = [sponsor, placement]",
            "{ code = b, mode = cycle, pair = [2, 1], amount = 1, " + keys + " }")))
        .contains(
            "    over-cap = keep: what a cap leaves unpaid, in whole cycles, goes back to both sides");
  }

  @Test
  void salesToCustomersGiveNoWarning() {
    assertThat(warnings("active { retail = 10 }")).isEmpty();
    assertThat(warnings("active { customers { min = 1 } }")).isEmpty();
    assertThat(warnings("active { pv = 10, retail = 10 }")).isEmpty();
    assertThat(warnings("active { share { of = retail, to = pv, min = 0.5 } }")).isEmpty();
    assertThat(warnings("active { legs = [ { count = 1, having { pv = 1 } } ] }"))
        .isEmpty();
  }

  @Test
  void whatCostsNothingGivesNoWarning() {
    assertThat(warnings("active { market = [ID] }")).isEmpty();
    assertThat(warnings("active { pv = 0 }")).isEmpty();
    assertThat(warnings("active { any-of = [ { pv = 10 }, { market = [ID] } ] }"))
        .isEmpty();
  }

  @Test
  void ownPurchasesAloneGiveAWarning() {
    String warning =
        "active can be met by own purchases alone; ask for sales to customers, such as "
            + "customers { min = 1 } or a volume with buyer = [retail, preferred]";
    assertThat(warnings("active { pv = 10 }")).containsExactly(warning);
    assertThat(warnings("active { gv = 10 }")).containsExactly(warning);
    assertThat(warnings("active { stock = 10, market = [ID] }")).containsExactly(warning);
    assertThat(warnings("active { any-of = [ { pv = 10 }, { retail = 10 } ] }"))
        .containsExactly(warning);
    assertThat(warnings("active { share { of = pv, to = gv, min = 0.5 } }"))
        .containsExactly(warning);
  }

  @Test
  void ranksAndBonusesThatCanBeBoughtGiveAWarning() {
    String ranks =
        "active { pv = 5 }, ranks = [ { name = a, require { gv = 10 } }, { name = b, require { title = a, retail = 1 } } ]";
    String bonus = "{ code = p, type = personal, basis = retail, rate = 0.1, when { rank = a } }";
    assertThat(PlanWords.warnings(plan(ranks, bonus)))
        .extracting(warning -> warning.substring(0, warning.indexOf(" can be met")))
        .containsExactly("active", "rank a", "the when of bonus p");
  }

  private static List<String> warnings(String keys) {
    return PlanWords.warnings(plan(keys, ""));
  }

  private static Plan plan(String keys, String bonuses) {
    return PlanReader.read("p.conf", """
        plan {
          id = p, version = 1, effective-from = 2026-01-01, currency = IDR
          calendar { every = month, zone = UTC }
          volumes {
            pv { sum = qv }
            retail { sum = cv, buyer = [retail, preferred] }
            stock { sum = cv, buyer = [stock] }
          }
          groups { gv { of = pv } }
          %s
          bonuses = [ %s ]
        }
        """.formatted(keys, bonuses));
  }
}
