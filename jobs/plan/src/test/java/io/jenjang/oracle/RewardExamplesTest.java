package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Engine;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked examples of matrix, pool, award and pass-up in the plan reference, and what lies right beside them; by the engine and by the second calculator. */
class RewardExamplesTest {
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
  private final Map<String, Integer> forced = new HashMap<>();
  private final Map<String, Boolean> active = new HashMap<>();
  private Month.Past past = Month.Past.NONE;

  private void member(String id, String above) {
    Map<String, String> parents =
        above.isEmpty() ? Map.of() : Map.of("sponsor", above, "placement", above);
    LocalDate joined = LocalDate.of(2026, 1, 1).plusDays(people.size());
    people.add(new Person(id, parents, Person.Kind.SELLER, Person.Status.ACTIVE, joined, ""));
  }

  private void volume(String name, String id, String value) {
    volumes.computeIfAbsent(name, any -> new HashMap<>()).put(id, new BigDecimal(value));
  }

  private Month month(String keys) {
    Plan plan = PlanReader.read("example.conf", """
        plan {
          id = example, version = 1, effective-from = 2026-01-01, currency = USD
          calendar { every = month, zone = "Asia/Jakarta" }
          trees = [sponsor, placement]
          volumes { pv { sum = qv }, cv { sum = cv }, retail { sum = cv, buyer = [retail] } }
          groups { gv { of = pv } }
          ranks = [ { name = silver, require { pv = 100 } }, { name = gold, require { pv = 200 } }, { name = diamond, require { pv = 300 } } ]
          %s
        }
        """.formatted(keys));
    return new Month(
        plan,
        RandomMonth.OCTOBER,
        people,
        volumes,
        Map.of(),
        past,
        new Month.Forced(forced, active, Map.of()));
  }

  /** What the engine says, which must be what the oracle says. */
  private Outcome outcome(String keys) {
    Month month = month(keys);
    Numbered numbered = Numbered.of(month);
    io.jenjang.payout.Outcome engine = Engine.compute(numbered.period());
    Outcome outcome = EngineOutcome.of(numbered, engine);
    assertThat(Differences.between(Oracle.calculate(month), outcome)).isEmpty();
    return outcome;
  }

  private static String money(Outcome outcome, String member) {
    return outcome.earned(member).toPlainString();
  }

  private static List<String> unpaid(Outcome outcome, String bonus) {
    return outcome.bonus(bonus).unpaid().stream()
        .map(row -> row.member() + " " + row.amount() + " " + row.reason())
        .toList();
  }

  private void chain(String... ids) {
    for (int i = 0; i < ids.length; i++) {
      member(ids[i], i == 0 ? "" : ids[i - 1]);
    }
  }

  @Test
  void aMatrixPaysLevels() {
    chain("A", "B", "C");
    volume("cv", "C", "100");
    Outcome outcome = outcome(
        "bonuses = [ { code = forced, type = matrix, basis = cv, levels = [0.02, 0.02], width = 3, depth = 7, compression = skip, when { active = true } } ]");
    assertThat(money(outcome, "B")).isEqualTo("2.00");
    assertThat(money(outcome, "A")).isEqualTo("2.00");
  }

  @Test
  void beyondItsDepthStandsNobody() {
    chain("TOP", "A", "B", "C", "D");
    active.putAll(Map.of("A", false, "B", false, "C", false));
    volume("cv", "D", "100");
    for (String compression : List.of("skip", "seek")) {
      String matrix =
          "bonuses = [ { code = m, type = matrix, basis = cv, by-rank { silver = [0.1], gold = [0.1, 0.05] }, width = 1, compression = "
              + compression + ", when { active = true }, depth = ";
      volume("pv", "TOP", "200");
      Outcome near = outcome(matrix + "4 } ]");
      assertThat(money(near, "TOP")).as(compression).isEqualTo("10.00");
      Outcome far = outcome(matrix + "3 } ]");
      assertThat(money(far, "TOP")).as(compression).isEqualTo("0");
      assertThat(unpaid(far, "m")).containsExactly("C 10.00 NOT_ACTIVE", " 5.00 NO_UPLINE");
    }
  }

  @Test
  void whoHasMoreLegsThanTheMatrixStopsEverything() {
    member("TOP", "");
    for (int i = 1; i <= 12; i++) {
      member("M" + i, "TOP");
      for (int leg = 1; leg <= 3; leg++) {
        member("M" + i + "-" + leg, "M" + i);
      }
    }
    String bonus =
        "bonuses = [ { code = MX, type = matrix, basis = cv, levels = [0.1], width = 2, depth = 9 } ]";
    Numbered numbered = Numbered.of(month(bonus));
    assertThatThrownBy(() -> Engine.compute(numbered.period()))
        .isInstanceOfSatisfying(
            JenjangException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageStartingWith(
            "members: TOP has 12 legs in tree placement; bonus MX is a matrix with width = 2; "
                + "mend the placement of those below, or let width be what the tree has")
        .hasMessageContaining("members: M1 has 3 legs in tree placement")
        .hasMessageEndingWith("and 3 more members of tree placement have more than 2 legs");
  }

  @Test
  void aPoolIsSharedEqually() {
    member("TOP", "");
    for (int i = 10; i < 60; i++) {
      member("G" + i, "TOP");
      volume("pv", "G" + i, "200");
      volume("cv", "G" + i, "20000");
    }
    Outcome outcome = outcome(
        "bonuses = [ { code = stars, type = pool, fund { rate = 0.01, of = cv }, when { rank = gold } } ]");
    assertThat(money(outcome, "G10")).isEqualTo("200.00");
    assertThat(money(outcome, "TOP")).isEqualTo("0");
    assertThat(outcome.bonus("stars").theoretical()).isEqualByComparingTo("10000");
  }

  @Test
  void aPoolIsSharedByRankAndByVolume() {
    member("G", "");
    List.of("D1", "D2", "D3").forEach(id -> member(id, "G"));
    volume("pv", "G", "200");
    List.of("D1", "D2", "D3").forEach(id -> volume("pv", id, "300"));
    volume("cv", "G", "1000000");
    volume("retail", "D1", "3");
    volume("retail", "D2", "1");
    volume("retail", "D3", "-5");
    Outcome outcome = outcome(
        "bonuses = [ { code = circle, type = pool, fund { rate = 0.02, of = cv }, by-rank { gold = 1, diamond = 3 } }, "
            + "{ code = sellers, type = pool, fund { rate = 0.005, of = cv }, shares = retail } ]");
    assertThat(outcome.bonus("circle").paidTo("G")).isEqualByComparingTo("2000");
    assertThat(outcome.bonus("circle").paidTo("D3")).isEqualByComparingTo("6000");
    assertThat(outcome.bonus("sellers").paidTo("D1")).isEqualByComparingTo("3750");
    assertThat(outcome.bonus("sellers").paidTo("D2")).isEqualByComparingTo("1250");
    assertThat(outcome.bonus("sellers").paidTo("D3")).isZero();
  }

  @Test
  void whatIsLeftOfAPoolGoesToTheSmallestIds() {
    chain("C", "B", "A");
    volume("cv", "A", "10");
    Outcome outcome =
        outcome("bonuses = [ { code = p, type = pool, fund { rate = 0.01, of = cv } } ]");
    assertThat(List.of(money(outcome, "A"), money(outcome, "B"), money(outcome, "C")))
        .containsExactly("0.04", "0.03", "0.03");
  }

  @Test
  void aPoolThatNobodySharesIsUnpaidAndOneBelowZeroIsNone() {
    chain("A", "B");
    volume("cv", "A", "1000");
    volume("retail", "B", "-10");
    Outcome outcome = outcome(
        "bonuses = [ { code = p, type = pool, fund { rate = 0.01, of = cv }, when { rank = gold } }, "
            + "{ code = q, type = pool, fund { rate = 0.5, of = retail } } ]");
    assertThat(unpaid(outcome, "p")).containsExactly(" 10.00 NOT_QUALIFIED");
    assertThat(outcome.bonus("q").theoretical()).isZero();
    assertThat(outcome.bonus("q").lines()).isEmpty();
  }

  private static final String RING =
      "bonuses = [ { code = ring, type = award, by-rank { silver = 100, gold = 500 }, each = once, skipped = %s, when { active = true } } ]";

  @Test
  void anAwardIsGivenOnceForEachTitle() {
    member("A", "");
    volume("pv", "A", "200");
    assertThat(money(outcome(RING.formatted("pay")), "A")).isEqualTo("600.00");
    assertThat(money(outcome(RING.formatted("lose")), "A")).isEqualTo("500.00");
    past = new Month.Past(Map.of("A", 2), Map.of(), Map.of());
    assertThat(money(outcome(RING.formatted("pay")), "A")).isEqualTo("0");
    past = new Month.Past(
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of("ring", Map.of("A", Set.of(2))));
    assertThat(money(outcome(RING.formatted("pay")), "A")).isEqualTo("100.00");
  }

  @Test
  void whoFailsWhenTheTitleIsReachedMissesTheAward() {
    member("A", "");
    volume("pv", "A", "200");
    active.put("A", false);
    Outcome outcome = outcome(RING.formatted("pay"));
    assertThat(money(outcome, "A")).isEqualTo("0");
    assertThat(unpaid(outcome, "ring")).containsExactly("A 600.00 NOT_ACTIVE");
    active.clear();
    past = new Month.Past(outcome.titles(), Map.of(), Map.of());
    assertThat(money(outcome(RING.formatted("pay")), "A")).isEqualTo("0");
  }

  @Test
  void aForcedRankIsPaidInItsPeriodAndRaisesNoTitle() {
    member("A", "");
    volume("pv", "A", "100");
    forced.put("A", 2);
    assertThat(money(outcome(RING.formatted("pay")), "A")).isEqualTo("100.00");
    assertThat(money(
            outcome(
                "bonuses = [ { code = car, type = award, by-rank { gold = 150, diamond = 400 }, each = period, when { active = true } } ]"),
            "A"))
        .isEqualTo("150.00");
  }

  @Test
  void theFirstRecruitsArePassedUp() {
    chain("A", "B");
    List.of("C", "D", "E").forEach(id -> member(id, "B"));
    List.of("A", "B", "C", "D", "E").forEach(id -> volume("cv", id, "100"));
    Outcome outcome = outcome("""
        derived { coded { from = sponsor, pass-up = 2 } }
        bonuses = [ { code = team, type = unilevel, basis = cv, tree = coded, levels = [0.10] } ]
        """);
    assertThat(money(outcome, "A")).isEqualTo("30.00");
    assertThat(money(outcome, "B")).isEqualTo("10.00");
  }
}
