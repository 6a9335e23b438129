package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Guarantee;
import io.jenjang.plan.Bonus.Matching;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.tree.Members;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bonuses by generation and on earnings of the plan with every key, compared to the model they must become. */
class EverythingWalksTest {
  private static final Plan PLAN =
      PlanReader.read(Path.of("src/test/resources/plans/everything.conf"));
  private static final Predicate ACTIVE_STATUS = new StatusIn(Set.of(Members.ACTIVE));

  private static Bonus bonus(String code) {
    return PLAN.bonuses().stream()
        .filter(bonus -> bonus.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Predicate active(Predicate... parts) {
    List<Predicate> all = new ArrayList<>(List.of(ACTIVE_STATUS));
    all.addAll(List.of(parts));
    return new All(all);
  }

  @Test
  void generation() {
    List<Long> list = List.of(60_000L, 40_000L);
    Terms terms = new Terms(
        "GEN",
        "cv",
        active(new AtLeast("pv", 1_000_000)),
        "placement",
        new TitleAtLeast(4),
        false,
        new Bounds(active(new AtLeast("pv", 500_000)), null, null));
    assertThat(bonus("GEN"))
        .isEqualTo(new Generation(
            terms,
            new All(List.of(new RankAtLeast(3), ACTIVE_STATUS)),
            Collections.nCopies(5, list),
            Nearest.OWNER,
            From.SELF,
            UnqualifiedLeader.INVISIBLE,
            new Guarantee(100_005_000L)));
  }

  @Test
  void matchingByLevel() {
    List<Long> list = List.of(100_000L, 50_000L);
    Terms terms = new Terms(
        "MATCH",
        "",
        active(new Active(true)),
        "sponsor",
        null,
        true,
        new Bounds(new StatusIn(Set.of(Members.SUSPENDED)), null, null));
    assertThat(bonus("MATCH"))
        .isEqualTo(new Matching(
            terms,
            List.of("UNI", "GEN"),
            new Unilevel(terms, Collections.nCopies(5, list), Compression.SEEK)));
  }

  @Test
  void matchingByGeneration() {
    Terms terms = new Terms("MATCH-GEN", "", active(), "placement", null, true);
    List<List<Long>> lists =
        List.of(List.of(), List.of(), List.of(), List.of(500_000L), List.of(400_000L, 200_000L));
    assertThat(bonus("MATCH-GEN"))
        .isEqualTo(new Matching(
            terms,
            List.of("MATCH"),
            new Generation(
                terms,
                new RankAtLeast(3),
                lists,
                Nearest.FIRST,
                From.UPLINE,
                UnqualifiedLeader.COUNTS,
                null)));
  }
}
