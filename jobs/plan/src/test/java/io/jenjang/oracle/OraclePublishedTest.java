package io.jenjang.oracle;

import static io.jenjang.oracle.Example.atLeast;
import static io.jenjang.oracle.Example.brackets;
import static io.jenjang.oracle.Example.rates;
import static io.jenjang.oracle.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle itself, against numbers that somebody else published. Names are those of the list of published examples. */
class OraclePublishedTest {
  private static final Rates.Brackets INDIA = brackets(
      "gpv", "300", "0.06", "1000", "0.09", "2000", "0.12", "4000", "0.15", "7000", "0.18", "10000",
      "0.21");

  private static Example india() {
    return new Example()
        .sum("pv", "cv")
        .group("gpv", "pv")
        .bonus(new Bonus.Differential(terms("cv"), INDIA, true, Unqualified.PASS_UP));
  }

  private static Example sells(Example example, String member, String pv, String cv) {
    return example.volume("pv", member, pv).volume("cv", member, cv);
  }

  @Test
  void o01DifferentialByGroupVolume() {
    Example example = india().member("X", null);
    for (String leg : List.of("A", "B", "C", "D")) {
      example.member(leg, "X");
    }
    sells(example, "X", "1000", "60000");
    sells(example, "A", "2000", "120000");
    sells(example, "B", "2000", "120000");
    sells(example, "C", "1000", "60000");
    sells(example, "D", "4000", "240000");
    Outcome outcome = example.outcome();
    assertThat(outcome.earned("X")).isEqualByComparingTo("55800");
    assertThat(outcome.earned("A")).isEqualByComparingTo("14400");
    assertThat(outcome.earned("B")).isEqualByComparingTo("14400");
    assertThat(outcome.earned("C")).isEqualByComparingTo("5400");
    assertThat(outcome.earned("D")).isEqualByComparingTo("36000");
  }

  @Test
  void o02DifferentialOfFiveEqualMembers() {
    Example example = sells(india().member("You", null), "You", "300", "18000");
    for (String leg : List.of("A", "B", "C", "D")) {
      sells(example.member(leg, "You"), leg, "300", "18000");
    }
    Outcome outcome = example.outcome();
    assertThat(outcome.earned("You")).isEqualByComparingTo("3780");
    assertThat(outcome.earned("C")).isEqualByComparingTo("1080");
  }

  @Test
  void o06DifferentialByRankWithoutTheBuyer() {
    Outcome outcome = jetUp(Unqualified.PASS_UP)
        .chain("Director", "Leadership", "Builder", "Buyer")
        .hasRank("Director", 5)
        .hasRank("Leadership", 4)
        .hasRank("Builder", 2)
        .volume("cv", "Builder", "0")
        .volume("cv", "Buyer", "1000")
        .volume("pv", "Builder", "1")
        .outcome();
    assertThat(outcome.earned("Builder")).isEqualByComparingTo("80");
    assertThat(outcome.earned("Leadership")).isEqualByComparingTo("80");
    assertThat(outcome.earned("Director")).isEqualByComparingTo("20");
  }

  private static Example jetUp(Unqualified unqualified) {
    Rates.ByRank byRank = new Rates.ByRank(rates("0", "0.04", "0.08", "0.12", "0.16", "0.18"));
    Example example = new Example().sum("pv", "cv").active(Predicate.ALWAYS);
    for (String rank : List.of("Start", "Builder", "Growth", "Leadership", "Director")) {
      example.rank(rank, new Predicate.Any(List.of()));
    }
    return example.bonus(new Bonus.Differential(terms("cv"), byRank, false, unqualified));
  }

  private static Example jetUpWithSomebodyInactive(Unqualified unqualified) {
    Rates.ByRank byRank = new Rates.ByRank(rates("0", "0.04", "0.08", "0.12", "0.15", "0.18"));
    Example example = new Example().sum("pv", "cv").active(atLeast("pv", "1"));
    for (String rank : List.of("Start", "Builder", "Growth", "Leadership", "Director")) {
      example.rank(rank, new Predicate.Any(List.of()));
    }
    example
        .chain("Director", "Leadership", "Growth", "Builder", "Start", "Buyer")
        .hasRank("Buyer", 1);
    List<String> upline = List.of("Start", "Builder", "Growth", "Leadership", "Director");
    upline.forEach(member -> example.hasRank(member, upline.indexOf(member) + 1));
    upline.forEach(member -> example.volume("pv", member, member.equals("Builder") ? "0" : "1"));
    return example
        .volume("cv", "Buyer", "1000")
        .bonus(new Bonus.Differential(
            terms("cv", new Predicate.Active(true)), byRank, false, unqualified));
  }

  @Test
  void o07PassUpMakesTheInactiveInvisible() {
    Outcome outcome = jetUpWithSomebodyInactive(Unqualified.PASS_UP).outcome();
    assertThat(outcome.earned("Director")).isEqualByComparingTo("30");
    assertThat(outcome.earned("Leadership")).isEqualByComparingTo("30");
    assertThat(outcome.earned("Growth")).isEqualByComparingTo("80");
    assertThat(outcome.earned("Builder")).isEqualByComparingTo("0");
    assertThat(outcome.earned("Start")).isEqualByComparingTo("40");
  }

  @Test
  void o07WithHoldWhatTheInactiveMissesIsLost() {
    Outcome outcome = jetUpWithSomebodyInactive(Unqualified.HOLD).outcome();
    assertThat(outcome.earned("Growth")).isEqualByComparingTo("40");
    assertThat(outcome.bonus("bonus").unpaid())
        .singleElement()
        .satisfies(row -> assertThat(row.member()).isEqualTo("Growth"))
        .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("40"))
        .satisfies(row -> assertThat(row.reason()).isEqualTo(Reason.COVERED_BELOW));
  }

  @Test
  void o10PersonalRateByGroupVolume() {
    Rates.Brackets steps = brackets(
        "gv", "200", "0.03", "400", "0.06", "600", "0.09", "1000", "0.12", "1400", "0.15", "2200",
        "0.18", "3600", "0.22", "5000", "0.25");
    Example example =
        new Example().sum("pv").group("gv", "pv").bonus(new Bonus.Personal(terms("pv"), steps));
    example.chain("A").chain("B", "C").volume("pv", "A", "600").volume("pv", "B", "600");
    Outcome outcome = example.volume("pv", "C", "4400").outcome();
    assertThat(outcome.earned("A")).isEqualByComparingTo("54");
    assertThat(outcome.earned("B")).isEqualByComparingTo("150");
  }

  @Test
  void o13UnilevelThatReachesDeeperWithTheRank() {
    List<List<Long>> depth = List.of(
        rates(),
        rates("0.05"),
        rates("0.05", "0.05"),
        rates("0.05", "0.05", "0.05"),
        rates("0.05", "0.05", "0.05", "0.05", "0.05"));
    Example example = new Example().sum("cv").pointValue("0.4");
    List.of("Member", "Silver", "Gold", "Diamond")
        .forEach(rank -> example.rank(rank, Predicate.ALWAYS));
    Outcome outcome = example
        .chain("Diamond", "Gold", "Silver", "Member", "C")
        .hasRank("Diamond", 4)
        .hasRank("Gold", 3)
        .hasRank("Silver", 2)
        .hasRank("Member", 1)
        .volume("cv", "C", "200")
        .bonus(new Bonus.Unilevel(terms("cv"), depth, Compression.NONE))
        .outcome();
    for (String member : List.of("Diamond", "Gold", "Silver", "Member")) {
      assertThat(outcome.earned(member)).isEqualByComparingTo("4.00");
    }
  }

  @Test
  void o16UnilevelOfFiveLevels() {
    Example example = new Example()
        .sum("cv")
        .chain("A", "B", "C", "D", "E", "F")
        .bonus(new Bonus.Unilevel(
            terms("cv"), List.of(rates("0.4", "0.3", "0.1", "0.1", "0.1")), Compression.NONE));
    BonusOutcome lowest = example.volume("cv", "F", "36").outcome().bonus("bonus");
    assertThat(List.of("E", "D", "C", "B", "A").stream().map(lowest::paidTo).map(Object::toString))
        .containsExactly("14.40", "10.80", "3.60", "3.60", "3.60");
    BonusOutcome second =
        example.volume("cv", "F", "0").volume("cv", "E", "36").outcome().bonus("bonus");
    assertThat(second.unpaid())
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo(Reason.NO_UPLINE))
        .satisfies(row -> assertThat(row.paidLevel()).isEqualTo(5))
        .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("3.6"));
  }

  private static Example doTerra() {
    List<String> names = List.of(
        "Advocate", "Manager", "Director", "Executive", "Elite", "Premier", "Silver", "Silver2");
    String[] levels = {"0.02", "0.03", "0.05", "0.05", "0.06", "0.06", "0.07"};
    List<List<Long>> byRank = new ArrayList<>(List.of(rates()));
    Example example = new Example().sum("pv", "cv").active(atLeast("pv", "1"));
    for (int i = 0; i < names.size(); i++) {
      example
          .rank(names.get(i), Predicate.ALWAYS)
          .volume("pv", names.get(i), "1")
          .hasRank(names.get(i), Math.min(i + 1, 7));
      byRank.add(rates(Arrays.copyOf(levels, Math.min(i + 1, 7))));
    }
    return example
        .chain(
            "Silver2",
            "Silver",
            "Premier",
            "Elite",
            "Executive",
            "Director",
            "Manager",
            "Advocate",
            "Buyer")
        .volume("cv", "Buyer", "100")
        .bonus(
            new Bonus.Unilevel(terms("cv", new Predicate.Active(true)), byRank, Compression.SEEK));
  }

  @Test
  void o18SeekClimbsForEachLevel() {
    Outcome outcome = doTerra().outcome();
    assertThat(
            List.of("Advocate", "Manager", "Director", "Executive", "Elite", "Premier", "Silver")
                .stream()
                .map(outcome::earned)
                .map(amount -> amount.intValueExact()))
        .containsExactly(2, 3, 5, 5, 6, 6, 7);
  }

  @Test
  void o18AnInactiveExecutiveIsPassedOver() {
    Outcome outcome = doTerra().volume("pv", "Executive", "0").outcome();
    assertThat(List.of("Executive", "Elite", "Premier", "Silver", "Silver2").stream()
            .map(outcome::earned)
            .map(amount -> amount.intValueExact()))
        .containsExactly(0, 5, 6, 6, 7);
    assertThat(outcome.bonus("bonus").unpaid())
        .singleElement()
        .satisfies(row -> assertThat(row.member()).isEqualTo("Executive"))
        .satisfies(row -> assertThat(row.reason()).isEqualTo(Reason.NOT_ACTIVE))
        .satisfies(row -> assertThat(row.wentTo()).isEqualTo("Elite"));
  }

  @Test
  void o41DifferentialWithPassUp() {
    Rates.ByRank byRank = new Rates.ByRank(rates("0", "0.06", "0.09", "0.12"));
    Example example = new Example().sum("bv").pointValue("2600");
    List.of("six", "nine", "twelve").forEach(rank -> example.rank(rank, Predicate.ALWAYS));
    Outcome outcome = example
        .member("A", null)
        .member("A11", "A")
        .member("A12", "A")
        .member("A13", "A")
        .member("A131", "A13")
        .hasRank("A", 3)
        .hasRank("A11", 1)
        .hasRank("A12", 2)
        .hasRank("A13", 1)
        .hasRank("A131", 1)
        .volume("bv", "A", "200")
        .volume("bv", "A11", "100")
        .volume("bv", "A12", "400")
        .volume("bv", "A13", "100")
        .volume("bv", "A131", "50")
        .bonus(new Bonus.Differential(
            terms("bv", atLeast("bv", "100")), byRank, true, Unqualified.PASS_UP))
        .outcome();
    assertThat(List.of("A", "A11", "A12", "A13", "A131").stream()
            .map(outcome::earned)
            .map(amount -> amount.intValueExact() / 2600))
        .containsExactly(51, 6, 36, 9, 0);
    assertThat(outcome.bonus("bonus").paid()).isEqualByComparingTo("265200");
  }
}
