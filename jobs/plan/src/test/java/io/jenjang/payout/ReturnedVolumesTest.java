package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * Returns of closed periods lower volumes where members are judged and never what a bonus is paid on. A sponsors B, B sponsors C; B has fallen out of the tree
 * {@code kept} by itself, C by what came back.
 */
class ReturnedVolumesTest {
  private final Scene.Judged before = Scene.of("""
      derived { kept { keep { pv = 50 }, roll-up = true } }
      volumes { pv { sum = qv }, cv { sum = cv }, rolled { of = cv, tree = kept } }
      groups { gcv { of = cv } }
      ranks = [ { name = silver, require { gcv = 1030 } } ]
      bonuses = [
        { code = own, type = personal, basis = cv, rate = 0.1 }
        { code = team, type = personal, basis = rolled, tree = kept, rate = 0.1 }
        { code = pool, type = pool, fund { rate = 0.1, of = cv }, shares = cv }
      ]
      """)
      .members("A", "A>B", "B>C")
      .volumes("pv", "A=100", "B=40", "C=60")
      .volumes("cv", "A=10", "B=20", "C=1000")
      .judge();

  private final Period period = before.month().period();
  private final Outcome outcome = Engine.compute(returned());
  private final Qualification judged = outcome.qualification();

  private Period returned() {
    long[][] back = new long[2][4];
    List<String> sums = period.plan().sums().stream().map(Quantity::name).toList();
    back[sums.indexOf("pv")][before.number("C")] = -20_0000;
    back[sums.indexOf("cv")][before.number("C")] = -200_0000;
    return new Period(
        period.plan(),
        period.window(),
        period.members(),
        period.trees(),
        period.sums(),
        back,
        period.customers(),
        period.history(),
        period.overrides());
  }

  private String byMember(ToLongFunction<Integer> of) {
    return of.applyAsLong(before.number("A")) + " " + of.applyAsLong(before.number("B")) + " "
        + of.applyAsLong(before.number("C"));
  }

  private int index(String name) {
    Plan plan = period.plan();
    return plan.quantityIndex(name);
  }

  @Test
  void membersAreJudgedByWhatIsLeft() {
    assertThat(byMember(who -> judged.quantity(index("cv"), who)))
        .isEqualTo("100000 200000 8000000");
    assertThat(byMember(who -> judged.quantity(index("gcv"), who)))
        .isEqualTo("8300000 8200000 8000000");
    assertThat(before.paidAs("A")).isEqualTo("silver");
    assertThat(judged.paidAs(before.number("A"))).isZero();
  }

  @Test
  void bonusesArePaidOnWhatWasSold() {
    assertThat(byMember(who -> judged.basis(index("cv"))[who])).isEqualTo("100000 200000 10000000");
    assertThat(outcome.earned()[0][before.number("C")]).isEqualTo(100_00);
    assertThat(outcome.totals()[2]).isEqualTo(103_00);
  }

  @Test
  void aRolledUpBasisGoesToWhoIsKeptByWhatIsLeft() {
    assertThat(byMember(who -> judged.quantity(index("rolled"), who))).isEqualTo("8300000 0 0");
    assertThat(byMember(who -> judged.basis(index("rolled"))[who])).isEqualTo("10300000 0 0");
    assertThat(outcome.earned()[1][before.number("A")]).isEqualTo(103_00);
  }

  @Test
  void aGroupIsJudgedAndNeverPaidOn() {
    assertThat(byMember(who -> judged.basis(index("gcv"))[who]))
        .isEqualTo("8300000 8200000 8000000");
  }
}
