package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Award;
import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Each;
import io.jenjang.plan.Bonus.Fund;
import io.jenjang.plan.Bonus.Matrix;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Pool;
import io.jenjang.plan.Bonus.Shares;
import io.jenjang.plan.Bonus.Skipped;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.JoinedWithin;
import io.jenjang.plan.Predicate.MarketIn;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Members;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the plan with every key pays by rate, level, share and rank, compared to the model it must become. */
class EverythingBonusesTest {
  private static final Plan PLAN =
      PlanReader.read(Path.of("src/test/resources/plans/everything.conf"));
  private static final Predicate ACTIVE_STATUS = new StatusIn(Set.of(Members.ACTIVE));
  private static final List<Long> LEVELS = List.of(100_000L, 50_000L, 1L);

  @Test
  void bonuses() {
    assertThat(PLAN.bonuses())
        .startsWith(
            new Personal(
                terms("RETAIL", "money", List.of(), "sponsor", null, true),
                new Rates.Flat(250_000)),
            own(),
            new Unilevel(
                terms(
                    "UNI",
                    "cv",
                    List.of(new Active(true), new TitleAtLeast(3)),
                    "sponsor",
                    null,
                    false),
                List.of(LEVELS, LEVELS, LEVELS, LEVELS, LEVELS),
                Compression.SKIP),
            new Unilevel(
                terms("UNI-RANK", "cv", List.of(), "placement", new RankAtLeast(4), false),
                List.of(
                    List.of(),
                    List.of(),
                    List.of(50_000L),
                    List.of(50_000L),
                    List.of(60_000L, 30_000L)),
                Compression.SEEK),
            new Differential(
                terms("DIFF", "cv", List.of(), "sponsor", null, false),
                new Rates.ByRank(List.of(0L, 30_000L, 30_000L, 200_000L, 200_000L)),
                true,
                Unqualified.HOLD),
            new Differential(
                bounded(terms("STAIR", "cv", List.of(), "sponsor", null, false)),
                new Rates.Brackets("gv", List.of(0L, 10_005_000L), List.of(30_000L, 120_000L)),
                false,
                Unqualified.PASS_UP),
            new Personal(
                terms("BLOCKS", "pv", List.of(), "sponsor", null, false),
                new Rates.Brackets("pv", List.of(100_000L, 200_000L), List.of(10_000L, 20_000L)),
                true));
  }

  private static Terms bounded(Terms terms) {
    long none = Cap.UNLIMITED;
    List<Long> byRank = List.of(none, none, 800_000L, 800_000L, 5_000_000L);
    return new Terms(
        terms.code(),
        terms.basis(),
        terms.when(),
        terms.tree(),
        terms.stopAt(),
        terms.basisIsMoney(),
        new Bounds(null, new Cap(1_000_000L, 1_500_500L, byRank), new Fund(20_000L, "cv", false)));
  }

  @Test
  void matrixPoolsAndAwards() {
    List<Long> levels = List.of(50_000L, 20_000L);
    assertThat(PLAN.bonuses())
        .endsWith(
            new Matrix(
                new Unilevel(
                    terms("MATRIX", "cv", List.of(), "placement", null, false),
                    List.of(levels, levels, levels, levels, levels),
                    Compression.SKIP),
                2,
                12),
            new Pool(
                funded(
                    "POOL", List.of(new RankAtLeast(3)), "sponsor", new Fund(10_000, "cv", false)),
                new Shares.Equal()),
            new Pool(
                funded("POOL-RANK", List.of(), "passed", new Fund(20_000, "money", true)),
                new Shares.ByRank(List.of(0L, 0L, 10_000L, 10_000L, 25_000L))),
            new Pool(
                funded("POOL-SHARES", List.of(), "sponsor", new Fund(5_000, "rolled", false)),
                new Shares.ByVolume("gv")),
            new Award(
                terms("CAR", "", List.of(), "sponsor", null, false),
                List.of(0L, 0L, 0L, 100_125L, 0L),
                Each.PERIOD,
                Skipped.LOSE),
            new Award(
                terms("RING", "", List.of(new Active(true)), "sponsor", null, false),
                List.of(0L, 0L, 50_000L, 0L, 500_000L),
                Each.ONCE,
                Skipped.PAY));
  }

  private static Terms funded(String code, List<Predicate> when, String tree, Fund fund) {
    Terms terms = terms(code, fund.of(), when, tree, null, fund.isMoney());
    return new Terms(
        code, fund.of(), terms.when(), tree, null, fund.isMoney(), new Bounds(null, null, fund));
  }

  private static Bonus own() {
    Predicate when = new All(List.of(
        new JoinedWithin(60),
        new MarketIn(Set.of("KW", "BH")),
        new StatusIn(Set.of(Members.ACTIVE, Members.SUSPENDED))));
    return new Personal(
        new Terms("OWN", "rolled", when, "compressed", null, false),
        new Rates.Brackets("gv", List.of(500_000L, 1_000_000L), List.of(50_000L, 100_000L)));
  }

  /** Terms whose {@code when} names no status. */
  private static Terms terms(
      String code,
      String basis,
      List<Predicate> when,
      String tree,
      Predicate stopAt,
      boolean isMoney) {
    List<Predicate> all = new ArrayList<>(List.of(ACTIVE_STATUS));
    all.addAll(when);
    return new Terms(code, basis, new All(all), tree, stopAt, isMoney);
  }
}
