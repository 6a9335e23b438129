package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fund leaves of equal amounts, by hand: ties go by member id, inside an earner by the order of its lines. */
class FundTest {
  private static Scene.Judged judged(String bonus) {
    return Scene.of("""
        volumes { cv { sum = cv }, company { sum = cv } }
        ranks = [ { name = silver, require { cv = 10 } } ]
        bonuses = [ { code = b, %s } ]
        """.formatted(bonus))
        .members("C", "C>B", "B>A")
        .volumes("cv", "A=10", "B=10", "C=10")
        .volumes("company", "A=1")
        .judge();
  }

  private static String earned(Scene.Judged judged) {
    long[] earned = Engine.compute(judged.month().period()).earned()[0];
    return earned[judged.number("A")] + " " + earned[judged.number("B")] + " "
        + earned[judged.number("C")];
  }

  @Test
  void amongEarnersOfTheSameTheSmallestIdsGetTheUnits() {
    String bonus = "type = personal, basis = cv, rate = 0.1, fund { rate = %s, of = company }";
    assertThat(earned(judged(bonus.formatted("0.01")))).isEqualTo("1 0 0");
    assertThat(earned(judged(bonus.formatted("0.02")))).isEqualTo("1 1 0");
    assertThat(earned(judged(bonus.formatted("0.05")))).isEqualTo("2 2 1");
  }

  @Test
  void amongLinesOfTheSameTheFirstGetTheUnits() {
    Scene.Judged judged = judged(
        "type = unilevel, basis = cv, levels = [0.1, 0.1], fund { rate = 0.05, of = company }");
    // C has a line from B and one from A, B has one from A: two thirds of five cents, and one.
    assertThat(earned(judged)).isEqualTo("0 2 3");
    assertThat(lines(judged, "C")).containsExactly("B 2", "A 1");
  }

  private static List<String> lines(Scene.Judged judged, String earner) {
    List<String> lines = new ArrayList<>();
    Engine.compute(judged.month().period())
        .payments()
        .get(0)
        .lines(judged.number(earner), new Scaled(judged.month().ids(), lines));
    return lines;
  }

  @Test
  void anAwardThatAFundPaysIsGivenOnce() {
    Scene.Judged judged = judged(
        "type = award, by-rank { silver = 5 }, each = once, skipped = pay, fund { rate = 0.06, of = company }");
    assertThat(earned(judged)).isEqualTo("2 2 2");
    boolean[][][] given = Engine.compute(judged.month().period()).awards();
    assertThat(given[0][0]).containsExactly(false, true, true, true);
  }

  /** Takes lines that a fund has set. */
  private record Scaled(List<String> ids, List<String> lines) implements Payment.LineSink {

    @Override
    public void scaled(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        long exactHigh,
        long exactLow,
        long amount,
        long residueHigh,
        long residueLow) {
      lines.add(ids.get(source) + " " + amount);
    }
  }
}
