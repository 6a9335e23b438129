package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples that others published: personal and differential bonuses, each with what it must come to. */
class PublishedRateExamplesTest {
  private static final Bonus PERFORMANCE = new Bonus.Differential(
      Plans.terms("performance", "cv"),
      Plans.brackets(
          "gv", "300", "0.06", "1000", "0.09", "2000", "0.12", "4000", "0.15", "7000", "0.18",
          "10000", "0.21"),
      true,
      Bonus.Unqualified.PASS_UP);

  private static Bonus retail(String rate) {
    return new Bonus.Personal(Plans.terms("retail", "cv"), new Rates.Flat(Plans.rate(rate)));
  }

  private static SmallMonth points(SmallMonth month, String member, String pv, String cv) {
    return month.volume("pv", member, pv).volume("cv", member, cv);
  }

  @Test
  void amwayIndiaExample3() {
    SmallMonth month = new SmallMonth().volumes("pv", "cv").group("gv", "pv").bonus(PERFORMANCE);
    points(month.member("X", ""), "X", "1000", "60000");
    points(month.member("A", "X"), "A", "2000", "120000");
    points(month.member("B", "X"), "B", "2000", "120000");
    points(month.member("C", "X"), "C", "1000", "60000");
    points(month.member("D", "X"), "D", "4000", "240000");
    Paid paid = month.pay();
    assertThat(paid.to("X")).isEqualTo("55800.00");
    assertThat(paid.to("A")).isEqualTo("14400.00");
    assertThat(paid.to("C")).isEqualTo("5400.00");
    assertThat(paid.to("D")).isEqualTo("36000.00");
    assertThat(paid.theoretical(0)).isEqualTo("126000.00");
    assertThat(paid.unpaid(0)).isEmpty();
    assertThat(month.bonus(retail("0.2")).pay().to("X")).isEqualTo("67800.00");
  }

  @Test
  void amwayIndiaExample2() {
    SmallMonth month = new SmallMonth().volumes("pv", "cv").group("gv", "pv").bonus(PERFORMANCE);
    points(month.member("You", ""), "You", "300", "18000");
    for (String leg : List.of("A", "B", "C", "D")) {
      points(month.member(leg, "You"), leg, "300", "18000");
    }
    Paid paid = month.pay();
    assertThat(paid.to("A")).isEqualTo("1080.00");
    assertThat(paid.to("D")).isEqualTo("1080.00");
    assertThat(paid.to("You")).isEqualTo("3780.00");
    assertThat(month.bonus(retail("0.2")).pay().to("You")).isEqualTo("7380.00");
  }

  @Test
  void amwayAustraliaExample1() {
    SmallMonth month = new SmallMonth().volumes("pv", "cv").bonus(retail("0.3"));
    month.bonus(new Bonus.Personal(
        Plans.terms("volume", "cv"), Plans.brackets("pv", "100", "0.03", "300", "0.06")));
    Paid paid = points(month.member("M", ""), "M", "100", "400").pay();
    assertThat(paid.to("M")).isEqualTo("132.00");
    assertThat(paid.lines(0)).containsExactly("M to M, level 0/0, 0.3: 120.00");
    assertThat(paid.lines(1)).containsExactly("M to M, level 0/0, 0.03: 12.00");
  }

  @Test
  void taxCourtLopezFootnote5() {
    SmallMonth month = new SmallMonth().volumes("pv", "cv");
    month.bonus(new Bonus.Personal(
        Plans.terms("bracket", "cv"), Plans.brackets("pv", "600", "0.09", "1000", "0.12")));
    assertThat(points(month.member("M", ""), "M", "1000", "2500").pay().to("M"))
        .isEqualTo("300.00");
  }

  private static SmallMonth jetUp(String... rates) {
    return new SmallMonth()
        .volumes("cv")
        .ranks("start", "builder", "growth", "leadership", "director")
        .bonus(new Bonus.Differential(
            Plans.terms("override", "cv", Plans.ACTIVE),
            Plans.byRank(rates),
            false,
            Bonus.Unqualified.PASS_UP))
        .volume("cv", "buyer", "1000");
  }

  @Test
  void jetUpSpecification() {
    Paid paid = jetUp("0", "0.04", "0.08", "0.12", "0.16", "0.18")
        .chain("director", "leader", "builder", "buyer")
        .ranked("director", "director")
        .ranked("leader", "leadership")
        .ranked("builder", "builder")
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "buyer to director, level 3/3, 0.02: 20.00",
            "buyer to leader, level 2/2, 0.08: 80.00",
            "buyer to builder, level 1/1, 0.08: 80.00");
    assertThat(paid.unpaid(0)).isEmpty();
  }

  @Test
  void jetUpInactiveIsPassedUp() {
    Paid paid = jetUp("0", "0.04", "0.08", "0.12", "0.15", "0.18")
        .chain("director", "leader", "growth", "builder", "start", "buyer")
        .ranked("director", "director")
        .ranked("leader", "leadership")
        .ranked("growth", "growth")
        .ranked("builder", "builder")
        .ranked("start", "start")
        .ranked("buyer", "start")
        .inactive("builder")
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "buyer to director, level 5/4, 0.03: 30.00",
            "buyer to leader, level 4/3, 0.03: 30.00",
            "buyer to growth, level 3/2, 0.08: 80.00",
            "buyer to start, level 1/1, 0.04: 40.00");
    assertThat(paid.to("builder")).isEqualTo("0.00");
  }

  @Test
  void compensationPlanOfAugust2023() {
    SmallMonth month = new SmallMonth().volumes("pv").group("gv", "pv");
    month.bonus(new Bonus.Personal(
        Plans.terms("personal", "pv"),
        Plans.brackets(
            "gv", "200", "0.03", "400", "0.06", "600", "0.09", "1000", "0.12", "1400", "0.15",
            "2200", "0.18", "3600", "0.22", "5000", "0.25")));
    month.member("a", "").volume("pv", "a", "600");
    month.member("b", "").volume("pv", "b", "600");
    month.member("below b", "b").volume("pv", "below b", "4400");
    Paid paid = month.pay();
    assertThat(paid.to("a")).isEqualTo("54.00");
    assertThat(paid.to("b")).isEqualTo("150.00");
  }

  @Test
  void kLinkIndonesia() {
    Predicate ownHundred = Plans.atLeast("bv", "100");
    Paid paid = new SmallMonth()
        .volumes("bv")
        .group("gbv", "bv")
        .pointValue("2600")
        .bonus(new Bonus.Differential(
            Plans.terms("leadership", "bv", ownHundred),
            Plans.brackets("gbv", "50", "0.06", "400", "0.09", "800", "0.12"),
            true,
            Bonus.Unqualified.PASS_UP))
        .member("A", "")
        .member("A11", "A")
        .member("A12", "A")
        .member("A13", "A")
        .member("A131", "A13")
        .volume("bv", "A", "200")
        .volume("bv", "A11", "100")
        .volume("bv", "A12", "400")
        .volume("bv", "A13", "100")
        .volume("bv", "A131", "50")
        .pay();
    assertThat(
            List.of(paid.to("A"), paid.to("A11"), paid.to("A12"), paid.to("A13"), paid.to("A131")))
        .containsExactly("132600.00", "15600.00", "93600.00", "23400.00", "0.00");
    assertThat(paid.theoretical(0)).isEqualTo("265200.00");
    assertThat(paid.unpaid(0)).isEmpty();
  }
}
