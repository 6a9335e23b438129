package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Month;
import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.Person;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Members;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BinaryTreesTest {
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  private final Plan plan = Scene.of("""
      volumes { cv { sum = cv } }
      bonuses = [
        { code = team, type = unilevel, basis = cv, levels = [0.1] }
        { code = pairs, type = binary, basis = cv, mode = percent, rate = 0.1 }
        { code = more, type = binary, basis = cv, mode = percent, rate = 0.1 }
        { code = sponsored, type = binary, basis = cv, tree = sponsor, mode = percent, rate = 0.1 }
      ]
      """).plan();

  @Test
  void eachTreeOfABinaryBonusIsNamedOnce() {
    assertThat(BinaryTrees.of(plan)).containsExactly("placement", "sponsor");
  }

  @Test
  void recordsNameLegsInThePlacementTreeAlone() {
    Person leg =
        new Person("A", Map.of(), Person.Kind.SELLER, Person.Status.ACTIVE, null, "", "", 2);
    Members members = Numbered.of(new Month(
            plan,
            new PeriodWindow("2026-10", LAST.withDayOfMonth(1), LAST, 0, 1),
            List.of(leg),
            Map.of(),
            Map.of(),
            Month.Past.NONE,
            Month.Forced.NONE))
        .period()
        .members();
    assertThat(BinaryTrees.legs("placement", members)).containsExactly((short) 0, (short) 2);
    assertThat(BinaryTrees.legs("sponsor", members)).isNull();
  }
}
