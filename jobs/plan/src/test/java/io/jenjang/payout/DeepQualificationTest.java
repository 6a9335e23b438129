package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import io.jenjang.tree.TreeBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every kind of group and leg rule over a chain and over a star: a pass that cost members times depth, or members times legs, would not end here. */
class DeepQualificationTest {
  private static final int MEMBERS = 400_000;
  private static final String PLAN = """
      plan {
        id = deep, version = 1, effective-from = 2020-01-01
        currency = USD, payout-exponent = 2, rounding = HALF_UP, point-value = 1
        calendar { every = month, zone = UTC }
        trees = [sponsor]
        volumes { pv { sum = cv } }
        groups {
          gv { of = pv }
          near { of = pv, depth = 1000 }
          stopped { of = pv, depth = 100000, stop-at { rank = gold } }
          side { of = pv, leave-out-largest-legs = 1 }
        }
        ranks = [
          { name = silver, require { legs = [ { count = 1, having { pv = 1 }, within = 500 } ], gv { by-leg = [1], rest = 0 } } }
          { name = gold, require { stopped = 1000, gv { min = 2, max-leg-share = 0.5 }, legs = [ { count = 1, having { rank = silver } } ] } }
        ]
      }
      """;

  private static Qualification judge(IntUnaryOperator upline) {
    int[] parent = new int[MEMBERS];
    Arrays.setAll(parent, upline);
    Policies attach = new Policies(
        Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);
    Genealogy genealogy = Genealogy.of(List.of(TreeBuilder.build(parent)), List.of(attach));
    Plan plan = PlanReader.read("deep", PLAN);
    byte[] bytes = new byte[MEMBERS + 1];
    int[] ints = new int[MEMBERS + 1];
    long[] pv = new long[MEMBERS + 1];
    Arrays.fill(pv, 1, pv.length, 10_000L);
    String[] none = {""};
    Members members = new Members(
        new Ids(new byte[0], new int[MEMBERS + 2]),
        ints,
        bytes,
        bytes,
        ints,
        ints,
        none,
        ints,
        none);
    LocalDate last = LocalDate.of(2026, 10, 31);
    return Qualifier.qualify(new Period(
        plan,
        new PeriodWindow("2026-10", last.withDayOfMonth(1), last, 0, 1),
        members,
        genealogy.trees(),
        new long[][] {pv},
        new int[0][],
        new Period.History(bytes, new long[plan.quantities().size()][], new byte[2][]),
        Period.Overrides.NONE));
  }

  private static long units(Qualification qualification, String quantity, int member) {
    int index = qualification.period().plan().quantityIndex(quantity);
    return qualification.quantity(index, member) / 10_000;
  }

  @Test
  void aChain() {
    Qualification judged = Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> judge(member -> member - 1));
    assertThat(units(judged, "gv", 1)).isEqualTo(MEMBERS);
    assertThat(units(judged, "near", 1)).isEqualTo(1_001);
    assertThat(units(judged, "near", MEMBERS - 9)).isEqualTo(10);
    assertThat(units(judged, "side", 1)).isEqualTo(1);
    // Every thousandth from the bottom gathers a thousand and is cut off from the next.
    assertThat(units(judged, "stopped", MEMBERS - 999)).isEqualTo(1_000);
    assertThat(units(judged, "stopped", MEMBERS - 1_000)).isEqualTo(1);
    assertThat(judged.paidAs(MEMBERS - 999)).isEqualTo(2);
    assertThat(judged.paidAs(MEMBERS - 1_000)).isEqualTo(1);
    assertThat(judged.paidAs(MEMBERS)).isZero();
  }

  @Test
  void aStar() {
    Qualification judged = Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> judge(member -> member == 0 ? TreeBuilder.ROOT : 0));
    assertThat(units(judged, "near", 1)).isEqualTo(MEMBERS);
    assertThat(units(judged, "side", 1)).isEqualTo(MEMBERS - 1);
    assertThat(judged.paidAs(1)).isEqualTo(1);
    assertThat(judged.paidAs(2)).isZero();
  }
}
