package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.BinaryMode.Cycle;
import io.jenjang.plan.Bonus.BinaryMode.Percent;
import io.jenjang.plan.Bonus.BinaryMode.Tiers;
import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Carry;
import io.jenjang.plan.Bonus.OverCap;
import io.jenjang.plan.Bonus.OwnVolume;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.UnqualifiedLegs;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.tree.Members;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The binary bonuses of the plan with every key. */
class EverythingBinaryTest {
  private static final Plan PLAN =
      PlanReader.read(Path.of("src/test/resources/plans/everything.conf"));
  private static final Predicate ACTIVE_STATUS = new StatusIn(Set.of(Members.ACTIVE));

  @Test
  void percent() {
    assertThat(bonus("PAIRS"))
        .isEqualTo(new Binary(
            new Terms(
                "PAIRS",
                "cv",
                new All(List.of(ACTIVE_STATUS, new Active(true))),
                "placement",
                null,
                false),
            new Percent(100_000),
            Carry.KEEP,
            OverCap.FLUSH,
            UnqualifiedLegs.HOLD,
            new All(List.of(ACTIVE_STATUS, new AtLeast("pv", 400_000))),
            OwnVolume.WEAKER_LEG,
            Cap.UNLIMITED,
            0));
  }

  @Test
  void cycle() {
    Cap cap = new Cap(500_000, Cap.UNLIMITED, Collections.nCopies(5, Cap.UNLIMITED));
    assertThat(bonus("CYCLES"))
        .isEqualTo(new Binary(
            new Terms(
                "CYCLES",
                "pv",
                new All(List.of(ACTIVE_STATUS)),
                "placement",
                null,
                false,
                new Bounds(null, cap, null)),
            new Cycle(3_000_000, 6_005_000, true, 20_500, 2_000_000, 1_000_000),
            Carry.KEEP,
            OverCap.KEEP,
            UnqualifiedLegs.FLUSH,
            null,
            OwnVolume.NONE,
            50_000_000,
            6));
  }

  @Test
  void tiers() {
    assertThat(bonus("STEPS"))
        .isEqualTo(new Binary(
            new Terms("STEPS", "money", new All(List.of(ACTIVE_STATUS)), "sponsor", null, true),
            new Tiers(List.of(10_000_000L, 20_000_000L), List.of(200_000L, 400_000L)),
            Carry.FLUSH,
            OverCap.FLUSH,
            UnqualifiedLegs.HOLD,
            null,
            OwnVolume.NONE,
            Cap.UNLIMITED,
            0));
  }

  private static Object bonus(String code) {
    return PLAN.bonuses().stream()
        .filter(bonus -> bonus.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
