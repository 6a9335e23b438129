package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Qualification;
import io.jenjang.payout.Qualifier;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.read.PlanReader;
import org.junit.jupiter.api.Test;

/** What a rolled-up volume is made of where the sellers moved: D, who was taken out, stood below B and then below C. */
class RolledPartsTest {
  private static final Plan PLAN = PlanReader.read("parts", ReferencePlan.of("""
      as-of = sale
      derived { kept { keep { cv = 100 }, roll-up = true } }
      volumes { pv { sum = qv }, cv { sum = cv }, rolled { of = cv, tree = kept } }
      """));

  private static long[] rolled(String sold, String before, long part) {
    Numbered month = new WorkedMonth(PLAN, PageTable.rows("""
        | member | sponsor | sponsor then | cv | cv then |
        |---|---|---|---|---|
        | A | | | 100 | |
        | B | A | | 100 | |
        | C | A | | 100 | |
        | D | C | B | %s | %s |
        """.formatted(sold, before)))
        .moves()
        .numbered();
    Qualification qualification = Qualifier.qualify(month.period());
    int index = PLAN.quantityIndex("rolled");
    long[] of = new long[5];
    of[month.ids().indexOf("D")] = part;
    long[] rolled = qualification.rolled((Quantity.Rolled) PLAN.quantities().get(index), of);
    return new long[] {
      rolled[month.ids().indexOf("A")],
      rolled[month.ids().indexOf("B")],
      rolled[month.ids().indexOf("C")],
      rolled[month.ids().indexOf("D")]
    };
  }

  @Test
  void partsGoWhereTheVolumeWent() {
    assertThat(rolled("60", "20", 30)).containsExactly(0, 10, 20, 0);
    assertThat(rolled("60", "60", 30)).containsExactly(0, 30, 0, 0);
    assertThat(rolled("-60", "-20", -30)).containsExactly(0, -10, -20, 0);
  }

  @Test
  void whatRoundingLeavesGoesWithTheLast() {
    assertThat(rolled("60", "20", 100)).containsExactly(0, 33, 67, 0);
  }

  @Test
  void afterReturnsNothingIsLost() {
    assertThat(rolled("60", "90", 30)).containsExactly(0, 0, 30, 0);
    assertThat(rolled("60", "-20", 30)).containsExactly(0, 0, 30, 0);
    assertThat(rolled("0", "20", 30)).containsExactly(0, 0, 30, 0);
  }
}
